import { refuse } from '#server/platform/refusal.ts'

const WINDOW = 15 * 60 * 1000
const ALLOWED = 10
const REMEMBERED = 10_000

/** Ten wrong passwords for one address in a quarter of an hour, then a pause (OWASP ASVS 6.3.1). Counted by address, never by network: an office shares one. */
export function createAttempts(clock: () => Date) {
  const failed = new Map<string, number[]>()
  return {
    /** Counts the try before the password is looked at, so that a hundred at once are not a hundred tries. */
    allow(email: string) {
      const address = email.toLowerCase()
      const now = clock().getTime()
      const recent = (failed.get(address) ?? []).filter((at) => at > now - WINDOW)
      const [oldest = now] = recent
      if (recent.length >= ALLOWED)
        refuse('too_many', 'refusal.too_many_tries', { minutes: Math.ceil((oldest + WINDOW - now) / 60_000) })
      failed.delete(address)
      failed.set(address, [...recent, now])
      // A flood of invented addresses pushes out the oldest and does not fill the memory.
      const [longestAgo] = failed.keys()
      if (failed.size > REMEMBERED && longestAgo) failed.delete(longestAgo)
    },
    forget: (email: string) => void failed.delete(email.toLowerCase()),
  }
}
