import { useNavigate, useSearch } from '@tanstack/react-router'
import { trend } from '#charts/trend.ts'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { Pictured } from '#web/screens/learn/pictures/Pictured.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { flagsOf } from '#words/annotation-words.ts'
import { isParted, pointOf, rangeOf } from './figures.ts'
import { Numbers, NumbersButton, useNumbers } from './Numbers.tsx'
import { useNames } from './names.ts'
import { Sized } from './Sized.tsx'

/** The score over the last waves or months, with its bands and its gaps. */
export function Trend({ sheet }: { sheet: ScoreSheet }) {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  const names = useNames()
  const [numbers] = useNumbers()
  const { trend: chosen } = useSearch({ from: '/learn/score' })
  const navigate = useNavigate({ from: '/learn/score' })
  const by = chosen ?? (sheet.trend.waves.points.length > 1 ? 'waves' : 'months')
  const { points, direction, annotations } = sheet.trend[by]
  const called = points.map(({ label, startedAt, side, standing }) => {
    const name = label ?? names.month(new Date(startedAt))
    return { name, short: label ?? names.month(new Date(startedAt), 'short'), side, standing }
  })
  const last = called.findLast(({ standing }) => standing.score)?.standing.score

  return (
    <section className="trend">
      <header className="section-head">
        <h2>{say('score.trend')}</h2>
        <span className="note phone-off">{say('score.trend.note')}</span>
        {sheet.trend.waves.points.length > 0 && (
          <span className="acts">
            <Radios
              segmented
              quiet
              label={say('score.trend.by')}
              name="trend"
              value={by}
              onPick={(trend) => navigate({ search: (old) => ({ ...old, trend }), replace: true, resetScroll: false })}
              options={[
                { value: 'waves', label: say('score.trend.waves') },
                { value: 'months', label: say('score.trend.months') },
              ]}
            />
          </span>
        )}
      </header>
      {!last ? (
        <div className="trend-empty hatch">
          <span>{say('score.trend.empty')}</span>
        </div>
      ) : numbers ? (
        <Numbers
          label={say('score.trend')}
          head={[say('score.col.when'), say('score.col.score'), say('score.col.range'), say('score.differs.col.answers')]}
          rows={called.map(({ name, standing }) => [
            name,
            standing.score ? format.number(standing.score.score) : '–',
            rangeOf(standing, say, format),
            format.number(standing.answers),
          ])}
        />
      ) : (
        <Sized least={560}>
          {(width) => (
            <Pictured
              scrolls
              title={say('score.trend')}
              answers={called.reduce((sum, { standing }) => sum + standing.answers, 0)}
              chart={trend({
                points: called.map(({ name, short, side, standing }) =>
                  pointOf({ name, short, side, counted: true }, standing, say, format),
                ),
                flags: flagsOf(annotations, { say, locale }),
                label: say('score.trend'),
                latest: format.points(last.score),
                width,
              })}
            />
          )}
        </Sized>
      )}
      <p className="chart-foot">
        <span>
          {say(`score.trend.${direction.verdict}`, { n: direction.over, by })} {isParted(points) && say('score.trend.parted')}
        </span>
        {last && <NumbersButton />}
      </p>
    </section>
  )
}
