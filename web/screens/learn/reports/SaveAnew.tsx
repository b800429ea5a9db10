import type { ReportSpec } from '#contract/learn/reports.ts'
import { ApiError } from '#web/api.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { isSame, type SavedReport, useReport } from './asked.ts'

type Props = { opened: SavedReport; spec: ReportSpec }

/** What was changed in a saved report, saved under the name it has; taken back, it is opened as it was. What a colleague saved meanwhile stays. */
export function SaveAnew({ opened, spec }: Props) {
  const say = useSay()
  const { saved, open, keep } = useReport()
  const save = useActing('PUT /api/reports/:id', ['GET /api/reports'])
  const { id, name, spec: before } = opened
  const put = (content: ReportSpec, savedAt: string, then: (now: SavedReport) => void) =>
    save.mutate({ id, name, spec: content, savedAt }, { onSuccess: then })
  const done = (now: SavedReport) => {
    keep(now)
    toast(say('reports.anew.saved', { name }), () => put(before, now.savedAt, open))
  }
  const openTheirs = () => {
    save.reset()
    open(opened)
  }
  return (
    <div className="stack">
      <div className="row-wrap">
        <Button
          look="line"
          busy={save.isPending}
          blocked={isSame(before, spec) && say('reports.anew.same', { name })}
          onClick={() => put(spec, saved ?? opened.savedAt, done)}
        >
          {say('reports.anew', { name })}
        </Button>
        {save.error instanceof ApiError && save.error.reason === 'conflict' && (
          <Button look="line" onClick={openTheirs}>
            {say('reports.anew.theirs', { name })}
          </Button>
        )}
      </div>
      {save.error && <Problem error={save.error} />}
    </div>
  )
}
