import { useEffect, useRef, useSyncExternalStore } from 'react'
import { remember, remembered } from '#web/remember.ts'

/** `press` is one key ("c") or two in a row ("g l"); `does` is the sentence of the sheet of keys. */
export type Key = { press: string; does: string; run: () => void }

const bound = new Set<{ current: readonly Key[] }>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Gives a screen its single keys while it is on show. They stand in the sheet that `?` opens, and can be turned off. */
export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    bound.add(latest)
    return () => {
      bound.delete(latest)
    }
  }, [])
}

/** What can be pressed now, for the sheet. */
export const keysNow = (): Key[] => [...bound].flatMap((each) => each.current)

const areOn = () => remembered('keys') !== 'off'
export const useKeysOn = (): boolean => useSyncExternalStore(subscribe, areOn)
export const turnKeys = (on: boolean): void => {
  remember('keys', on ? null : 'off')
  tell()
}

const WAIT = 1_200
let first = ''
let since = 0

/** The one listener of the page. Keys rest while a person types, in a dialog, in a menu, and beside Ctrl, Alt or Cmd. */
export function hearKeys(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (!areOn() || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const pair = event.timeStamp - since < WAIT ? `${first} ${key}` : ''
    const found = keysNow().findLast((each) => each.press === pair) ?? keysNow().findLast((each) => each.press === key)
    first = key
    since = event.timeStamp
    if (!found) return
    event.preventDefault()
    found.run()
  }
  addEventListener('keydown', hear)
  return () => removeEventListener('keydown', hear)
}

const isTaken = (event: KeyboardEvent) => {
  const at = event.target instanceof Element ? event.target : document.body
  if (at.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [popover]')) return true
  return document.querySelector('dialog[open]') !== null
}
