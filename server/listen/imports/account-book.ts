import type { Mapping } from '#domain/listen/import/mapping.ts'
import { fillIn, isSame, matchAccount } from '#domain/listen/import/merge.ts'
import { type Finding, finding } from '#domain/listen/import/problem.ts'
import type { ImportedAccount } from '#domain/listen/import/row.ts'
import { keepAccountHistory } from '#server/listen/attributes/attributes.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { type AccountFields, knownAccounts, nameKeys } from './lookup.queries.ts'
import { insertAccounts, keepBefore, updateAccounts } from './write.queries.ts'

/** `key`: the name as the database compares it. `known`: it stood before this file. `before`: what it was when the file first changed it. */
export type AccountEntry = { id: string; key: string; fields: AccountFields; known: boolean; before: AccountFields | null }
type Settled = { account: AccountEntry | null } | { problem: Finding<'accounts_differ'> }
/**
 * `writes`: the import that writes, null for a trial. `changes`: whether rows change accounts that stood before. Rows that an import
 * wrote before it was interrupted come `again` only to be known.
 */
type Options = { mapping: Mapping; writes: string | null; changes: boolean }

/** The companies of one file: each is looked up once, made once, and remembered until the file ends. */
export function createAccountBook({ mapping, writes, changes }: Options) {
  const byExternalId = new Map<string, AccountEntry>()
  const byName = new Map<string, AccountEntry>()
  const byDomain = new Map<string, AccountEntry>()
  let made = 0

  const enter = (account: AccountEntry) => {
    const { externalId, domain } = account.fields
    if (externalId) byExternalId.set(externalId, account)
    if (domain && !byDomain.has(domain)) byDomain.set(domain, account)
    byName.set(account.key, account)
  }

  const match = (given: ImportedAccount, key: string) =>
    matchAccount(given, {
      byExternalId: idOf((given.externalId && byExternalId.get(given.externalId)) || null),
      byName: idOf((given.name && byName.get(key)) || null),
      byDomain: idOf((given.domain && byDomain.get(given.domain)) || null),
    })

  const make = (given: ImportedAccount, key: string): AccountEntry => {
    const account = { id: newId(), key, fields: { ...given, name: nameOf(given) }, known: false, before: null }
    enter(account)
    made++
    return account
  }

  /** Whether the row says something new about the account; what it was before is kept once. */
  const learn = (account: AccountEntry, given: ImportedAccount, key: string): boolean => {
    const renamed = given.name && given.externalId && account.fields.externalId === given.externalId
    // Found by its name, it keeps the spelling that it has.
    const next = fillIn(account.fields, { ...given, name: renamed ? given.name : account.fields.name } as AccountFields)
    if (isSame(next, account.fields)) return false
    if (account.known) account.before ??= account.fields
    account.fields = next
    if (renamed) account.key = key
    enter(account)
    return true
  }

  async function settle(scope: Scope, wanted: readonly (ImportedAccount | null)[], again = false): Promise<Settled[]> {
    const named = wanted.filter((account) => account !== null)
    const keys = await nameKeys(scope, [...new Set(named.map(nameOf))])
    for (const { id, key, ...fields } of await knownAccounts(scope, soughtIn(named, keys)))
      if (!byName.has(key)) enter({ id, key, fields, known: true, before: null })

    const fresh = new Set<AccountEntry>()
    const changed = new Set<AccountEntry>()
    const kept: AccountEntry[] = []
    const earlier = new Map<AccountEntry, AccountFields>()
    const settled = wanted.map((given): Settled => {
      if (!given) return { account: null }
      const key = keys.get(nameOf(given)) ?? ''
      const found = match(given, key)
      if ('problem' in found) return { problem: finding(found.problem, headerOf(mapping), nameOf(given)) }
      const account = found.match?.entry ?? make(given, key)
      if (!found.match) fresh.add(account)
      else if (changes || !account.known) {
        const first = account.before === null
        const standing = account.fields
        if (!learn(account, given, key)) return { account }
        if (first && account.before) kept.push(account)
        if (account.known && !earlier.has(account)) earlier.set(account, standing)
        if (!fresh.has(account)) changed.add(account)
      }
      return { account }
    })
    if (writes && !again) {
      await insertAccounts(scope, writes, [...fresh])
      await updateAccounts(scope, [...changed])
      await keepBefore(scope, writes, 'account', [...fresh, ...kept])
      await keepAccountHistory(
        scope,
        writes,
        [...earlier].map(([{ id, fields }, before]) => ({ id, before, after: fields })),
      )
    }
    return settled
  }

  return { settle, made: () => made }
}

/** What a new account is called: many files give a company only a domain or an ID. */
const nameOf = ({ name, domain, externalId }: ImportedAccount): string => name ?? domain ?? externalId ?? ''

const idOf = (entry: AccountEntry | null) => entry && { id: entry.id, externalId: entry.fields.externalId, entry }

const soughtIn = (named: readonly ImportedAccount[], keys: Map<string, string>) => ({
  keys: [...new Set(keys.values())],
  externalIds: [...new Set(named.flatMap(({ externalId }) => externalId ?? []))],
  domains: [...new Set(named.flatMap(({ name, externalId, domain }) => (!name && !externalId && domain ? [domain] : [])))],
})

const headerOf = ({ columns }: Mapping): string =>
  columns.find(({ target }) => target.to === 'field' && target.field.startsWith('account_'))?.header ?? ''
