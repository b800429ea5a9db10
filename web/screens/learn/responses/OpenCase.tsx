import type { CaseSheet } from '#contract/act/cases.ts'
import type { ResponseSheet } from '#contract/learn/responses.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { useKeys } from '#web/ui/keys.ts'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** An answer that no rule names can still be worth a call. It stays mounted once there is a case, to say so. */
export function OpenCase({ response: { id, case: known } }: { response: ResponseSheet }) {
  const say = useSay()
  const can = useMay()('case.work') && !known
  const open = useActing('POST /api/responses/:id/cases', [
    'GET /api/responses',
    'GET /api/responses/:id',
    'GET /api/cases',
    'GET /api/cases/summary',
    'GET /api/wings',
  ])
  const done = ({ owner }: CaseSheet) => toast(say('responses.case.opened', { name: owner?.name ?? 'none' }))
  const go = () => can && !open.isPending && open.mutate({ id }, { onSuccess: done })
  useKeys(can ? [{ press: 'c', does: say('responses.case.new'), run: go }] : [])
  if (!can) return null
  return (
    <div className="stack-4">
      <div>
        <Button look="line" busy={open.isPending} onClick={go}>
          {say('responses.case.new')}
        </Button>
      </div>
      {open.error && <Problem error={open.error} />}
    </div>
  )
}
