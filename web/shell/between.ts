import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isBetween = false
const listeners = new Set<() => void>()

/** Whether one workspace has been left and the next is not there yet. No screen stands meanwhile: it would ask for what is gone. */
export const useBetween = (): boolean => useSyncExternalStore(listen, () => isBetween)

/** Does something while no screen stands, its readings and streams included. */
export async function between(work: () => Promise<void>): Promise<void> {
  turn(true)
  try {
    await work()
  } finally {
    turn(false)
  }
}

function turn(to: boolean) {
  isBetween = to
  flushSync(() => {
    for (const heard of listeners) heard()
  })
}

function listen(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
