import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { root, screen } from './screen.ts'
import { readSearch, writeSearch } from './search.ts'
import { Broken, Waiting } from './shell/Broken.tsx'

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** Where `/` leads: the first of these that exists. */
const HOMES: readonly string[] = ['/learn/score', '/listen/programs', '/learn/responses', '/act/cases']

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    const first = HOMES.find((path) => path in router.routesByPath)
    if (first) throw redirect({ to: first as '/' }) // The line above has found it in the table.
  },
})

/** All that can be seen, in the order of the tabs. The first word of the address is the wing. */
const table = [home]

export const router = createRouter({
  routeTree: root.addChildren(table),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
})
