import { isAway } from './database/away.ts'
import { refuse } from './refusal.ts'

/** What one item of a batch came to: a value, a turn in a later batch (it follows another item of this one), or one more try. */
export type Batched<R> = { value: R } | { later: true } | { again: true }
type Waiting<I, R> = { item: I; tries: number; resolve(value: R): void; reject(error: unknown): void }
type Options<I, R> = { most: number; atOnce: number; holds?: number; write(place: string, items: I[]): Promise<Batched<R>[]> }

const TRIES = 20
/** A line that is longer than this would be waited in for seconds; whoever is told so at once comes back instead. */
const HOLDS = 5_000
/** When to come back, in seconds: a full line empties, and a database that restarts is back, in about this time. */
export const COME_BACK = 5

/**
 * Self-clocking group commit: a batch is whatever arrived while the last one was being written, so a lone item never waits for a
 * timer and a crowd shares one commit. `atOnce` batches for each place (a workspace): with two, one is gathered and answered while the
 * other is written. A poisoned item fails its batch, which is then written one by one, so that it fails alone; when the database itself
 * is away, the batch fails as a whole. All places together hold so many items, and one more is refused.
 */
export function createBatches<I, R>({
  most,
  atOnce,
  holds = HOLDS,
  write,
}: Options<I, R>): (place: string, item: I) => Promise<R> {
  const places = new Map<string, { waiting: Waiting<I, R>[]; busy: number }>()
  let held = 0

  const pump = async (place: string) => {
    const line = places.get(place)
    if (!line || line.busy >= atOnce) return
    line.busy++
    // What has lost to the other batch is left to it: alone it would go on losing, in step, until it is given up.
    const isOthers = () => line.busy > 1 && line.waiting.every(({ tries }) => tries > 0)
    while (line.waiting.length && !isOthers()) {
      const batch = line.waiting.splice(0, most)
      await writeAll(place, batch, line.waiting)
    }
    line.busy--
    if (!line.busy) places.delete(place)
  }

  const writeAll = async (place: string, batch: Waiting<I, R>[], later: Waiting<I, R>[]) => {
    try {
      const results = await write(
        place,
        batch.map(({ item }) => item),
      )
      for (const [index, entry] of batch.entries()) settle(entry, results[index], later)
    } catch (error) {
      if (batch.length === 1 || isAway(error)) for (const { reject } of batch) reject(error)
      else for (const entry of batch) await writeAll(place, [entry], later)
    }
  }

  const settle = (entry: Waiting<I, R>, result: Batched<R> | undefined, later: Waiting<I, R>[]) => {
    if (result && 'value' in result) entry.resolve(result.value)
    else if ((result && 'later' in result) || ++entry.tries < TRIES) later.push(entry)
    else entry.reject(new Error('This could not be written after many tries.'))
  }

  return async (place, item) => {
    if (held >= holds) refuse('unavailable', 'refusal.busy', { seconds: COME_BACK })
    held++
    try {
      return await new Promise<R>((resolve, reject) => {
        const line = places.get(place) ?? { waiting: [], busy: 0 }
        places.set(place, line)
        line.waiting.push({ item, tries: 0, resolve, reject })
        void pump(place)
      })
    } finally {
      held--
    }
  }
}
