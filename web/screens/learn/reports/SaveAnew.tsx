import type { ReportSpec } from '#contract/learn/reports.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { isSame, useReport } from './asked.ts'

type Props = { opened: { id: string; name: string; spec: ReportSpec }; spec: ReportSpec }

/** What was changed in a saved report, saved under the name it has; taken back, it is opened as it was. */
export function SaveAnew({ opened, spec }: Props) {
  const say = useSay()
  const { open } = useReport()
  const save = useActing('PUT /api/reports/:id', ['GET /api/reports'])
  const { id, name, spec: before } = opened
  const back = () => save.mutate({ id, name, spec: before }, { onSuccess: () => void open(before, id) })
  return (
    <div className="row-wrap">
      <Button
        look="line"
        busy={save.isPending}
        blocked={isSame(before, spec) && say('reports.anew.same', { name })}
        onClick={() => save.mutate({ id, name, spec }, { onSuccess: () => toast(say('reports.anew.saved', { name }), back) })}
      >
        {say('reports.anew', { name })}
      </Button>
      {save.error && <Problem error={save.error} />}
    </div>
  )
}
