import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { cutEdges } from '#web/ui/cut.ts'
import { useSay } from '#web/words.ts'
import { type Tab, useTabs, useWing, WINGS } from './tabs.ts'

/** The pages of the wing one is in. */
export function SubTabs() {
  const say = useSay()
  const wing = useWing()
  const tabs = useTabs()(wing)
  const known = [...WINGS, 'settings' as const].find((each) => each === wing)
  if (!known || tabs.length === 0) return <div className="sub" />
  return <Line key={known} label={say('wing.pages', { wing: say(`wing.${known}`) })} tabs={tabs} />
}

/** A phone may not have room for all of them: the page on show is scrolled to. */
function Line({ label, tabs }: { label: string; tabs: Tab[] }) {
  const say = useSay()
  const line = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const under = useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData.under })
  useEffect(() => cutEdges(line.current), [])
  useEffect(() => {
    const here = path && line.current?.querySelector<HTMLElement>('[aria-current]')
    if (here && line.current) line.current.scrollLeft = here.offsetLeft - (line.current.clientWidth - here.offsetWidth) / 2
  }, [path])

  return (
    <nav ref={line} className="sub" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.path}
          to={tab.path}
          aria-current={tab.path === under ? 'true' : undefined}
          activeOptions={{ includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {say(tab.word)}
        </Link>
      ))}
    </nav>
  )
}
