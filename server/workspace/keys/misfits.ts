import type { KeyParts } from './keys.ts'

const HOLDS_MS = 30_000
const REMEMBERED = 1_000

/** Keys that just opened nothing: a program that keeps asking with one is refused without a visit to the database. */
export function createMisfits(clock: () => Date) {
  const until = new Map<string, number>()
  return {
    has: (parts: KeyParts) => (until.get(nameOf(parts)) ?? 0) > clock().getTime(),
    note: (parts: KeyParts) => {
      until.delete(nameOf(parts))
      until.set(nameOf(parts), clock().getTime() + HOLDS_MS)
      const [longestAgo] = until.keys()
      if (until.size > REMEMBERED && longestAgo) until.delete(longestAgo)
    },
  }
}

const nameOf = ({ number, prefix, secret }: KeyParts) => `${number} ${prefix} ${secret}`
