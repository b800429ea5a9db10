import { useSyncExternalStore } from 'react'

// The same width at which a list and its reading pane stand side by side.
const wide = matchMedia('(min-width: 761px)')

const subscribe = (listener: () => void) => {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether there is room for a list and what is read beside it: then the first line is open without being asked for. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)
