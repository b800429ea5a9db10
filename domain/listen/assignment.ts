import { type Random, randomFrom } from '#domain/random.ts'

/** One way to ask, and the share of the people (above 0) that gets it. */
export type Variant = { key: string; share: number }
/** Somebody who will be asked, and the stratum in which the variants shall be balanced. */
export type Asked = { id: string; stratum: string }

/**
 * Assigns variants at random within each stratum (stratified randomisation). Of two variants each stratum, and the whole, gets its share to
 * less than one person, of more variants to less than two; everybody's chance is the share itself, also in a stratum of one, since the
 * remainders are rounded by systematic sampling with a random start (Madow 1949). Shares may sum to less than 1: the rest has no entry
 * and waits for the winner.
 * The same people, variants and seed are assigned alike, in whatever order the people come.
 * @throws RangeError for shares that are not above 0 or sum to more than 1, or a key that comes twice
 */
export function assignVariants(
  people: readonly Asked[],
  variants: readonly Variant[],
  seed: string | number,
): Map<string, string> {
  requireVariants(variants)
  const random = randomFrom(`${seed}/variants`)
  const assigned = new Map<string, string>()
  let rest = strataOf(people)
  let whole = 1
  for (const { key, share } of variants) {
    const last = whole - share < 1e-9
    const numbers = last ? rest.map((ids) => ids.length) : countsIn(rest, share / whole, random)
    rest = rest.map((ids, at) => {
      const order = random.shuffle(ids)
      const taken = numbers[at] ?? 0
      for (const id of order.slice(0, taken)) assigned.set(id, key)
      return order.slice(taken)
    })
    whole -= share
  }
  return assigned
}

/** How many of each stratum get a share: a random start decides which strata round up, so that the running sum is never off by one. */
function countsIn(strata: readonly (readonly string[])[], share: number, { share: start, shuffle }: Random): number[] {
  const counts = strata.map(() => 0)
  // Away from both ends, so that a rounding error cannot move a whole number.
  let reached = 1e-6 + start() * (1 - 2e-6)
  let given = 0
  for (const at of shuffle(strata.map((_, index) => index))) {
    reached += (strata[at]?.length ?? 0) * share
    const due = Math.floor(reached)
    counts[at] = Math.min(strata[at]?.length ?? 0, due - given)
    given += counts[at] ?? 0
  }
  return counts
}

/** Ids by stratum, both in the order of their code units, which is the same on every machine. */
function strataOf(people: readonly Asked[]): string[][] {
  const strata = new Map<string, Set<string>>()
  for (const { id, stratum } of people) strata.set(stratum, (strata.get(stratum) ?? new Set()).add(id))
  return [...strata.keys()].sort().map((stratum) => [...(strata.get(stratum) ?? [])].sort())
}

function requireVariants(variants: readonly Variant[]): void {
  for (const { share } of variants) if (!(share > 0)) throw new RangeError(`A variant's share is above 0, got ${share}.`)
  const sum = variants.reduce((total, { share }) => total + share, 0)
  if (sum > 1 + 1e-9) throw new RangeError(`The shares of all variants sum to at most 1, got ${sum}.`)
  if (new Set(variants.map(({ key }) => key)).size < variants.length) throw new RangeError('A variant comes twice.')
}
