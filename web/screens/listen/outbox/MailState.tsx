import type { MessageLine, Messages } from '#contract/listen/messages.ts'
import { type Format, useFormat } from '#web/format.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { useSay } from '#web/words.ts'

type Mail = Pick<MessageLine, 'state' | 'kept' | 'problem' | 'sentAt' | 'nextAt'>

/** Where a mail is, in a word. Only what waits for a person is red. */
export function MailState({ mail: { state, kept } }: { mail: Mail }) {
  const say = useSay()
  const word = say(`outbox.state.${kept && state === 'sent' ? 'kept' : state}`)
  if (state === 'sent') return <span>{word}</span>
  return <Chip look={ALARMING.has(state) ? 'alert' : 'line'}>{word}</Chip>
}

const ALARMING = new Set<Mail['state']>(['uncertain', 'failed', 'bounced'])

/** The same in sentences: why, and what happens next. */
export function useStateSentences(mail: Mail, way: Messages['way']): string[] {
  const say = useSay()
  const format = useFormat()
  const why = mail.problem ? [say(`outbox.problem.${mail.problem}`, { state: mail.state })] : []
  const when = whenOf(mail, way, format)
  return when ? [...why, say(when.id, when.values)] : why
}

function whenOf({ state, kept, sentAt, nextAt }: Mail, way: Messages['way'], format: Format) {
  switch (state) {
    case 'sent':
      return { id: kept ? 'outbox.when.kept' : 'outbox.when.sent', values: { when: format.moment(sentAt ?? nextAt) } } as const
    case 'deferred':
      return { id: 'outbox.when.deferred', values: { when: format.moment(nextAt) } } as const
    case 'queued':
      return { id: way === 'held' ? 'outbox.when.held' : 'outbox.when.queued', values: {} } as const
    case 'sending':
      return { id: 'outbox.when.sending', values: {} } as const
    default:
      return null
  }
}
