import { useSyncExternalStore } from 'react'
import { remember, remembered } from './remember.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const listeners = new Set<() => void>()
const system = matchMedia('(prefers-color-scheme: dark)')
system.addEventListener('change', () => paint(chosen()))

const chosen = (): Theme => THEMES.find((theme) => theme === remembered('theme')) ?? 'auto'

const paint = (theme: Theme) => {
  document.documentElement.dataset.theme = theme === 'auto' ? (system.matches ? 'dark' : 'light') : theme
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, chosen)

export function chooseTheme(theme: Theme): void {
  remember('theme', theme === 'auto' ? null : theme)
  paint(theme)
  for (const listener of listeners) listener()
}
