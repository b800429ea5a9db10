import { refuse } from './refusal.ts'

/** Lets few do costly work at once and a bounded number wait; whoever comes beyond that is told to come back. */
export function createGate({ atOnce, waiting, seconds }: { atOnce: number; waiting: number; seconds: number }) {
  const line: (() => void)[] = []
  let inside = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (inside < atOnce) inside++
    else {
      if (line.length >= waiting) refuse('unavailable', 'refusal.busy', { seconds })
      await new Promise<void>((enter) => line.push(enter))
    }
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next)
        next() // The place is handed on, so that nobody who comes just now slips in between.
      else inside--
    }
  }
}
