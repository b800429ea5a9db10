import { Link } from '@tanstack/react-router'
import { useSay } from '#web/words.ts'

/** What a company's standing, the margins and the comparison rest on. */
export function How() {
  const say = useSay()
  return (
    <details className="fold">
      <summary>{say('stakes.how')}</summary>
      <div className="read stack">
        <p>{say('stakes.how.lowest')}</p>
        <p>{say('stakes.limits.facts')}</p>
        <p>{say('stakes.how.margin')}</p>
        <p>{say('stakes.how.change')}</p>
        <p>
          <Link to="/guide/$page" params={{ page: 'stakes' }}>
            {say('stakes.how.guide')}
          </Link>
        </p>
      </div>
    </details>
  )
}
