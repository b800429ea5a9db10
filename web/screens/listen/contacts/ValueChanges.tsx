import type { Moment } from '#contract/listen/contacts.ts'
import { useSay } from '#web/words.ts'
import { useAttributeWords } from './attribute-words.ts'

const FIELDS = {
  name: 'contact.field.name',
  email: 'contact.field.email',
  phone: 'contact.field.phone',
  externalId: 'contact.field.external_id',
  role: 'contact.field.role',
  locale: 'contact.field.locale',
  timeZone: 'contact.field.time_zone',
  account: 'contact.field.account',
} as const
const COMPANY = { ...FIELDS, domain: 'account.domain' } as const
const wordOf = (key: string) => (Object.hasOwn(COMPANY, key) ? COMPANY[key as keyof typeof COMPANY] : null)

/** What was known before and after a change, value by value. */
export function ValueChanges({ moment: { changes, title, byName }, of }: { moment: Moment; of: 'contact' | 'account' }) {
  const say = useSay()
  const { labelOf, wordsOf } = useAttributeWords(of)
  const shown = (value: Parameters<typeof wordsOf>[0] | null) =>
    value === null ? (
      <span className="dim">{say('moment.value.none')}</span>
    ) : (
      <span className="wrap-anywhere">{wordsOf(value)}</span>
    )
  return (
    <div className="grid gap-1">
      <span>{say('moment.values', { file: title ?? 'none', name: byName ?? 'none' })}</span>
      <ul className="grid gap-1">
        {(changes ?? []).map(({ field, key, before, after }) => {
          const word = field ? wordOf(key) : null
          return (
            <li key={`${field} ${key}`} className="row-wrap text-13">
              <span className="mut">{word ? say(word) : labelOf(key)}</span>
              <span className="row-wrap">
                {shown(before)}
                <span aria-hidden="true">→</span>
                <span className="sr">{say('moment.value.became')}</span>
                {shown(after)}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
