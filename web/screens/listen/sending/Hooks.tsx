import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Hook } from '#contract/listen/sending.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Copy } from '#web/ui/Progress.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { Remove } from './Remove.tsx'

/** Brands, the same in every language. */
const PROVIDERS = { ses: 'Amazon SES', sendgrid: 'SendGrid', postmark: 'Postmark' } as const
type Provider = keyof typeof PROVIDERS

export function Hooks() {
  const say = useSay()
  const hooks = useQuery(asking('GET /api/sending/hooks', {}))
  return (
    <Section title={say('outgoing.hooks')} note={say('outgoing.hooks.note')}>
      <Read of={hooks} list>
        {(all) => (
          <div className="stack-4">
            {all.map((hook) => (
              <HookCard key={hook.id} hook={hook} />
            ))}
            <div className="narrow">
              <AddHook />
            </div>
          </div>
        )}
      </Read>
    </Section>
  )
}

function HookCard({ hook: { id, provider, address, confirmedAt, heardAt } }: { hook: Hook }) {
  const say = useSay()
  const format = useFormat()
  const name = PROVIDERS[provider]
  return (
    <article className="card stack">
      <div className="row-wrap">
        <h3 className="font-strong">{name}</h3>
        <span className="dim">
          {heardAt ? say('outgoing.hook.heard', { when: format.ago(heardAt) }) : say('outgoing.hook.unheard')}
        </span>
        <span className="sp" />
        <Remove address="DELETE /api/sending/hooks/:id" id={id} name={name} renews="GET /api/sending/hooks" />
      </div>
      <p className="mut">{say(`outgoing.hook.${provider}`)}</p>
      <Copy text={address} label={say('outgoing.hook.address')} />
      {provider === 'ses' && (
        <p className="dim">
          {confirmedAt ? say('outgoing.hook.confirmed', { day: format.day(confirmedAt) }) : say('outgoing.hook.unconfirmed')}
        </p>
      )}
    </article>
  )
}

function AddHook() {
  const say = useSay()
  const add = useActing('POST /api/sending/hooks', ['GET /api/sending/hooks', 'GET /api/audit'])
  const [provider, setProvider] = useState<Provider>('ses')
  const submit = (fields: FormData) => {
    const [publicKey, topicArn] = [fieldText(fields, 'publicKey'), fieldText(fields, 'topicArn')]
    add.mutate({ provider, ...(publicKey ? { publicKey } : {}), ...(topicArn ? { topicArn } : {}) })
  }
  const pick = (picked: string) => setProvider(picked in PROVIDERS ? (picked as Provider) : 'ses')
  return (
    <Form
      label={say('outgoing.hook.add')}
      error={add.error}
      onSubmit={submit}
      acts={
        <Button type="submit" look="line" busy={add.isPending}>
          {say('outgoing.hook.add')}
        </Button>
      }
    >
      <Select
        label={say('outgoing.hook.provider')}
        name="provider"
        value={provider}
        onChange={(event) => pick(event.target.value)}
        options={Object.entries(PROVIDERS).map(([value, label]) => ({ value, label }))}
      />
      {provider === 'sendgrid' && (
        <Field
          label={say('outgoing.hook.public_key')}
          name="publicKey"
          hint={say('outgoing.hook.public_key.hint')}
          autoComplete="off"
        />
      )}
      {provider === 'ses' && (
        <Field
          label={say('outgoing.hook.topic')}
          name="topicArn"
          optional
          placeholder="arn:aws:sns:…"
          hint={say('outgoing.hook.topic.hint')}
          autoComplete="off"
        />
      )}
    </Form>
  )
}
