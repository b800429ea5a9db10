import type { ResponseSheet } from '#contract/learn/responses.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { useKeys } from '#web/ui/keys.ts'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** An answer that no rule names can still be worth a call. */
export function OpenCase({ response }: { response: ResponseSheet }) {
  const mayWork = useMay()('case.work')
  return mayWork && !response.case ? <Opening id={response.id} /> : null
}

function Opening({ id }: { id: string }) {
  const say = useSay()
  const open = useActing('POST /api/responses/:id/cases', [
    'GET /api/responses',
    'GET /api/responses/:id',
    'GET /api/cases',
    'GET /api/cases/summary',
    'GET /api/wings',
  ])
  const go = () =>
    !open.isPending &&
    open.mutate(
      { id },
      {
        onSuccess: ({ owner }) => toast(say('responses.case.opened', { name: owner?.name ?? 'none' })),
      },
    )
  useKeys([{ press: 'c', does: say('responses.case.new'), run: go }])
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
