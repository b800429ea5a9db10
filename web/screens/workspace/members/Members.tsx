import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '#contract/workspace/members.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useMay, useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Chip } from '#web/ui/Chip.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { Face } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { OpenLinks } from './OpenLinks.tsx'
import { RemoveMember } from './RemoveMember.tsx'
import { RolePicker } from './RolePicker.tsx'

export function Members() {
  const say = useSay()
  const may = useMay()
  const members = useQuery(asking('GET /api/members', {}))
  const [inviting, setInviting] = useState(false)
  const here = members.data?.filter(({ leftAt }) => !leftAt)

  return (
    <Page
      title={say('members.title')}
      lead={here && say('members.lead', { count: here.length })}
      acts={
        may('member.manage') && (
          <Button icon="add" onClick={() => setInviting(true)}>
            {say('members.invite')}
          </Button>
        )
      }
    >
      <Read of={members} list>
        {(all) => (
          <>
            <MemberTable members={all.filter(({ leftAt }) => !leftAt)} />
            <Former members={all.filter(({ leftAt }) => leftAt)} />
          </>
        )}
      </Read>
      {may('member.manage') && <OpenLinks />}
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </Page>
  )
}

function MemberTable({ members }: { members: Member[] }) {
  const say = useSay()
  const may = useMay()
  const format = useFormat()
  const me = useSession()?.member?.id
  return (
    <Table
      label={say('members.title')}
      rows={members}
      idOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: say('members.name'),
          cell: ({ id, name, email }) => (
            <span className="row">
              <Face name={name} bare />
              <span className="min-w-0">
                <b>{name}</b> {id === me && <Chip>{say('members.you')}</Chip>}
                <span className="dim wide:hidden block text-12 wrap-anywhere">{email}</span>
              </span>
            </span>
          ),
        },
        { id: 'email', head: say('members.email'), wide: true, cell: ({ email }) => email },
        {
          id: 'role',
          head: say('members.role'),
          cell: (member) => (may('member.manage') ? <RolePicker member={member} /> : say(`role.${member.role}`)),
        },
        { id: 'since', head: say('members.since'), wide: true, cell: ({ joinedAt }) => format.day(joinedAt) },
        ...(may('member.manage')
          ? [{ id: 'acts', head: '', number: true, cell: (member: Member) => <RemoveMember member={member} /> }]
          : []),
      ]}
    />
  )
}

function Former({ members }: { members: Member[] }) {
  const say = useSay()
  const format = useFormat()
  if (members.length === 0) return null
  return (
    <details className="fold">
      <summary>{say('members.former', { count: members.length })}</summary>
      <ul className="stack">
        {members.map(({ id, name, leftAt }) => (
          <li key={id}>{say('members.left', { name, day: format.day(leftAt ?? '') })}</li>
        ))}
      </ul>
    </details>
  )
}
