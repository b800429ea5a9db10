import type { Member } from '#contract/workspace/members.ts'
import { ROLES, type Role } from '#domain/permission.ts'
import { useActing } from '#web/queries.ts'
import { Select } from '#web/ui/Field.tsx'
import { sentenceOf } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** The role of one member, changed by picking; Undo gives the old one back. */
export function RolePicker({ member: { id, name, role } }: { member: Member }) {
  const say = useSay()
  const change = useActing('PUT /api/members/:id/role', ['GET /api/members', 'GET /api/session', 'GET /api/audit'])
  const give = (to: Role) =>
    change.mutate(
      { id, role: to },
      {
        onSuccess: () => toast(say('members.changed', { name, role: say(`role.${to}`) }), () => change.mutate({ id, role })),
      },
    )
  const pick = (value: string) => {
    const to = ROLES.find((each) => each === value)
    if (to && to !== role) give(to)
  }
  return (
    <div className="max-w-45 min-w-26">
      <Select
        quiet
        label={say('members.role.of', { name })}
        name="role"
        value={(change.isPending && change.variables.role) || role}
        onChange={(event) => pick(event.target.value)}
        error={change.error ? sentenceOf(change.error, say) : undefined}
        options={ROLES.toReversed().map((each) => ({ value: each, label: say(`role.${each}`) }))}
      />
    </div>
  )
}
