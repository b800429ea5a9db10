import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'
import { exact } from './figures.ts'

/** How this was computed: the figures put into the formula, the method's name, what it can show and what it takes for granted. */
export function Method({ sheet: { standing, shares, weighted, method } }: { sheet: ScoreSheet }) {
  const say = useSay()
  const format = useFormat()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const { score } = standing
  const print = (points: number) => (score ? exact(points, score.margin, format) : '')
  return (
    <section className="section method" id="how" ref={panel} tabIndex={-1} aria-label={say('method.title')}>
      <header className="section-head">
        <h2>{say('method.title')}</h2>
      </header>
      <div className="read stack">
        {score && shares && (
          <>
            <p>
              {say('method.score', {
                promoter: format.percent(shares.promoter),
                detractor: format.percent(shares.detractor),
                n: standing.answers,
                value: print(score.score),
              })}
            </p>
            <p>{say('method.range', { low: print(score.low), high: print(score.high) })}</p>
          </>
        )}
        {weighted && (
          <p>
            {say('method.weighted', {
              n: weighted.answers,
              worth: format.points(weighted.worth),
              share: format.percent(weighted.topShare),
            })}
          </p>
        )}
        <p>{say('method.compare')}</p>
        {method.smallestVisible !== null && <p>{say('method.smallest', { points: format.points(method.smallestVisible) })}</p>}
        <p>{say('method.table')}</p>
        <p>{say('method.counted')}</p>
        <p>{say('method.rate')}</p>
        <p>{say('method.assumes')}</p>
        <p>{say('method.strangers')}</p>
        <p>
          <Link to="/guide/$page" params={{ page: 'how-we-compute' }}>
            {say('guide.more')}
          </Link>
        </p>
      </div>
    </section>
  )
}
