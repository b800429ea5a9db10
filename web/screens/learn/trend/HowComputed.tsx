import { Link } from '@tanstack/react-router'
import { useSay } from '#web/words.ts'

/** How the figures of a screen come about, and the page of the guide that says it in full. */
export function HowComputed({ page }: { page: 'trend' | 'watches' | 'goals' | 'foresight' | 'views' }) {
  const say = useSay()
  return (
    <details className="fold time-how">
      <summary>{say('method.title')}</summary>
      <div className="read stack">
        <p>{say(`how.${page}`)}</p>
        <p>
          <Link to="/guide/$page" params={{ page: 'trend' }}>
            {say('how.more')}
          </Link>
        </p>
      </div>
    </details>
  )
}
