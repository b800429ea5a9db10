import type { AttributeType } from '#domain/listen/import/attribute.ts'

/** A moment is an instant, where a date is a day. */
export type FieldType = AttributeType | 'moment'

/** What is known of every contact, company or answer. The company's are those of the account that the contact belongs to. */
export const FIELDS = {
  name: 'text',
  email: 'text',
  phone: 'text',
  'external id': 'text',
  role: 'text',
  language: 'text',
  'time zone': 'text',
  company: 'text',
  domain: 'text',
  owner: 'text',
  created: 'moment',
  'last asked': 'moment',
  'last answered': 'moment',
  'last rating': 'number',
  group: 'text',
  suppressed: 'boolean',
  rating: 'number',
  answered: 'moment',
  wave: 'text',
  channel: 'text',
} as const satisfies Record<string, FieldType>
export type FieldName = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[]

/** What a condition is asked of: people, companies, or answers. */
export type Subject = 'contact' | 'account' | 'answer'
const ANSWER_FIELDS = [
  'rating',
  'group',
  'answered',
  'wave',
  'channel',
  'language',
  'role',
  'company',
  'domain',
  'owner',
] as const satisfies FieldName[]
const CONTACT_FIELDS = FIELD_NAMES.filter((name) => !['rating', 'answered', 'wave', 'channel'].includes(name))
const ACCOUNT_FIELDS = [
  'company',
  'domain',
  'external id',
  'owner',
  'created',
  'last answered',
  'last rating',
  'group',
] as const satisfies FieldName[]

/**
 * The fields that every contact, company or answer has. A company's last answer is the last of any of its people; an answer's language
 * is the one that it was given in, its role and company are those of today.
 */
export const fieldsOf = (about: Subject): readonly FieldName[] =>
  about === 'account' ? ACCOUNT_FIELDS : about === 'answer' ? ANSWER_FIELDS : CONTACT_FIELDS

/** What a workspace's own attributes are; those that came with answers describe these alone, and no people. */
export type AttributeDefinition = { of: 'contact' | 'account' | 'response'; key: string; type: AttributeType }

/** Where a value stands. `either`: the contact's own, and where there is none its company's. `asked`: as it was when they were asked. */
export type Place = { field: FieldName } | { key: string; of: 'contact' | 'account' | 'either' | 'asked' }
export type Found = { place: Place; type: FieldType } | { problem: 'unknown_field' | 'ambiguous_field'; near: string }

const OWNED = /^(contact|account|company|asked)\.(.+)$/u

/**
 * What a name in a condition means: a field of every contact, else an attribute. `contact.plan` and `company.plan` (or `account.plan`)
 * say whose is meant. A bare key that both have is the contact's own before the company's; where their types differ it is ambiguous.
 * Of a company there are only its own fields and attributes, and `name` is the company's. Of an answer a bare key, or `asked.plan`, is
 * what was known when they were asked; with an owner it is what is known today.
 */
export function findField(name: string, all: readonly AttributeDefinition[], about: Subject = 'contact'): Found {
  const definitions = all.filter(({ of }) => (about === 'account' ? of === 'account' : about === 'answer' || of !== 'response'))
  const [, owner, ownKey] = OWNED.exec(name) ?? []
  const lower = name.toLowerCase()
  const wanted = lower === 'account' || (lower === 'name' && about === 'account') ? 'company' : lower
  const field = fieldsOf(about).find((known) => known === wanted)
  if (field) return { place: { field }, type: FIELDS[field] }

  const asked = about === 'answer' && (!owner || owner === 'asked')
  const key = ownKey ?? name
  const matching = definitions.filter(
    (each) => each.key.toLowerCase() === key.toLowerCase() && (asked || !owner || each.of === OWNER[owner]),
  )
  const exact = matching.filter((each) => each.key === key)
  const [first, ...others] = exact.length ? exact : matching
  if (!first) return { problem: 'unknown_field', near: nearestTo(name, definitions, fieldsOf(about)) }
  if (asked) return { place: { key: first.key, of: 'asked' }, type: typeWhenAsked(exact.length ? exact : matching) }
  if (others.some((each) => each.key !== first.key || each.type !== first.type))
    return { problem: 'ambiguous_field', near: about === 'account' ? first.key : `contact.${first.key}` }
  return { place: { key: first.key, of: others.length ? 'either' : (first.of as 'contact' | 'account') }, type: first.type }
}

const OWNER: Record<string, AttributeDefinition['of']> = { contact: 'contact', account: 'account', company: 'account' }
const CARRIES = ['response', 'contact', 'account'] as const

/** An answer carries what came with it, else what the contact had, else what its company had. */
const inOrderOfCarriers = <D extends AttributeDefinition>(definitions: readonly D[]): D[] =>
  definitions.toSorted((a, b) => CARRIES.indexOf(a.of) - CARRIES.indexOf(b.of))
const typeWhenAsked = (definitions: readonly AttributeDefinition[]): AttributeType =>
  inOrderOfCarriers(definitions)[0]?.type ?? 'text'

/** How a condition names an attribute so that it means this one and no field. */
export const nameOf = (
  { of, key }: Pick<AttributeDefinition, 'of' | 'key'>,
  definitions: readonly AttributeDefinition[],
): string => {
  const found = findField(key, definitions)
  const plain =
    'place' in found && 'key' in found.place && found.place.of === of && !RESERVED.has(key.toLowerCase()) && !/^\d+$/.test(key)
  return plain ? key : `${of === 'account' ? 'company' : 'contact'}.${key}`
}

/** An attribute with a name by which a condition about answers means it, and the time at which its value was known. */
export type AnswerName<D> = { name: string; definition: D; when: 'asked' | 'today' }

/**
 * All names of attributes of answers: each key once as it was when they were asked (`plan`, or `asked.role` where the bare key would mean a
 * field), then as it is known today of contacts (`contact.plan`) and companies (`company.plan`).
 */
export function namesOfAnswers<D extends AttributeDefinition>(definitions: readonly D[]): AnswerName<D>[] {
  const byKey = Map.groupBy(definitions, ({ key }) => key)
  const asked = [...byKey.values()].flatMap((alike): AnswerName<D>[] =>
    inOrderOfCarriers(alike)
      .slice(0, 1)
      .map((definition) => ({ name: askedName(definition.key, definitions), definition, when: 'asked' })),
  )
  const today = definitions.flatMap((definition): AnswerName<D>[] =>
    definition.of === 'response'
      ? []
      : [{ name: `${definition.of === 'account' ? 'company' : 'contact'}.${definition.key}`, definition, when: 'today' }],
  )
  return [...asked, ...today]
}

function askedName(key: string, definitions: readonly AttributeDefinition[]): string {
  const found = findField(key, definitions, 'answer')
  const plain = 'place' in found && 'key' in found.place && !RESERVED.has(key.toLowerCase()) && !/^\d+$/.test(key)
  return plain ? key : `asked.${key}`
}

/** Words that build conditions; an attribute of such a name is written with its owner. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...[
    'and',
    'or',
    'not',
    'is',
    'in',
    'has',
    'contains',
    'starts',
    'with',
    'before',
    'after',
    'on',
    'over',
    'under',
    'last',
    'next',
  ],
  ...['the', 'day', 'days', 'ago', 'known', 'unknown', 'never', 'yes', 'no', 'true', 'false', 'time', 'external'],
])

/** The name that was most likely meant: the one with the fewest letters to change, if these are few; else ''. */
function nearestTo(name: string, definitions: readonly AttributeDefinition[], fields: readonly FieldName[]): string {
  const wanted = name.toLowerCase()
  const known = [...fields, ...new Set(definitions.map(({ key }) => key))]
  const [best] = known
    .map((each) => ({ each, off: each.toLowerCase().startsWith(wanted) ? 1 : distance(wanted, each.toLowerCase()) }))
    .toSorted((a, b) => a.off - b.off)
  return best && best.off <= Math.max(2, Math.floor(wanted.length / 3)) ? best.each : ''
}

/** Levenshtein's: how many letters to put in, take out or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}
