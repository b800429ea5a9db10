/** How far the imports of this process are. Another process shows none: their transaction is not visible until it ends. */
const running = new Map<string, number>()

export const doneOf = (id: string): number | null => running.get(id) ?? null

export const report = (id: string, done: number | null): void => {
  if (done === null) running.delete(id)
  else running.set(id, done)
}
