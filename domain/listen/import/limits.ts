import type { Field } from './header-names.ts'

/** What one import may hold. Beyond it the file is refused whole, with a sentence that says how to split it. */
export const IMPORT_LIMITS = { megabytes: 200, rows: 100_000, columns: 200, cellCharacters: 5_000 } as const

/** How many characters fit a field; the others take `cellCharacters`. Addresses and numbers have their own rules. */
export const FIELD_CHARACTERS: Partial<Record<Field, number>> = {
  name: 200,
  first_name: 99,
  last_name: 99,
  external_id: 200,
  role: 200,
  wave: 120,
  account_name: 200,
  account_domain: 200,
  account_external_id: 200,
  account_owner: 254,
  event: 100,
  message_id: 200,
}
