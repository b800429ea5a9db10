import { useQuery } from '@tanstack/react-query'
import type { Account } from '#contract/listen/accounts.ts'
import { asking, useActing } from '#web/queries.ts'
import { Select } from '#web/ui/Field.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** Who of us looks after the company; the choice is the deed, and can be taken back. */
export function OwnerSelect({ account }: { account: Account }) {
  const say = useSay()
  const members = (useQuery(asking('GET /api/members', {})).data ?? []).filter(({ leftAt }) => leftAt === null)
  const give = useActing('PUT /api/accounts/:id/owner', ['GET /api/accounts/:id', 'GET /api/accounts'])
  const before = account.owner?.id ?? null
  const giveTo = (memberId: string | null) => {
    const name = members.find(({ id }) => id === memberId)?.name ?? 'none'
    const done = () =>
      toast(say('account.owner.saved', { name, account: account.name }), () => give.mutate({ id: account.id, memberId: before }))
    give.mutate({ id: account.id, memberId }, { onSuccess: done })
  }
  const nobody = { value: '', label: say('account.owner.none') }
  return (
    <Select
      quiet
      label={say('account.owner')}
      name="memberId"
      hint={say('account.owner.hint')}
      error={give.error?.message}
      value={(give.isPending ? give.variables.memberId : before) ?? ''}
      onChange={(event) => giveTo(event.target.value || null)}
      options={[nobody, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}
