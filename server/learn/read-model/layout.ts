import type { AttributeType } from '#domain/listen/import/attribute.ts'
import type { Place } from '#domain/listen/segment/field.ts'
import type { OfAccount, OfAnswer, OfContact } from './answers.queries.ts'

/** How values lie in a column: as numbers, as numbers with their currency in a second column, or as codes of a dictionary. */
export type Kind = 'number' | 'money' | 'words'
/** `from`: what carries the value. */
export type Column = { name: string; kind: Kind } & (
  | { from: 'answer'; read: (row: OfAnswer) => unknown }
  | { from: 'contact'; read: (row: OfContact) => unknown }
  | { from: 'account'; read: (row: OfAccount) => unknown }
)
export type Layout = readonly Column[]
export type Definition = { of: 'contact' | 'account' | 'response'; key: string; type: AttributeType }

const words = <const C extends object>(name: string, one: C) => ({ name, kind: 'words' as const, ...one })
const FIELDS: readonly Column[] = [
  words('id.program', { from: 'answer', read: ({ programId }: OfAnswer) => programId }),
  words('id.wave', { from: 'answer', read: ({ waveId }: OfAnswer) => waveId }),
  words('id.account', { from: 'answer', read: ({ accountId }: OfAnswer) => accountId }),
  words('id.owner', { from: 'account', read: ({ ownerId }: OfAccount) => ownerId }),
  words('field.channel', { from: 'answer', read: ({ channel }: OfAnswer) => channel }),
  words('field.language', { from: 'answer', read: ({ locale }: OfAnswer) => locale }),
  words('field.role', { from: 'contact', read: ({ role }: OfContact) => role }),
  words('field.company', { from: 'account', read: ({ company }: OfAccount) => company }),
  words('field.domain', { from: 'account', read: ({ domain }: OfAccount) => domain }),
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
    ...[...asked.values()].map(
      ({ key, type }): Column => ({ ...named('asked', key, type), from: 'answer', read: ({ asked: values }) => values[key] }),
    ),
    ...definitions.flatMap(({ of, key, type }): Column[] => {
      if (of === 'contact') return [{ ...named(of, key, type), from: of, read: ({ contact }) => contact[key] }]
      return of === 'account' ? [{ ...named(of, key, type), from: of, read: ({ account }) => account[key] }] : []
    }),
  ]
}

/** The first of these that defines a key says what an answer carries under it (`findField`). */
const CARRIES = ['response', 'contact', 'account'] as const

const named = (of: string, key: string, type: AttributeType) => ({ name: `${of}.${key}`, kind: kindOf(type) })
const kindOf = (type: AttributeType): Kind => (type === 'number' ? 'number' : type === 'money' ? 'money' : 'words')
