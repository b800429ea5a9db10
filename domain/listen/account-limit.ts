import { randomFrom } from '#domain/random.ts'
import { finish, inPieces, type Steps } from '#domain/steps.ts'

/** Somebody who may be asked. `account` and `role` (in the account) are null where they are not known. */
export type Colleague = { id: string; account: string | null; role: string | null }
/**
 * How many people of one account a wave asks. `perRole`: of a role at most so many (roles that are not listed are held by `most`
 * alone). `left`: how many more the contact policy allows of an account, where it holds any back.
 */
export type AccountLimit = {
  most: number
  perRole?: Readonly<Record<string, number>>
  left?: ReadonlyMap<string, number>
}
/** Who stays in the draw and whom it leaves out, and the chance to stay (0..1) of each who might not have; all others stay for certain. */
export type Limited<T> = { kept: T[]; left: Set<string>; chances: Map<string, number> }

/**
 * Leaves so many people an account in the draw: first each role down to its number, then the account down to its own, each time
 * a simple random sample. The chances are exact, since the numbers that stay are the same for every seed. The same people, limit and
 * seed keep the same, in whatever order they come, and one account never changes another.
 * @throws RangeError for a limit that is not a whole number from 0
 */
export const limitAccounts = <T extends Colleague>(
  people: readonly T[],
  limit: AccountLimit,
  seed: string | number,
): Limited<T> => finish(limitInSteps(people, limit, seed))

/** The same in pieces. */
export function* limitInSteps<T extends Colleague>(
  people: readonly T[],
  limit: AccountLimit,
  seed: string | number,
): Steps<Limited<T>> {
  for (const most of [limit.most, ...Object.values(limit.perRole ?? {}), ...(limit.left?.values() ?? [])])
    if (!Number.isSafeInteger(most) || most < 0) throw new RangeError(`a limit is a whole number of people from 0, not ${most}`)

  const chances = new Map<string, number>()
  const left = new Set<string>()
  const accounts = new Map<string | null, T[]>()
  yield* inPieces(people, (person) => addTo(accounts, person.account, person))
  yield* inPieces(accounts, ([account, colleagues]) => {
    if (account !== null) limitOne(account, colleagues, limit, `${seed}/account/${account}`, left, chances)
  })
  const kept: T[] = []
  yield* inPieces(people, (person) => {
    if (!left.has(person.id)) kept.push(person)
  })
  return { kept, left, chances }
}

/** Whether one more person of an account may be asked, beside those of it who are. */
export function hasPlace(
  { role }: Pick<Colleague, 'role'>,
  { most, perRole = {} }: AccountLimit,
  asked: readonly Pick<Colleague, 'role'>[],
): boolean {
  if (asked.length >= most) return false
  if (role === null || !Object.hasOwn(perRole, role)) return true
  return asked.filter((one) => one.role === role).length < (perRole[role] ?? 0)
}

function limitOne(
  account: string,
  colleagues: readonly Colleague[],
  { most, perRole = {}, left }: AccountLimit,
  seed: string,
  leaves: Set<string>,
  chances: Map<string, number>,
): void {
  const places = Math.min(most, left?.get(account) ?? most)
  // Most accounts are small: nobody of them is counted out, and no chance is spent on them.
  const held = colleagues.some(({ role }) => role !== null && Object.hasOwn(perRole, role))
  if (colleagues.length <= places && !held) return
  const { shuffle } = randomFrom(seed)
  const inRoles: Colleague[] = []
  const sorted = colleagues.toSorted(byId)
  const alike = !held && colleagues.every(({ role }) => role === colleagues[0]?.role)
  for (const [role, holders] of alike ? [[null, sorted] as const] : groupBy(sorted, ({ role }) => role)) {
    const own = role !== null && Object.hasOwn(perRole, role) ? (perRole[role] ?? 0) : holders.length
    if (own < holders.length) for (const { id } of holders) chances.set(id, own / holders.length)
    inRoles.push(...(own < holders.length ? shuffle(holders).slice(0, own) : holders))
  }
  const within = inRoles.length
  if (places < within) for (const { id } of colleagues) chances.set(id, ((chances.get(id) ?? 1) * places) / within)
  const stay = new Set(places < inRoles.length ? shuffle(inRoles).slice(0, places) : inRoles)
  for (const colleague of colleagues) if (!stay.has(colleague)) leaves.add(colleague.id)
}

// Code units rather than a locale's order, which may differ between machines.
const byId = (one: Colleague, other: Colleague) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) addTo(groups, keyOf(item), item)
  return groups
}

function addTo<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}
