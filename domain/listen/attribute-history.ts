import { isSame } from './import/merge.ts'

/** One value that changed: of a field that every contact or account has, or of an attribute of the workspace's own. Null: no value. */
export type ValueChange = { field: boolean; key: string; before: unknown; after: unknown }
type Known = { attributes: Readonly<Record<string, unknown>> }

/**
 * What differs between two states of a contact or an account, fields first, each in the order of its name. `fields` names those that
 * count; values are the same whatever the order of their own keys.
 */
export function changesBetween<T extends Known>(before: T, after: T, fields: readonly (keyof T & string)[]): ValueChange[] {
  const keys = [...new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])].sort()
  const change = (field: boolean, key: string, was: unknown, is: unknown): ValueChange[] =>
    isSame(was ?? null, is ?? null) ? [] : [{ field, key, before: was ?? null, after: is ?? null }]
  return [
    ...fields.flatMap((key) => change(true, key, before[key], after[key])),
    ...keys.flatMap((key) => change(false, key, before.attributes[key], after.attributes[key])),
  ]
}

/** The fields of a contact and of an account whose changes are kept. */
export const CONTACT_HISTORY = ['name', 'email', 'phone', 'externalId', 'role', 'locale', 'timeZone', 'accountId'] as const
export const ACCOUNT_HISTORY = ['name', 'externalId', 'domain'] as const
