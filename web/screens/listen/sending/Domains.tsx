import { useQuery } from '@tanstack/react-query'
import type { SendingDomain } from '#contract/listen/sending.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { DnsRecord } from './DnsRecord.tsx'
import { Remove } from './Remove.tsx'

export function Domains() {
  const say = useSay()
  const domains = useQuery(asking('GET /api/sending/domains', {}))
  return (
    <Section title={say('outgoing.domains')} note={say('outgoing.domains.note')}>
      <Read of={domains} list>
        {(all) => (
          <div className="stack-4">
            {all.map((domain) => (
              <Domain key={domain.id} domain={domain} />
            ))}
            <div className="narrow">
              <AddDomain />
            </div>
          </div>
        )}
      </Read>
    </Section>
  )
}

function Domain({ domain: { id, domain, checkedAt, signsSince, keyLost, records, envelope } }: { domain: SendingDomain }) {
  const say = useSay()
  const format = useFormat()
  const check = useActing('POST /api/sending/domains/:id/checks', ['GET /api/sending/domains', 'GET /api/audit'])
  return (
    <article className="card stack">
      <div className="row-wrap">
        <h3 className="font-strong">{domain}</h3>
        {!keyLost && (
          <span className="dim">
            {signsSince ? say('outgoing.domain.signs', { day: format.day(signsSince) }) : say('outgoing.domain.unsigned')}
          </span>
        )}
        <span className="sp" />
        <Button look="line" busy={check.isPending} onClick={() => check.mutate({ id })}>
          {say('outgoing.domain.check')}
        </Button>
        <Remove address="DELETE /api/sending/domains/:id" id={id} name={domain} renews="GET /api/sending/domains" />
      </div>
      {check.error && <Problem error={check.error} />}
      {keyLost && (
        <p className="problem" role="alert">
          {say('outgoing.domain.key_lost')}
        </p>
      )}
      <p className="dim" role="status">
        {checkedAt ? say('outgoing.domain.checked', { when: format.moment(checkedAt) }) : say('outgoing.domain.unchecked')}
      </p>
      {records.map((record) => (
        <DnsRecord key={record.kind} record={record} />
      ))}
      <p className="mut">
        {say(envelope.aligned ? 'outgoing.aligned' : 'outgoing.not_aligned', { domain, bounces: envelope.domain })}
      </p>
    </article>
  )
}

function AddDomain() {
  const say = useSay()
  const add = useActing('POST /api/sending/domains', ['GET /api/sending/domains', 'GET /api/audit'])
  const submit = (fields: FormData) => {
    const spf = fieldText(fields, 'spf')
    add.mutate({ domain: fieldText(fields, 'domain'), ...(spf ? { spf } : {}) })
  }
  return (
    <Form
      label={say('outgoing.domain.add')}
      error={add.error}
      onSubmit={submit}
      acts={
        <Button type="submit" look="line" busy={add.isPending}>
          {say('outgoing.domain.add')}
        </Button>
      }
    >
      <Field
        label={say('outgoing.domain')}
        name="domain"
        placeholder="example.com"
        hint={say('outgoing.domain.hint')}
        autoComplete="off"
      />
      <Field
        label={say('outgoing.spf')}
        name="spf"
        optional
        placeholder="include:amazonses.com"
        hint={say('outgoing.spf.hint')}
        autoComplete="off"
      />
    </Form>
  )
}
