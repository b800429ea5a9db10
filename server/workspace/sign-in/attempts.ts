import { refuse } from '#server/platform/refusal.ts'

const WINDOW = 15 * 60 * 1000
const ALLOWED = 10

/** Ten wrong passwords for one address in a quarter of an hour, then a pause (OWASP ASVS 6.3.1). Counted by address, never by network: an office shares one. */
export function createAttempts(clock: () => Date) {
  const failed = new Map<string, number[]>()
  return {
    allow(email: string) {
      const now = clock().getTime()
      const recent = (failed.get(email.toLowerCase()) ?? []).filter((at) => at > now - WINDOW)
      const [oldest = now] = recent
      if (recent.length >= ALLOWED) refuse('too_many', 'refusal.too_many', { seconds: Math.ceil((oldest + WINDOW - now) / 1000) })
      if (failed.size > 10_000) failed.clear() // A flood of invented addresses must not fill the memory.
      failed.set(email.toLowerCase(), [...recent, now])
    },
    forget: (email: string) => void failed.delete(email.toLowerCase()),
  }
}
