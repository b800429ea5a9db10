import { useSyncExternalStore } from 'react'

/** One notice at a time; `undo` takes the deed back. */
export type Notice = { id: number; words: string; undo?: () => void }

let now: Notice | null = null
let count = 0
const listeners = new Set<() => void>()

/** Says what has been done, for six seconds. Never for an error that needs an act. */
export function toast(words: string, undo?: () => void): void {
  count += 1
  now = { id: count, words, ...(undo && { undo }) }
  tell()
}

export function dismiss(id: number): void {
  if (now?.id !== id) return
  now = null
  tell()
}

export const useNotice = (): Notice | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => now,
  )

const tell = () => {
  for (const listener of listeners) listener()
}
