import { ACCOUNT_MARKS, type Activity, CONTACT_MARKS, type Marks } from '#domain/listen/activity.ts'
import { phoneOf } from '#server/listen/contacts/phone.ts'
import { hashAddress } from '#server/listen/suppressions/suppressions.ts'
import type { Scope } from '#server/platform/scope.ts'
import { accountsByMark, contactsByMark, holdAccounts, holdContacts } from './marks.queries.ts'

type Marked = Pick<Activity, 'contact' | 'account'>
export type Whom = { contacts: ReadonlyMap<string, string>; accounts: ReadonlyMap<string, string> }
/** Whom nobody here is known as. */
export type Nobody = { because: 'unknown_person' | 'unknown_company'; field: string }
export type Named = { contactId: string | null; accountId: string | null }

/**
 * Whom events name, looked up once for all of them. Who is found is held until the transaction ends, so that nobody is erased between
 * the look and what is written about them.
 */
export async function whomTheyName(scope: Scope, marked: readonly Marked[]): Promise<Whom> {
  const contacts = await contactsByMark(
    scope,
    sought(marked, ({ contact }) => contact, CONTACT_MARKS, asKept),
  )
  const accounts = await accountsByMark(
    scope,
    sought(marked, ({ account }) => account, ACCOUNT_MARKS, asKept),
  )
  const [alive, standing] = [await holdContacts(scope, idsIn(contacts)), await holdAccounts(scope, idsIn(accounts))]
  return { contacts: sure(contacts, alive), accounts: sure(accounts, standing) }
}

/** Whom one event names; the surest mark that is known speaks. */
export function nameOf({ contact, account }: Marked, whom: Whom): Named | Nobody {
  const contactId = contact && find(contact, CONTACT_MARKS, whom.contacts)
  if (contact && !contactId) return { because: 'unknown_person', field: 'contact' }
  const accountId = account && find(account, ACCOUNT_MARKS, whom.accounts)
  if (account && !accountId) return { because: 'unknown_company', field: 'account' }
  return { contactId, accountId }
}

/** A mark in the form in which it stands in its table. */
function asKept(mark: string, value: string): string {
  if (mark === 'email') return hashAddress(value)
  return mark === 'phone' ? (phoneOf(value, null) ?? value) : mark === 'id' ? value.toLowerCase() : value
}

function sought<Mark extends string>(
  marked: readonly Marked[],
  of: (one: Marked) => Marks<Mark> | null,
  marks: readonly Mark[],
  form: (mark: string, value: string) => string,
): Record<Mark, string[]> {
  const values = (mark: Mark) => new Set(marked.flatMap((one) => of(one)?.[mark] ?? []).map((value) => form(mark, value)))
  return Object.fromEntries(marks.map((mark) => [mark, [...values(mark)]])) as Record<Mark, string[]> // A list for each mark.
}

export type Hit = { mark: string; value: string; id: string }
const idsIn = (hits: readonly Hit[]) => [...new Set(hits.map(({ id }) => id))]

/** A number that a family shares, or a domain of two companies, names neither. */
function sure(hits: readonly Hit[], standing: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string | null>()
  for (const { mark, value, id } of hits) {
    const key = `${mark} ${value}`
    if (standing.has(id)) found.set(key, found.has(key) && found.get(key) !== id ? null : id)
  }
  return new Map([...found].flatMap(([key, id]) => (id ? [[key, id]] : [])))
}

function find<Mark extends string>(
  given: Marks<Mark>,
  marks: readonly Mark[],
  known: ReadonlyMap<string, string>,
): string | null {
  for (const mark of marks) {
    const value = given[mark]
    const id = value === undefined ? undefined : known.get(`${mark} ${asKept(mark, value)}`)
    if (id) return id
  }
  return null
}
