import type { RawBuilder, SqlBool } from 'kysely'
import type { AskRules, Known } from '#domain/listen/contact-policy.ts'
import type { Divided } from '#domain/listen/wave-plan.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type AccountAsks, accountAsks, type Counting, type KnownRow, knownRows } from './known.queries.ts'
import { workspaceTerms } from './policy.queries.ts'

/** Everything the contact policy must know of a person, and what a plan must know beside it. `account`: the id of their company. `segments`: of those that were wished for. */
export type KnownPerson = Known & Divided & { id: string; account: string | null; outside: boolean; segments: readonly string[] }
/** Which rules ask: they say how far back asks matter. `attributes`: whose values are wanted too, the contact's, else the account's. `segment`: who does not meet it is outside. `segments`: by id, those that a coming wave asks. */
export type KnownWish = Pick<AskRules, 'perContact' | 'perAccount'> & {
  attributes?: readonly string[]
  segment?: RawBuilder<SqlBool> | null
  segments?: ReadonlyMap<string, RawBuilder<SqlBool>>
}

const PORTION = 20_000

/** Everyone of the workspace, by id, in portions that fit into memory whatever the size of the whole. */
export async function* knownPortions(scope: Scope, rules: KnownWish, portion = PORTION): AsyncGenerator<KnownPerson[]> {
  const { timeZone } = await workspaceTerms(scope)
  const ofAccounts = rules.perAccount ? await accountAsks(scope, rules.perAccount, 'promised') : NOBODY
  for (let after: string | null = null; ; ) {
    const rows = await knownRows(scope, { after, limit: portion }, rules, 'promised')
    if (rows.length) yield rows.map((row) => personOf(row, ofAccounts, timeZone))
    after = rows.at(-1)?.id ?? null
    if (rows.length < portion) return
  }
}

/** The same at once, at most `limit` people. */
export async function listKnown(scope: Scope, rules: KnownWish, { limit }: { limit: number }): Promise<KnownPerson[]> {
  const people: KnownPerson[] = []
  for await (const portion of knownPortions(scope, rules, Math.min(limit, PORTION))) {
    people.push(...portion.slice(0, limit - people.length))
    if (people.length >= limit) break
  }
  return people
}

/** Some people by their ids; who is not there is left out. `left`: only asks that may have left count, not those still to come. */
export async function knownOf(
  scope: Scope,
  rules: KnownWish,
  contactIds: readonly string[],
  counting: Counting = 'promised',
): Promise<Map<string, KnownPerson>> {
  if (!contactIds.length) return new Map()
  const { timeZone } = await workspaceTerms(scope)
  const rows = await knownRows(scope, { contactIds }, rules, counting)
  const accounts = rows.flatMap(({ account }) => account ?? [])
  const ofAccounts = rules.perAccount && accounts.length ? await accountAsks(scope, rules.perAccount, counting, accounts) : NOBODY
  return new Map(rows.map((row) => [row.id, personOf(row, ofAccounts, timeZone)]))
}

const NOBODY: AccountAsks = new Map()
const NEVER: readonly Date[] = []
const NOTHING: KnownPerson['attributes'] = {}
const NONE: readonly string[] = []

function personOf(row: KnownRow, ofAccounts: AccountAsks, workspaceZone: string): KnownPerson {
  const { suppression, suppressedAt, timeZone, asks, attributes, segments, ...known } = row
  return {
    ...known,
    attributes: attributes ?? NOTHING,
    segments: segments ?? NONE,
    // An address that was erased once stays erased, also when a list brings it back.
    erasedAt: row.erasedAt ?? (suppression === 'erased' ? suppressedAt : null),
    optedOut: suppression === 'unsubscribed',
    suppressed: suppression === 'manual',
    bounced: suppression === 'bounced',
    complained: suppression === 'complained',
    asks: asks ?? NEVER,
    accountAsks: (row.account && ofAccounts.get(row.account)) || NEVER,
    timeZone: timeZone ?? workspaceZone,
  }
}
