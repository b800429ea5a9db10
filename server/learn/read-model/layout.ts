import type { AttributeType } from '#domain/listen/import/attribute.ts'
import type { Place } from '#domain/listen/segment/field.ts'
import type { AnswerRow } from './answers.queries.ts'

/** How values lie in a column: as numbers, as numbers with their currency in a second column, or as codes of a dictionary. */
export type Kind = 'number' | 'money' | 'words'
export type Column = { name: string; kind: Kind; read: (row: AnswerRow) => unknown }
export type Layout = readonly Column[]
export type Definition = { of: 'contact' | 'account' | 'response'; key: string; type: AttributeType }

const words = (name: string, read: Column['read']): Column => ({ name, kind: 'words', read })
const FIELDS: readonly Column[] = [
  words('id.program', ({ programId }) => programId),
  words('id.wave', ({ waveId }) => waveId),
  words('id.account', ({ accountId }) => accountId),
  words('id.owner', ({ ownerId }) => ownerId),
  words('field.channel', ({ channel }) => channel),
  words('field.language', ({ locale }) => locale),
  words('field.role', ({ role }) => role),
  words('field.company', ({ company }) => company),
  words('field.domain', ({ domain }) => domain),
]

/**
 * The name of the column that a place is read from. The rating and the time lie in columns of their own; of waves and owners only the
 * id lies there, since their names may change.
 */
export function columnOf(place: Place): string {
  if ('key' in place) return `${place.of}.${place.key}`
  return place.field === 'wave' || place.field === 'owner' ? `id.${place.field}` : `field.${place.field}`
}

/** The columns of a workspace with these attributes: each as it was when asked, and as it is for its contact or company today. */
export function layoutOf(definitions: readonly Definition[]): Column[] {
  const asked = new Map<string, Definition>()
  for (const definition of definitions.toSorted((a, b) => CARRIES.indexOf(b.of) - CARRIES.indexOf(a.of)))
    asked.set(definition.key, definition)
  return [
    ...FIELDS,
    ...[...asked.values()].map((one) => attribute('asked', one, ({ asked: values }) => values)),
    ...definitions.filter(({ of }) => of === 'contact').map((one) => attribute('contact', one, (row) => row.contact)),
    ...definitions.filter(({ of }) => of === 'account').map((one) => attribute('account', one, (row) => row.account)),
  ]
}

/** The first of these that defines a key says what an answer carries under it (`findField`). */
const CARRIES = ['response', 'contact', 'account'] as const

function attribute(of: string, { key, type }: Definition, values: (row: AnswerRow) => Record<string, unknown>): Column {
  const kind = type === 'number' ? 'number' : type === 'money' ? 'money' : 'words'
  return { name: `${of}.${key}`, kind, read: (row) => values(row)[key] }
}
