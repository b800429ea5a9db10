import type { CaseCard } from '#contract/act/cases.ts'
import { useActing } from '#web/queries.ts'
import { useMay, useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { STALE } from './moving.ts'

type Props = { card: Pick<CaseCard, 'id' | 'owner' | 'state'> }

/** A case that nobody has, for whoever has a hand free. */
export function TakeCase({ card: { id, owner, state } }: Props) {
  const say = useSay()
  const may = useMay()
  const member = useSession()?.member
  const take = useActing('POST /api/cases/:id/taking', STALE)
  const closed = state === 'resolved' || state === 'dismissed'
  if (owner || closed || !member || !may('case.work')) return null
  return (
    <span>
      <Button
        look="line"
        data-take
        busy={take.isPending}
        onClick={() => take.mutate({ id }, { onSuccess: () => toast(say('cases.taken')) })}
      >
        {say('cases.take')}
      </Button>
      {take.error && <Problem error={take.error} />}
    </span>
  )
}
