import { type AnyRoute, useRouter, useRouterState } from '@tanstack/react-router'
import { useMay } from '#web/session.ts'
import type { AppWord } from '#web/spoken.ts'

export const WINGS = ['listen', 'learn', 'act'] as const
export type Wing = (typeof WINGS)[number]
export type Tab = { path: string; word: AppWord }

/** The screens of a wing that this member may see, in the order of the table in routes.tsx. */
export function useTabs(): (wing: string) => Tab[] {
  const may = useMay()
  const routes: AnyRoute[] = Object.values(useRouter().routesByPath)
  return (wing) =>
    routes.flatMap((route) => {
      const { tab, needs } = route.options.staticData ?? {}
      const path: string = route.fullPath
      return tab && path.startsWith(`/${wing}/`) && (!needs || may(needs)) ? [{ path, word: tab }] : []
    })
}

/** The first word of the address. The first run is where listening begins. */
export const useWing = (): string =>
  useRouterState({
    select: ({ location }) => {
      const [, first = ''] = location.pathname.split('/')
      return first === 'start' ? 'listen' : first
    },
  })
