import { distribution } from '#charts/distribution.ts'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { Pictured } from '#web/screens/learn/pictures/Pictured.tsx'
import { useSay } from '#web/words.ts'
import { Numbers, NumbersButton, useNumbers } from './Numbers.tsx'
import { Sized } from './Sized.tsx'

/** Every answer, from 0 to 10, and the three groups: as shares of the whole, or below five answers only counted. */
export function Ratings({ sheet: { ratings, shares, standing } }: { sheet: ScoreSheet }) {
  const say = useSay()
  const format = useFormat()
  const [numbers] = useNumbers()
  const group = (name: 'promoter' | 'passive' | 'detractor') => ({
    name: say(`score.group.${name}`),
    share: shares ? format.percent(shares[name]) : format.number(standing.counted[name]),
  })
  return (
    <section>
      <header className="section-head">
        <h2>{say('score.ratings')}</h2>
        <span className="note">{say('ui.score.answers', { n: standing.answers })}</span>
      </header>
      {numbers ? (
        <Numbers
          label={say('score.ratings')}
          head={[say('score.col.rating'), say('score.differs.col.answers')]}
          rows={ratings.map((answers, rating) => [String(rating), format.number(answers)])}
        />
      ) : (
        <Sized most={420}>
          {(width) => (
            <Pictured
              title={say('score.ratings')}
              answers={standing.answers}
              chart={distribution({
                counts: ratings,
                groups: { promoter: group('promoter'), passive: group('passive'), detractor: group('detractor') },
                label: say('score.ratings'),
                print: format.number,
                title: (rating, n) => say('score.ratings.bar', { rating: String(rating), n }),
                width,
              })}
            />
          )}
        </Sized>
      )}
      <p className="chart-foot">
        <NumbersButton />
      </p>
    </section>
  )
}
