import { useNavigate, useSearch } from '@tanstack/react-router'
import { trend } from '#charts/trend.ts'
import type { TrendSheet } from '#contract/learn/trend.ts'
import { Pictured } from '#web/screens/learn/pictures/Pictured.tsx'
import { Numbers } from '#web/screens/learn/score/Numbers.tsx'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { useKeys } from '#web/ui/keys.ts'
import { useSay } from '#web/words.ts'
import { flagsOf } from '#words/annotation-words.ts'
import { stretchName } from '#words/explorer-names.ts'
import { pointOf, rangeOf } from '#words/score-figures.ts'
import type { TimeReader } from '#words/trend-sentences.ts'
import { useTimeReader } from './asked.ts'

/** The line with its bands, and a pole for all that happened; or its figures. It scrolls only where its points would stand too close. */
export function TrendLine({ sheet }: { sheet: TrendSheet }) {
  const say = useSay()
  const reader = useTimeReader()
  const { numbers } = useSearch({ from: '/learn/trend' })
  const navigate = useNavigate({ from: '/learn/trend' })
  const turn = () =>
    navigate({ search: (old) => ({ ...old, numbers: numbers ? undefined : true }), replace: true, resetScroll: false })
  useKeys([{ press: 't', does: say('score.numbers'), run: turn }])
  const last = sheet.stretches.findLast(({ standing }) => standing.score)?.standing.score
  if (!last) return null
  return (
    <section className="trend">
      {numbers ? (
        <Figures sheet={sheet} reader={reader} />
      ) : (
        <Sized least={Math.min(640, 100 + 20 * sheet.stretches.length)}>
          {(width, scrolls) => (
            <Pictured
              scrolls={scrolls}
              title={say('trend.title')}
              answers={sheet.stretches.reduce((sum, { answers }) => sum + answers, 0)}
              chart={trend({
                points: pointsOf(sheet, reader),
                flags: flagsOf(sheet.annotations, reader),
                label: say('trend.title'),
                latest: reader.format.points(last.score),
                width,
              })}
            />
          )}
        </Sized>
      )}
      <p className="chart-foot">
        <span>{say('trend.key')}</span>
        <button type="button" className="link-hit numbers-turn" aria-pressed={numbers ?? false} onClick={turn}>
          {say(numbers ? 'score.chart' : 'score.numbers')}
        </button>
      </p>
    </section>
  )
}

function pointsOf({ stretches, grain, window }: TrendSheet, { say, format, locale }: TimeReader) {
  return stretches.map(({ from, standing, side, rolls }) => {
    const name = stretchName(grain, from, locale, say)
    const rolled = window > 1 ? ` (${say('trend.rolls', { n: rolls })})` : ''
    return pointOf({ name: name + rolled, short: name, side }, standing, say, format)
  })
}

function Figures({ sheet: { stretches, grain }, reader: { say, format, locale } }: { sheet: TrendSheet; reader: TimeReader }) {
  return (
    <Numbers
      label={say('trend.title')}
      head={[say('score.col.when'), say('score.col.score'), say('score.col.range'), say('trend.col.answers')]}
      rows={stretches.map(({ from, standing }) => [
        stretchName(grain, from, locale, say),
        standing.score ? format.number(standing.score.score) : '–',
        rangeOf(standing, say, format),
        format.number(standing.answers),
      ])}
    />
  )
}
