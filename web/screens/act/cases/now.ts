import { useSyncExternalStore } from 'react'

const EVERY = 30_000
let now = new Date()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

const tick = () => {
  now = new Date()
  for (const listener of listeners) listener()
}

/** One timer for all clocks on the screen, and none when there are no clocks. */
function subscribe(listener: () => void) {
  if (listeners.size === 0) timer = setInterval(tick, EVERY)
  now = new Date()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

export const useNow = (): Date => useSyncExternalStore(subscribe, () => now)
