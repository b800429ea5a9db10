import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Permission } from '#domain/permission.ts'
import { Lost } from './shell/Lost.tsx'
import { Root } from './shell/Root.tsx'
import type { AppWord } from './spoken.ts'
import { allWords } from './words.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The word of its tab below the wing; a screen without one is reached from another screen. */
    tab?: AppWord
    /** The screen in whose tab it stands, though its address says otherwise. */
    under?: string
    /** Left out of the tabs of a member who may not. The server refuses in any case. */
    needs?: Permission
    /** No bar around it: sign-in and the like. */
    bare?: true
  }
}

type About<S> = {
  tab?: AppWord
  under?: string
  needs?: Permission
  bare?: true
  /** Its words are loaded with the app's own (web/words-plugin.ts). */
  isFirst?: true
  search?: (raw: Record<string, unknown>) => S
}

export const root = createRootRoute({ component: Root, notFoundComponent: Lost })

/** One line of the table in routes.tsx: where it is, how it is loaded, its tab, and the state in its address. */
export const screen = <const P extends string, S = Record<never, never>>(
  path: P,
  load: () => Promise<unknown>,
  about: About<S> = {},
) => {
  const { search, isFirst, ...staticData } = about
  const validateSearch = search ?? (() => ({}) as S) // A screen without state in its address has none to validate.
  return createRoute({ getParentRoute: () => root, path, validateSearch, staticData, component: lazy(load, isFirst) })
}

/** `load` is opaque, so that a screen may read its own address without its type depending on itself; hence the cast. */
const lazy = (load: () => Promise<unknown>, isFirst = false) =>
  lazyRouteComponent(async () => {
    const [component] = await Promise.all([load(), isFirst ? undefined : allWords()])
    return { default: component as ComponentType }
  })
