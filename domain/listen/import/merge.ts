import type { Attributes, ImportedAccount, ImportedContact } from './row.ts'

type Identified = { id: string; externalId: string | null }
/** Whom a row may mean: who is known under its ID, its address and its number; null where nobody is. */
export type Candidates<T> = { byExternalId: T | null; byEmail: T | null; byPhone: T | null }
/** Which company a row may mean: known under its ID, its name, its domain; null where none is. */
export type AccountCandidates<T> = { byExternalId: T | null; byName: T | null; byDomain: T | null }

/**
 * The known contact that a row is about, null for a new one. The ID speaks first, then the address; a number only where the row
 * has neither, since families and offices share one. ID and address that belong to two people, or an address known under
 * another ID, is for a person to settle.
 */
export function matchContact<T extends Identified>(
  { externalId, email }: Pick<ImportedContact, 'externalId' | 'email'>,
  { byExternalId, byEmail, byPhone }: Candidates<T>,
): { match: T | null } | { problem: 'identities_differ' } {
  if (differ(externalId, byExternalId, byEmail)) return { problem: 'identities_differ' }
  return { match: byExternalId ?? byEmail ?? (externalId === null && email === null ? byPhone : null) }
}

/** The known account that a row is about, null for a new one. By ID, then by name; by domain only where the row has neither. */
export function matchAccount<T extends Identified>(
  { externalId, name }: Pick<ImportedAccount, 'externalId' | 'name'>,
  { byExternalId, byName, byDomain }: AccountCandidates<T>,
): { match: T | null } | { problem: 'accounts_differ' } {
  if (differ(externalId, byExternalId, byName)) return { problem: 'accounts_differ' }
  return { match: byExternalId ?? byName ?? (externalId === null && name === null ? byDomain : null) }
}

/** What is known with what a row adds: filled cells replace, empty ones leave what is there, attributes one by one. */
export function fillIn<T extends { attributes: Attributes }>(known: T, given: Partial<T>): T {
  const filled = Object.entries(given).filter(([, value]) => value !== null && value !== undefined)
  return { ...known, ...Object.fromEntries(filled), attributes: { ...known.attributes, ...given.attributes } }
}

/** Whether two values are the same however their keys are ordered: a database need not keep the order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
}

function differ<T extends Identified>(externalId: string | null, byExternalId: T | null, byOther: T | null): boolean {
  if (!byOther) return false
  if (byExternalId) return byExternalId.id !== byOther.id
  return externalId !== null && byOther.externalId !== null && byOther.externalId !== externalId
}
