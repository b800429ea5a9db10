const KEPT_MS = 30_000
/** Pages with drawings weigh up to a megabyte. */
const MOST = 50

/**
 * What was made for a link a moment ago is shown again, so that a link in a mail to a hundred people is counted and printed once. Asked for
 * only after it was seen that the link works and its password fits.
 */
export function createKept<T>(clock: () => Date) {
  const kept = new Map<string, { until: number; made: Promise<T> }>()
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const now = clock().getTime()
    for (const [each, { until }] of kept) if (until <= now || kept.size >= MOST) kept.delete(each)
    const known = kept.get(key)
    if (known) return known.made
    const made = make()
    kept.set(key, { until: now + KEPT_MS, made })
    made.catch(() => kept.delete(key)) // Whoever asked hears of it.
    return made
  }
}
