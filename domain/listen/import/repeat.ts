import type { ContactField } from './header-names.ts'
import type { Mapping } from './mapping.ts'
import { type Finding, finding } from './problem.ts'
import type { ImportedContact } from './row.ts'

const IDENTITIES = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['external_id', 'externalId'],
] as const satisfies [ContactField, keyof ImportedContact][]

/**
 * Watches one file for people who come twice: called row by row, it names the earlier row that has the same address, number
 * or id, or null. The first stands. Answers may repeat: two people can say the same on the same day.
 */
export function watchRepeats({
  columns,
}: Mapping<ContactField>): (contact: ImportedContact, row: number) => Finding<'contact_repeated'> | null {
  const seen = new Map<string, number>()
  return (contact, row) => {
    const keys = IDENTITIES.flatMap(([field, key]) =>
      contact[key] === null ? [] : [{ field, value: contact[key], key: `${field} ${contact[key]}` }],
    )
    for (const { field, value, key } of keys) {
      const otherRow = seen.get(key)
      if (otherRow === undefined) continue
      const header = columns.find(({ target }) => target.to === 'field' && target.field === field)?.header ?? ''
      return { ...finding('contact_repeated', header, value), otherRow }
    }
    for (const { key } of keys) seen.set(key, row)
    return null
  }
}
