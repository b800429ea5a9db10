import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Session } from '#contract/workspace/sessions.ts'
import { TimeZone } from '#web/format.ts'
import { Skeleton } from '#web/ui/State.tsx'
import { chooseLocale, useSay } from '#web/words.ts'
import type { Locale } from '#words/locale.ts'
import { useAbreast } from './abreast.ts'
import { useBetween } from './between.ts'
import { KeySheet } from './KeySheet.tsx'
import { SampleRibbon } from './SampleRibbon.tsx'
import { SubTabs } from './SubTabs.tsx'
import { TopBar } from './TopBar.tsx'
import { WingBar } from './Wings.tsx'

/** The bars around every screen of a workspace. */
export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const say = useSay()
  const main = useFocusAfterMove()
  useTheirLanguage(session.person?.locale ?? null)
  useAbreast()
  const between = useBetween()

  return (
    <TimeZone value={session.workspace?.timeZone ?? 'UTC'}>
      <a className="btn skip" href="#main">
        {say('shell.skip')}
      </a>
      {session.workspace?.sample && <SampleRibbon session={session} />}
      <TopBar session={session} />
      <SubTabs />
      <main id="main" ref={main} tabIndex={-1}>
        {between ? <Skeleton rows={6} /> : children}
      </main>
      <WingBar />
      <KeySheet />
    </TimeZone>
  )
}

/** The language of the profile, on every device; without one this browser's choice stands. */
function useTheirLanguage(locale: Locale | null) {
  useEffect(() => {
    if (locale) chooseLocale(locale)
  }, [locale])
}

/** After a move to another screen, who listens to the page hears it from the top; who clicks sees nothing of it. */
function useFocusAfterMove() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current && path && before.current !== path) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path])
  return main
}
