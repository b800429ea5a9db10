/** What waits longer would be given up by who waits. */
const MOST_WAITING = 20
/** One who asks again and again keeps only themselves waiting. */
const MOST_OF_ONE = 4
/** And leaves room for their colleagues. */
const MOST_OF_PERSON = 2
/** What a report takes as long as none has been printed. */
const USUAL_MS = 3000

type Waiting<Order> = {
  of: string
  by: string | null
  order: Order
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}
export type Taken = { ok: true; done: Promise<unknown> } | { ok: false; seconds: number }

/** Orders one after the other, in the order in which they came; `rest` when there is none left. */
export function createLine<Order>(
  perform: (order: Order) => Promise<unknown>,
  rest: () => void,
  clock: () => number = () => performance.now(),
) {
  const waiting: Waiting<Order>[] = []
  let underWay: Waiting<Order> | null = null
  let usual = USUAL_MS

  const next = async () => {
    if (underWay) return
    underWay = waiting.shift() ?? null
    if (!underWay) return rest()
    const { order, resolve, reject } = underWay
    const began = clock()
    try {
      resolve(await perform(order))
      usual = (usual + clock() - began) / 2
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    underWay = null
    void next()
  }

  return {
    add: (of: string, order: Order, by: string | null = null): Taken => {
      const all = underWay ? [underWay, ...waiting] : waiting
      const own = all.filter((each) => each.of === of).length
      const theirs = by === null ? 0 : all.filter((each) => each.by === by).length
      if (all.length >= MOST_WAITING || own >= MOST_OF_ONE || theirs >= MOST_OF_PERSON)
        return { ok: false, seconds: Math.min(60, Math.max(2, Math.ceil((usual * all.length) / 1000))) }
      const done = new Promise<unknown>((resolve, reject) => waiting.push({ of, by, order, resolve, reject }))
      void next()
      return { ok: true, done }
    },
  }
}
