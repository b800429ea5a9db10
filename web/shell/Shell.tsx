import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Session } from '#contract/workspace/sessions.ts'
import { TimeZone } from '#web/format.ts'
import { useSay } from '#web/words.ts'
import { KeySheet } from './KeySheet.tsx'
import { SubTabs } from './SubTabs.tsx'
import { TopBar } from './TopBar.tsx'
import { WingBar } from './Wings.tsx'

/** The bars around every screen of a workspace. */
export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const say = useSay()
  const main = useFocusAfterMove()

  return (
    <TimeZone value={session.workspace?.timeZone ?? 'UTC'}>
      <a className="btn skip" href="#main">
        {say('shell.skip')}
      </a>
      <TopBar session={session} />
      <SubTabs />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <WingBar />
      <KeySheet />
    </TimeZone>
  )
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
