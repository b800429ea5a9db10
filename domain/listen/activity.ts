import { parseEmail } from './import/person.ts'

/** What one event of a customer may hold, and how many come at once. `aheadHours`: how far clocks may be wrong. */
export const ACTIVITY_LIMITS = {
  batch: 1000,
  nameCharacters: 100,
  messageIdCharacters: 200,
  markCharacters: 254,
  properties: 50,
  keyCharacters: 100,
  textCharacters: 500,
  aheadHours: 24,
} as const

export type PropertyValue = string | number | boolean
export type Properties = Record<string, PropertyValue>

/** By what a person or a company is known, the surest first. */
export const CONTACT_MARKS = ['id', 'externalId', 'email', 'phone'] as const
export const ACCOUNT_MARKS = ['id', 'externalId', 'domain'] as const
export type Marks<Mark extends string> = Partial<Record<Mark, string>>

/** One event as it is kept: who did what and when. At least one of the two is named. */
export type Activity = {
  name: string
  at: Date
  messageId: string
  contact: Marks<(typeof CONTACT_MARKS)[number]> | null
  account: Marks<(typeof ACCOUNT_MARKS)[number]> | null
  properties: Properties
}

/** Why an event is not kept. The last three are for who looks it up to say. */
export const ACTIVITY_PROBLEMS = [
  'unreadable',
  'unknown_field',
  'event_missing',
  'message_id_missing',
  'time_unreadable',
  'time_ahead',
  'time_before_kept',
  'nobody_named',
  'mark_unreadable',
  'too_many_properties',
  'property_unreadable',
  'too_long',
  'unknown_person',
  'unknown_company',
] as const
export type ActivityProblem = (typeof ACTIVITY_PROBLEMS)[number]
/** `field`: where it stands in the event, null where it is the event itself. */
export type ActivityRefusal = { because: ActivityProblem; field: string | null }

/** `keptSince`: what is older would be removed again at once. */
export type ActivityTerms = { now: Date; keptSince: Date }

const FIELDS = new Set(['event', 'at', 'messageId', 'contact', 'account', 'properties'])
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/
const HOUR = 3_600_000

/**
 * One event as a program sends it: `{ event, messageId, at?, contact?, account?, properties? }`, `at` in ISO 8601 with its offset, now
 * where it is left out; properties are flat, and one without a value (null) is left out. Or the first thing that is wrong with it.
 */
export function readActivity(given: unknown, terms: ActivityTerms): { activity: Activity } | ActivityRefusal {
  if (!isRecord(given)) return { because: 'unreadable', field: null }
  const odd = Object.keys(given).find((key) => !FIELDS.has(key))
  if (odd !== undefined) return { because: 'unknown_field', field: odd.slice(0, ACTIVITY_LIMITS.keyCharacters) }
  const name = textIn(given.event)
  if (name === null) return { because: 'event_missing', field: 'event' }
  const messageId = textIn(given.messageId)
  if (messageId === null) return { because: 'message_id_missing', field: 'messageId' }
  if (name.length > ACTIVITY_LIMITS.nameCharacters) return { because: 'too_long', field: 'event' }
  if (messageId.length > ACTIVITY_LIMITS.messageIdCharacters) return { because: 'too_long', field: 'messageId' }

  const at = given.at === undefined || given.at === null ? terms.now : instantOf(given.at)
  const untimely = at === null ? 'time_unreadable' : timeProblem(at, terms)
  if (at === null || untimely) return { because: untimely ?? 'time_unreadable', field: 'at' }

  const contact = marksOf(given.contact, CONTACT_MARKS, 'contact')
  if (contact && 'because' in contact) return contact
  const account = marksOf(given.account, ACCOUNT_MARKS, 'account')
  if (account && 'because' in account) return account
  if (!contact && !account) return { because: 'nobody_named', field: null }

  const properties = propertiesOf(given.properties)
  if ('because' in properties) return { because: properties.because, field: properties.field }
  return { activity: { name, at, messageId, contact, account, properties: properties.flat } }
}

/** What is wrong with the time of an event: a day ahead at most, since clocks differ, and not from before what is kept. */
export function timeProblem(at: Date, { now, keptSince }: ActivityTerms): 'time_ahead' | 'time_before_kept' | null {
  if (at.getTime() > now.getTime() + ACTIVITY_LIMITS.aheadHours * HOUR) return 'time_ahead'
  return at < keptSince ? 'time_before_kept' : null
}

/** The first instant of which events are kept: `months` back from now by the calendar, in UTC. */
export function keptSince(now: Date, months: number): Date {
  const since = new Date(now)
  since.setUTCDate(1)
  since.setUTCMonth(since.getUTCMonth() - months)
  const last = new Date(Date.UTC(since.getUTCFullYear(), since.getUTCMonth() + 1, 0)).getUTCDate()
  since.setUTCDate(Math.min(now.getUTCDate(), last))
  return since
}

function marksOf<Mark extends string>(
  given: unknown,
  marks: readonly Mark[],
  field: 'contact' | 'account',
): Marks<Mark> | ActivityRefusal | null {
  if (given === undefined || given === null) return null
  if (!isRecord(given)) return { because: 'mark_unreadable', field }
  const found: Marks<Mark> = {}
  for (const [key, value] of Object.entries(given)) {
    const mark = marks.find((each) => each === key)
    if (!mark) return { because: 'unknown_field', field: `${field}.${key.slice(0, ACTIVITY_LIMITS.keyCharacters)}` }
    if (value === null) continue
    const text = typeof value === 'number' && mark === 'externalId' ? String(value) : textIn(value)
    const read = text === null ? null : mark === 'email' ? parseEmail(text) : mark === 'domain' ? text.toLowerCase() : text
    if (read === null || read.length > ACTIVITY_LIMITS.markCharacters)
      return { because: 'mark_unreadable', field: `${field}.${key}` }
    if (mark === 'id' && !UUID.test(read)) return { because: 'mark_unreadable', field: `${field}.id` }
    found[mark] = read
  }
  return Object.keys(found).length ? found : null
}

function propertiesOf(given: unknown): { flat: Properties } | ActivityRefusal {
  if (given === undefined || given === null) return { flat: {} }
  if (!isRecord(given)) return { because: 'property_unreadable', field: 'properties' }
  const entries = Object.entries(given).filter(([, value]) => value !== null)
  if (entries.length > ACTIVITY_LIMITS.properties) return { because: 'too_many_properties', field: 'properties' }
  for (const [key, value] of entries) {
    const field = `properties.${key.slice(0, ACTIVITY_LIMITS.keyCharacters)}`
    if (key === '' || key.length > ACTIVITY_LIMITS.keyCharacters) return { because: 'too_long', field }
    if (!['string', 'number', 'boolean'].includes(typeof value) || Number.isNaN(value))
      return { because: 'property_unreadable', field }
    if (typeof value === 'string' && value.length > ACTIVITY_LIMITS.textCharacters) return { because: 'too_long', field }
  }
  return { flat: Object.fromEntries(entries) as Properties } // Every value was looked at above.
}

function instantOf(given: unknown): Date | null {
  const at = typeof given === 'string' && INSTANT.test(given) ? new Date(given) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const textIn = (given: unknown): string | null => (typeof given === 'string' && given.trim() !== '' ? given.trim() : null)
const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
