import { Link } from '@tanstack/react-router'
import { useSay } from '#web/words.ts'
import { useTabs, useWing, WINGS } from './tabs.ts'

/** The pages of the wing one is in. */
export function SubTabs() {
  const say = useSay()
  const wing = useWing()
  const tabs = useTabs()(wing)
  const known = [...WINGS, 'settings' as const].find((each) => each === wing)
  if (!known || tabs.length === 0) return <div className="sub" />

  return (
    <nav className="sub" aria-label={say('wing.pages', { wing: say(`wing.${known}`) })}>
      {tabs.map(({ path, word }) => (
        <Link key={path} to={path} activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {say(word)}
        </Link>
      ))}
    </nav>
  )
}
