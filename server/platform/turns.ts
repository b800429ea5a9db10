type Bucket = { left: number; at: number }
type Options = { burst: number; everyMs: number; keys: number; clock: () => Date }

/**
 * A token bucket for each key, in memory: `burst` turns at once, then one more every so many milliseconds. Returns how many whole
 * seconds to wait, 0 when the turns are taken, all of them or none; a refused turn costs nothing. The keys used longest ago are forgotten, which can only
 * give more turns.
 */
export function createTurns({ burst, everyMs, keys, clock }: Options): (key: string, turns?: number) => number {
  const buckets = new Map<string, Bucket>()

  return (key, turns = 1) => {
    const now = clock().getTime()
    const known = buckets.get(key)
    // A clock that went back gives nothing and takes nothing.
    const left = known ? Math.min(burst, known.left + Math.max(0, now - known.at) / everyMs) : burst
    buckets.delete(key)
    const [oldest] = buckets.keys()
    if (buckets.size >= keys && oldest !== undefined) buckets.delete(oldest)
    buckets.set(key, { left: left < turns ? left : left - turns, at: now })
    return left < turns ? Math.ceil(((turns - left) * everyMs) / 1000) : 0
  }
}
