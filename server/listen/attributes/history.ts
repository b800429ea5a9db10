import { ACCOUNT_HISTORY, CONTACT_HISTORY, changesBetween, type ValueChange } from '#domain/listen/attribute-history.ts'
import type { Scope } from '#server/platform/scope.ts'
import { insertChanges } from './history.queries.ts'

type Contact = Record<(typeof CONTACT_HISTORY)[number], string | null> & { attributes: Record<string, unknown> }
type Account = Record<(typeof ACCOUNT_HISTORY)[number], string | null> & { attributes: Record<string, unknown> }
type Changed<T> = { id: string; before: T; after: T }

/** Keeps what was known of contacts before, in the transaction that changes them. `importId` null: a member's or a key's edit. */
export async function keepContactHistory(
  scope: Scope,
  importId: string | null,
  contacts: readonly Changed<Contact>[],
): Promise<ValueChange[]> {
  const changes = contacts.flatMap(({ id, before, after }) => of(id, changesBetween<Contact>(before, after, CONTACT_HISTORY)))
  await insertChanges(scope, { of: 'contact', importId }, changes)
  return changes
}

/** The same of accounts. */
export async function keepAccountHistory(
  scope: Scope,
  importId: string | null,
  accounts: readonly Changed<Account>[],
): Promise<void> {
  const changes = accounts.flatMap(({ id, before, after }) => of(id, changesBetween<Account>(before, after, ACCOUNT_HISTORY)))
  await insertChanges(scope, { of: 'account', importId }, changes)
}

const of = (subjectId: string, changes: ValueChange[]) => changes.map((change) => ({ subjectId, ...change }))
