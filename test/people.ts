import { createHash } from 'node:crypto'
import { newId, type Scope } from '#server/platform/scope.ts'

export type Person = {
  email?: string | null
  name?: string
  locale?: string
  role?: string | null
  accountId?: string
  attributes?: object
  erasedAt?: Date
  suppressed?: 'unsubscribed' | 'bounced' | 'complained' | 'erased' | 'manual'
}

/** Contacts as an import leaves them; whoever has no address given gets one, null is none. */
export async function makePeople({ db, workspaceId, now }: Scope, people: readonly Person[]): Promise<string[]> {
  // In order: ids of one millisecond are not.
  const ids = people.map(newId).sort()
  const rows = people.map(({ suppressed: _, attributes = {}, email, ...person }, at) => {
    const address = email === undefined ? `person-${at}@customer.example` : email
    const addressHash = address && hashOf(address)
    return {
      workspaceId,
      id: ids[at] ?? newId(),
      ...person,
      email: address,
      addressHash,
      attributes: JSON.stringify(attributes),
      createdAt: now,
      updatedAt: now,
    }
  })
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto('contacts')
      .values(rows.slice(from, from + 1000))
      .execute()
  const listed = people.flatMap(({ suppressed: reason }, at) => {
    const addressHash = rows[at]?.addressHash
    return reason && addressHash ? [{ workspaceId, id: newId(), addressHash, reason, createdAt: now }] : []
  })
  if (listed.length) await db.insertInto('suppressions').values(listed).execute()
  return ids
}

export async function makeAccount({ db, workspaceId, now }: Scope, name: string, attributes: object = {}): Promise<string> {
  const id = newId()
  await db
    .insertInto('accounts')
    .values({ workspaceId, id, name, attributes: JSON.stringify(attributes), createdAt: now, updatedAt: now })
    .execute()
  return id
}

const hashOf = (address: string) => createHash('sha256').update(address.trim().toLowerCase()).digest('hex')
