type Bucket = { left: number; at: number }
type Options = { burst: number; everyMs: number; keys: number; clock: () => Date }

/**
 * A token bucket for each key, in memory: `burst` turns at once, then one more every so many milliseconds. Returns how many whole
 * seconds to wait, 0 when the turn is taken; a refused turn costs nothing. The keys used longest ago are forgotten, which can only
 * give more turns.
 */
export function createTurns({ burst, everyMs, keys, clock }: Options): (key: string) => number {
  const buckets = new Map<string, Bucket>()

  return (key) => {
    const now = clock().getTime()
    const known = buckets.get(key)
    // A clock that went back gives nothing and takes nothing.
    const left = known ? Math.min(burst, known.left + Math.max(0, now - known.at) / everyMs) : burst
    buckets.delete(key)
    const [oldest] = buckets.keys()
    if (buckets.size >= keys && oldest !== undefined) buckets.delete(oldest)
    buckets.set(key, { left: left < 1 ? left : left - 1, at: now })
    return left < 1 ? Math.ceil(((1 - left) * everyMs) / 1000) : 0
  }
}
