import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Schedule } from '#contract/learn/report-schedules.ts'
import { asking } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { ScheduleForm } from './ScheduleForm.tsx'
import { ScheduleLine } from './ScheduleLine.tsx'

/** `report`: null while it is closed. */
type Props = { report: { id: string; name: string } | null; onClose: () => void }

/** Who gets a saved report by mail, and when. */
export function Regularly({ report, onClose }: Props) {
  const say = useSay()
  const schedules = useQuery({ ...asking('GET /api/report-schedules', {}), enabled: report !== null })
  const [editing, setEditing] = useState<Schedule | 'new' | null>(null)
  const close = () => {
    setEditing(null)
    onClose()
  }
  return (
    <Dialog
      open={report !== null}
      wide
      title={report ? say('schedules.open', { name: report.name }) : ''}
      onClose={close}
      acts={
        <Button look="line" onClick={close}>
          {say('ui.close')}
        </Button>
      }
    >
      {report && (
        <Read of={schedules} rows={4}>
          {({ sends, timeZone, items }) => {
            const here = items.filter((each) => each.report.id === report.id)
            const form = editing ?? (here.length === 0 ? 'new' : null)
            return (
              <div className="stack mt-4">
                {!sends && <p className="mut">{say('schedules.sample')}</p>}
                {form ? (
                  <ScheduleForm
                    key={form === 'new' ? 'new' : form.id}
                    report={report.id}
                    schedule={form === 'new' ? null : form}
                    timeZone={timeZone}
                    onDone={() => setEditing(null)}
                  />
                ) : (
                  <>
                    <ul className="schedules">
                      {here.map((each) => (
                        <ScheduleLine key={each.id} schedule={each} onChange={() => setEditing(each)} />
                      ))}
                    </ul>
                    <div>
                      <Button look="line" icon="add" onClick={() => setEditing('new')}>
                        {say('schedules.add')}
                      </Button>
                    </div>
                  </>
                )}
              </div>
            )
          }}
        </Read>
      )}
    </Dialog>
  )
}
