import { Link } from '@tanstack/react-router'
import { useSay } from '#web/words.ts'

/** How this was computed, on demand, with the way to the formulas. */
export function How() {
  const say = useSay()
  return (
    <details className="fold silence-how">
      <summary>{say('method.title')}</summary>
      <div className="read stack">
        {(['reached', 'bounds', 'likeness', 'weigh'] as const).map((part) => (
          <p key={part}>{say(`silence.how.${part}`)}</p>
        ))}
        <p>
          <Link to="/guide/$page" params={{ page: 'how-we-compute' }}>
            {say('guide.more')}
          </Link>
        </p>
      </div>
    </details>
  )
}
