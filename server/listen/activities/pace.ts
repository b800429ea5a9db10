import { refuse } from '#server/platform/refusal.ts'

const MINUTE = 60_000
/** Of one write-only key, which may be in anybody's hands; the systems of a company send with a full one. */
const MOST_A_MINUTE = 10_000
const REMEMBERED = 1000

/** How many events each key has sent within a minute from its first. Each process counts by itself. */
export function createPace() {
  const counting = new Map<string, { since: number; events: number }>()
  return (key: string, events: number, now: Date) => {
    const at = now.getTime()
    const minute = counting.get(key)
    const current = minute && at - minute.since < MINUTE ? minute : { since: at, events: 0 }
    if (current.events + events > MOST_A_MINUTE)
      refuse('too_many', 'refusal.too_many_events', {
        limit: MOST_A_MINUTE,
        seconds: Math.ceil((current.since + MINUTE - at) / 1000),
      })
    current.events += events
    counting.delete(key)
    counting.set(key, current)
    const [oldest] = counting.keys()
    if (counting.size > REMEMBERED && oldest) counting.delete(oldest)
  }
}
