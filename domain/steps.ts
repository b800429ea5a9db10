/** Long work in pieces of a few milliseconds: whoever drives it may let others have their turn at each yield. */
export type Steps<T> = Generator<undefined, T, undefined>

/** All of it at once. Errors are those of the work. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const PIECE = 2000

/** The items in their order, with a rest after each piece of them. */
export function* inPieces<T>(items: Iterable<T>, each: (item: T) => void): Steps<void> {
  let turn = 0
  for (const item of items) {
    each(item)
    if (++turn % PIECE === 0) yield
  }
}
