import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { EVERY_REASON } from '#domain/listen/eligibility.ts'
import { isFirstRun } from './first-run.ts'
import { root, screen } from './screen.ts'
import { flag, oneOf, readSearch, search, text, writeSearch } from './search.ts'
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
  beforeLoad: async () => {
    if (await isFirstRun()) throw redirect({ to: '/start' })
    const first = HOMES.find((path) => path in router.routesByPath)
    if (first) throw redirect({ to: first as '/' }) // The line above has found it in the table.
  },
})

/** All that can be seen, in the order of the tabs. The first word of the address is the wing. */
const table = [
  home,
  screen('/start', () => import('#web/screens/listen/start/Start.tsx').then((m) => m.Start), { needs: 'program.manage' }),
  screen('/listen/programs', () => import('#web/screens/listen/programs/ProgramList.tsx').then((m) => m.ProgramList), {
    tab: 'tab.programs',
    needs: 'program.read',
    search: search({ archived: flag }),
  }),
  screen('/listen/programs/$id', () => import('#web/screens/listen/programs/ProgramEditor.tsx').then((m) => m.ProgramEditor), {
    needs: 'program.read',
    search: search({
      part: oneOf('words', 'about'),
      locale: oneOf('en', 'zh-Hans', 'zh-Hant'),
      step: oneOf('mail', 'score', 'why', 'thanks'),
      group: oneOf('promoter', 'passive', 'detractor'),
      width: oneOf('phone', 'desktop'),
    }),
  }),
  screen('/listen/waves', () => import('#web/screens/listen/waves/WaveList.tsx').then((m) => m.WaveList), {
    tab: 'tab.waves',
    needs: 'program.read',
    search: search({ program: text }),
  }),
  screen('/listen/waves/$id', () => import('#web/screens/listen/waves/WaveScreen.tsx').then((m) => m.WaveScreen), {
    needs: 'program.read',
    search: search({ q: text, because: oneOf(...EVERY_REASON), only: flag }),
  }),
]

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
