import type { Bounces } from '#contract/listen/sending.ts'
import { Field, Select } from '#web/ui/Field.tsx'
import { fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'

const TLS = ['tls', 'starttls', 'none'] as const

/** Where the mailbox is. The password that is known stays when none is written. */
export function MailboxFields({ mailbox }: { mailbox: Bounces['mailbox'] }) {
  const say = useSay()
  return (
    <>
      <Field
        label={say('outgoing.mailbox.host')}
        name="mailbox.host"
        defaultValue={mailbox?.host}
        placeholder="imap.example.com"
        autoComplete="off"
      />
      <Field
        label={say('outgoing.mailbox.port')}
        name="mailbox.port"
        type="number"
        min={1}
        max={65535}
        defaultValue={mailbox?.port ?? 993}
      />
      <Select
        label={say('outgoing.mailbox.tls')}
        name="mailbox.tls"
        defaultValue={mailbox?.tls ?? 'tls'}
        options={TLS.map((each) => ({ value: each, label: say(`outgoing.mailbox.tls.${each}`) }))}
      />
      <Field label={say('outgoing.mailbox.login')} name="mailbox.login" defaultValue={mailbox?.login} autoComplete="off" />
      <Field
        label={say('outgoing.mailbox.password')}
        name="mailbox.password"
        type="password"
        autoComplete="new-password"
        {...(mailbox ? { hint: say('outgoing.mailbox.password.hint') } : {})}
      />
      <Field
        label={say('outgoing.mailbox.folder')}
        name="mailbox.folder"
        defaultValue={mailbox?.folder ?? 'INBOX'}
        autoComplete="off"
      />
    </>
  )
}

export function mailboxIn(fields: FormData) {
  const password = fieldText(fields, 'mailbox.password')
  return {
    host: fieldText(fields, 'mailbox.host'),
    port: Number(fieldText(fields, 'mailbox.port') || Number.NaN),
    tls: TLS.find((each) => each === fields.get('mailbox.tls')) ?? 'tls',
    login: fieldText(fields, 'mailbox.login'),
    folder: fieldText(fields, 'mailbox.folder') || 'INBOX',
    ...(password ? { password } : {}),
  }
}
