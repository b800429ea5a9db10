import { setImmediate as breathe } from 'node:timers/promises'
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

/** What a look at a portion leaves to be written once the database is free again. */
type After = (() => Promise<unknown>) | undefined

/**
 * Shows everyone of the workspace, by id, in portions that fit into memory whatever the size of the whole. While `look` thinks about one
 * the next is read already, so it must leave the database alone; what it returns need not.
 */
export async function lookThrough(
  scope: Scope,
  rules: KnownWish,
  look: (people: KnownPerson[]) => Promise<After>,
  portion = PORTION,
): Promise<void> {
  const { timeZone } = await workspaceTerms(scope)
  const ofAccounts = rules.perAccount ? await accountAsks(scope, rules.perAccount, 'promised') : NOBODY
  const read = (after: string | null) => knownRows(scope, { after, limit: portion }, rules, 'promised')
  for (let rows = await read(null); rows.length; ) {
    const here = rows
    const [next, write] = await Promise.all([
      here.length < portion ? [] : read(here.at(-1)?.id ?? null),
      breathe().then(() => look(here.map((row) => personOf(row, ofAccounts, timeZone)))),
    ])
    await write?.()
    rows = next
  }
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
