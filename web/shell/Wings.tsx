import { Link } from '@tanstack/react-router'
import { Icon } from '#web/ui/Icon.tsx'
import { useSay } from '#web/words.ts'
import { useTabs, useWing, WINGS } from './tabs.ts'
import { OpenCount, WingFact } from './WingFact.tsx'

/** Listen, Learn, Act: the loop is the navigation, and each wing says how it stands. */
export function Wings() {
  const say = useSay()
  const here = useWing()
  return (
    <nav className="wings" aria-label={say('wing.nav')}>
      {useWings().map(({ wing, path }) => (
        <Link key={wing} to={path} className="wing" aria-current={wing === here ? 'page' : undefined}>
          <Icon name={wing} size={18} />
          <span>{say(`wing.${wing}`)}</span>
          <WingFact wing={wing} />
        </Link>
      ))}
    </nav>
  )
}

/** The same loop at the thumb of a phone. */
export function WingBar() {
  const say = useSay()
  const here = useWing()
  return (
    <nav className="wingbar" aria-label={say('wing.nav')}>
      {useWings().map(({ wing, path }) => (
        <Link key={wing} to={path} aria-current={wing === here ? 'page' : undefined}>
          <Icon name={wing} size={20} />
          <span>
            {say(`wing.${wing}`)}
            {wing === 'act' && <OpenCount />}
          </span>
        </Link>
      ))}
    </nav>
  )
}

/** Each wing with its first screen; a wing without one is not offered. */
export function useWings() {
  const tabs = useTabs()
  return WINGS.flatMap((wing) => {
    const [first] = tabs(wing)
    return first ? [{ wing, path: first.path }] : []
  })
}
