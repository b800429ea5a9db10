import { useQuery } from '@tanstack/react-query'
import type { CaseSheet } from '#contract/act/cases.ts'
import { may } from '#domain/permission.ts'
import { asking, useActing } from '#web/queries.ts'
import { Select } from '#web/ui/Field.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { STALE } from './moving.ts'

/** Who of us has the case; the choice is the deed, and can be taken back. */
export function OwnerPick({ sheet: { id, owner } }: { sheet: CaseSheet }) {
  const say = useSay()
  const members = (useQuery(asking('GET /api/members', {})).data ?? []).filter(
    ({ leftAt, role }) => !leftAt && may(role, 'case.work'),
  )
  const give = useActing('PUT /api/cases/:id/owner', STALE)
  const before = owner?.id ?? null
  const giveTo = (memberId: string | null) => {
    const name = members.find((member) => member.id === memberId)?.name ?? 'none'
    const done = () => toast(say('cases.owner.given', { name }), () => give.mutate({ id, memberId: before }))
    give.mutate({ id, memberId }, { onSuccess: done })
  }
  const gone = owner && !members.some((member) => member.id === owner.id) ? [{ value: owner.id, label: owner.name }] : []
  return (
    <Select
      quiet
      label={say('cases.owner')}
      name="memberId"
      error={give.error?.message}
      value={(give.isPending ? give.variables.memberId : before) ?? ''}
      onChange={(event) => giveTo(event.target.value || null)}
      options={[
        { value: '', label: say('cases.owner.none') },
        ...gone,
        ...members.map((member) => ({ value: member.id, label: member.name })),
      ]}
    />
  )
}
