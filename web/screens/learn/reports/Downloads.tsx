import { useState } from 'react'
import type { ReportFormat, ReportSpec } from '#contract/learn/reports.ts'
import { ApiError, download } from '#web/api.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { Menu, MenuItem } from '#web/ui/Menu.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { inAddress } from './asked.ts'

const FORMATS = ['pdf', 'pptx', 'xlsx', 'csv'] as const satisfies readonly ReportFormat[]

/** The report as a file. Printing takes a moment, which is said. */
export function Downloads({ spec }: { spec: ReportSpec }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const take = async (format: ReportFormat) => {
    setBusy(true)
    try {
      await download('GET /api/reports/file', { ...inAddress(spec), format })
    } catch (error) {
      toast((error instanceof ApiError && error.message) || say('ui.problem.broken'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <span className="note" role="status">
        {busy && say('reports.printing')}
      </span>
      <Menu
        label={say('reports.download')}
        edge="end"
        className="btn btn-ink"
        button={
          <>
            <Icon name="download" /> {say('reports.download')}
          </>
        }
      >
        {FORMATS.map((format) => (
          <MenuItem key={format} onPick={() => void take(format)}>
            {say(`reports.format.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
