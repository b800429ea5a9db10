import { useQuery } from '@tanstack/react-query'
import type { MemberInvite } from '#contract/workspace/members.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** Links that still let someone in. */
export function OpenLinks() {
  const say = useSay()
  const format = useFormat()
  const invites = useQuery(asking('GET /api/member-invites', {}))
  const revoke = useActing('DELETE /api/member-invites/:id', ['GET /api/member-invites', 'GET /api/audit'])
  const whom = ({ email }: MemberInvite) => email ?? say('members.open.anyone')

  return (
    <Section title={say('members.open')}>
      {revoke.error && <Problem error={revoke.error} />}
      <Read of={invites} rows={2} list>
        {(all) => {
          const open = all.filter(isOpen)
          if (open.length === 0) return <p className="mut">{say('members.open.none')}</p>
          return (
            <Table
              label={say('members.open')}
              rows={open}
              idOf={({ id }) => id}
              columns={[
                { id: 'whom', head: say('members.invite.email'), cell: whom },
                { id: 'role', head: say('members.role'), cell: ({ role }) => say(`role.${role}`) },
                { id: 'by', head: say('members.open.by'), wide: true, cell: ({ invitedBy }) => invitedBy },
                { id: 'until', head: say('members.open.until'), wide: true, cell: ({ expiresAt }) => format.day(expiresAt) },
                {
                  id: 'acts',
                  head: '',
                  number: true,
                  cell: (invite) => (
                    <Button
                      look="bare"
                      aria-label={say('members.revoke.name', { whom: whom(invite) })}
                      onClick={() => revoke.mutate({ id: invite.id }, { onSuccess: () => toast(say('members.revoked')) })}
                    >
                      {say('members.revoke')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }}
      </Read>
    </Section>
  )
}

const isOpen = ({ acceptedAt, revokedAt, expiresAt }: MemberInvite) =>
  !acceptedAt && !revokedAt && Date.parse(expiresAt) > Date.now()
