import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Bounces as Settings } from '#contract/listen/sending.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { MailboxFields, mailboxIn } from './MailboxFields.tsx'

export function Bounces() {
  const say = useSay()
  const settings = useQuery(asking('GET /api/sending/bounces', {}))
  return (
    <Section title={say('outgoing.bounces')} note={say('outgoing.bounces.note')}>
      <Read of={settings} rows={2}>
        {(known) => (
          <div className="stack-4">
            <div className="narrow">
              <BounceForm settings={known} />
            </div>
            {known.mailbox && <Reading mailbox={known.mailbox} />}
          </div>
        )}
      </Read>
    </Section>
  )
}

function BounceForm({ settings: { address, mailbox } }: { settings: Settings }) {
  const say = useSay()
  const save = useActing('PUT /api/sending/bounces', ['GET /api/sending/bounces', 'GET /api/sending/domains', 'GET /api/audit'])
  const [reads, setReads] = useState(mailbox !== null)
  const submit = (fields: FormData) =>
    save.mutate(
      { address: fieldText(fields, 'address') || null, mailbox: reads ? mailboxIn(fields) : null },
      { onSuccess: () => toast(say('outgoing.saved')) },
    )
  return (
    <Form
      label={say('outgoing.bounces')}
      error={save.error}
      onSubmit={submit}
      acts={
        <Button type="submit" look="line" busy={save.isPending}>
          {say('outgoing.save')}
        </Button>
      }
    >
      <Field
        label={say('outgoing.bounce_address')}
        name="address"
        type="email"
        optional
        defaultValue={address ?? ''}
        placeholder="bounces@example.com"
        hint={say('outgoing.bounce_address.hint')}
        maxLength={254}
        autoComplete="off"
      />
      <Checkbox
        label={say('outgoing.mailbox.use')}
        hint={say('outgoing.mailbox.hint')}
        name="reads"
        checked={reads}
        onChange={(event) => setReads(event.target.checked)}
      />
      {reads && <MailboxFields mailbox={mailbox} />}
    </Form>
  )
}

function Reading({ mailbox: { readAt, problem } }: { mailbox: NonNullable<Settings['mailbox']> }) {
  const say = useSay()
  const format = useFormat()
  const read = useActing('POST /api/sending/bounces/readings', ['GET /api/sending/bounces', 'GET /api/notices'])
  const done = read.data
  const now = done?.problem ?? (done ? null : problem)
  return (
    <div className="stack">
      <div className="row-wrap">
        <Button look="line" busy={read.isPending} onClick={() => read.mutate({})}>
          {say('outgoing.mailbox.read')}
        </Button>
        <span className="dim">
          {readAt ? say('outgoing.mailbox.read_at', { when: format.ago(readAt) }) : say('outgoing.mailbox.unread')}
        </span>
      </div>
      {read.error && <Problem error={read.error} />}
      <p role="status">{done && !done.problem && say('outgoing.mailbox.counts', { read: done.read, notices: done.notices })}</p>
      {now && (
        <p className="problem" role="alert">
          {say(`outgoing.mailbox.problem.${now}`)}
        </p>
      )}
    </div>
  )
}
