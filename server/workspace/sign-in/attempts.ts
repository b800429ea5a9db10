import { refuse } from '#server/platform/refusal.ts'

const WINDOW = 15 * 60 * 1000
const ALLOWED = 10
const REMEMBERED = 10_000

/** Ten wrong passwords for one address in a quarter of an hour, then a pause (OWASP ASVS 6.3.1). Counted by address, never by network: an office shares one. */
export function createAttempts(clock: () => Date) {
  const counting = new Map<string, number[]>()
  const paused = new Map<string, number[]>()
  const recent = (tries: number[], now: number) => tries.filter((at) => at > now - WINDOW)
  const note = (address: string, tries: number[]) => {
    counting.delete(address)
    paused.delete(address)
    if (tries.length) (tries.length >= ALLOWED ? paused : counting).set(address, tries)
  }

  return {
    /** Counts the try before the password is looked at, so that a hundred at once are not a hundred tries. */
    allow(email: string) {
      const address = email.toLowerCase()
      const now = clock().getTime()
      const tries = recent(paused.get(address) ?? counting.get(address) ?? [], now)
      const [oldest = now] = tries
      if (tries.length >= ALLOWED)
        refuse('too_many', 'refusal.too_many_tries', { minutes: Math.ceil((oldest + WINDOW - now) / 60_000) })
      if (paused.size >= REMEMBERED) {
        for (const [other, its] of [...paused]) note(other, recent(its, now))
        // More than the hashing of passwords lets happen; still, nobody's pause may be pushed out by it.
        if (paused.size >= REMEMBERED) refuse('unavailable', 'refusal.busy', { seconds: 60 })
      }
      note(address, [...tries, now])
      // A flood of invented addresses pushes out the one that was tried longest ago and is not paused.
      const [longestAgo] = counting.keys()
      if (counting.size > REMEMBERED && longestAgo) counting.delete(longestAgo)
    },
    /** For a try whose password was never looked at. */
    takeBack(email: string) {
      const address = email.toLowerCase()
      note(address, (paused.get(address) ?? counting.get(address) ?? []).slice(0, -1))
    },
    forget: (email: string) => note(email.toLowerCase(), []),
  }
}
