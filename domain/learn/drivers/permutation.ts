import type { Random } from '#domain/random.ts'
import type { Accounts } from './answer-table.ts'

/** Accounts change places with at least so many others of about their size. */
const ALIKE = 20

/** Fills `into` with the answers of `x` in an order in which they have nothing to do with anything else. */
export type Permute = (x: Int8Array, into: Int8Array) => void

/**
 * Draws new orders of the answers for permutation tests (method.md 3.2b). Where people share accounts, whole accounts change places, so that what
 * the people of one have in common stays together: each takes the answers of another of about its size, repeated or cut short, from a random
 * one on, where they have not the same number. Otherwise every order is as likely (Fisher & Yates).
 */
export function permuteBy(accounts: Accounts | null, random: Random): Permute {
  if (!accounts) {
    return (x, into) => {
      into.set(x)
      for (let last = into.length - 1; last > 0; last--) {
        const other = random.below(last + 1)
        const moved = into[last] ?? 0
        into[last] = into[other] ?? 0
        into[other] = moved
      }
    }
  }
  const { starts, members } = accounts
  const strata = alike(accounts)
  return (x, into) => {
    for (const stratum of strata) {
      const givers = stratum.slice()
      for (let last = givers.length - 1; last >= 0; last--) {
        const other = random.below(last + 1)
        const giver = givers[other] ?? 0
        givers[other] = givers[last] ?? 0
        const [from, size] = [starts[giver] ?? 0, (starts[giver + 1] ?? 0) - (starts[giver] ?? 0)]
        const taker = stratum[last] ?? 0
        const [start, end] = [starts[taker] ?? 0, starts[taker + 1] ?? 0]
        const first = size > 1 ? random.below(size) : 0
        for (let at = start; at < end; at++) into[members[at] ?? 0] = x[members[from + ((first + at - start) % size)] ?? 0] ?? 0
      }
    }
  }
}

/** Accounts of about the same size: from the smallest on, at least so many together, and equal sizes never apart. */
function alike({ count, starts }: Accounts): Int32Array[] {
  const sizeOf = (account: number) => (starts[account + 1] ?? 0) - (starts[account] ?? 0)
  const order = Int32Array.from({ length: count }, (_, account) => account).sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)
  const strata: Int32Array[] = []
  let from = 0
  for (let to = 1; to <= count; to++) {
    const complete = to - from >= ALIKE && sizeOf(order[to] ?? 0) !== sizeOf(order[to - 1] ?? 0)
    if (complete && count - to >= ALIKE) {
      strata.push(order.slice(from, to))
      from = to
    }
  }
  return [...strata, order.slice(from)]
}
