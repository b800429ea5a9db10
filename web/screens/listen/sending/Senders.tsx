import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sender } from '#contract/listen/sending.ts'
import { asking, useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { Remove } from './Remove.tsx'
import { SenderDialog } from './SenderDialog.tsx'

export function Senders() {
  const say = useSay()
  const senders = useQuery(asking('GET /api/senders', {}))
  const [edited, setEdited] = useState<Sender | 'new' | null>(null)
  return (
    <Section
      title={say('outgoing.senders')}
      note={say('outgoing.senders.note')}
      acts={
        <Button look="line" icon="add" onClick={() => setEdited('new')}>
          {say('outgoing.sender.add')}
        </Button>
      }
    >
      <Read of={senders} list>
        {(all) =>
          all.length === 0 ? (
            <p className="dim">{say('outgoing.senders.none')}</p>
          ) : (
            <div className="stack-4">
              <SenderTable senders={all} onEdit={setEdited} />
              <ProgramPicks senders={all} />
            </div>
          )
        }
      </Read>
      {edited && <SenderDialog sender={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Section>
  )
}

function SenderTable({ senders, onEdit }: { senders: Sender[]; onEdit: (sender: Sender) => void }) {
  const say = useSay()
  return (
    <Table
      label={say('outgoing.senders')}
      rows={senders}
      idOf={({ id }) => id}
      columns={[
        { id: 'name', head: say('outgoing.sender.name'), cell: ({ name }) => <b>{name}</b> },
        { id: 'address', head: say('outgoing.sender.address'), cell: ({ address }) => address },
        { id: 'reply', head: say('outgoing.sender.reply_to'), wide: true, cell: ({ replyTo }) => replyTo ?? '' },
        {
          id: 'acts',
          head: '',
          number: true,
          cell: (sender) => (
            <>
              <Button look="bare" onClick={() => onEdit(sender)}>
                {say('outgoing.change')}
              </Button>
              <Remove address="DELETE /api/senders/:id" id={sender.id} name={sender.name} renews="GET /api/senders" />
            </>
          ),
        },
      ]}
    />
  )
}

/** Which program writes as whom. */
function ProgramPicks({ senders }: { senders: Sender[] }) {
  const say = useSay()
  const programs = useQuery(asking('GET /api/programs', {}))
  const pick = useActing('PUT /api/programs/:id/sender', [
    'GET /api/senders',
    'GET /api/programs',
    'GET /api/programs/:id',
    'GET /api/programs/:id/mails',
  ])
  const senderOf = (id: string) => senders.find((sender) => sender.programs.some((program) => program.id === id))?.id ?? ''
  return (
    <Read of={programs} rows={1}>
      {(all) => (
        <div className="form narrow">
          {all.map(({ id, name }) => (
            <Select
              key={id}
              name={`sender-${id}`}
              label={say('outgoing.sender.of', { name })}
              value={senderOf(id)}
              onChange={(event) => pick.mutate({ id, senderId: event.target.value || null })}
              options={[
                { value: '', label: say('outgoing.sender.own') },
                ...senders.map((sender) => ({ value: sender.id, label: `${sender.name} <${sender.address}>` })),
              ]}
            />
          ))}
          {pick.error && <Problem error={pick.error} />}
        </div>
      )}
    </Read>
  )
}
