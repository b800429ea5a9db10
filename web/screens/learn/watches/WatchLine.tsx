import { watchChart } from '#charts/watch.ts'
import type { Watch } from '#contract/learn/watches.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { useTimeReader } from '#web/screens/learn/trend/asked.ts'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { flagsOf } from '#words/annotation-words.ts'
import { stretchName } from '#words/explorer-names.ts'
import { dayName } from '#words/trend-sentences.ts'

/** The moving average between its limits, what it learned from, and when it fired. */
export function WatchLine({ watch }: { watch: Watch }) {
  const say = useSay()
  const { format, locale } = useTimeReader()
  const { periods, usual, alarms, grain, since, name, annotations } = watch
  const named = (day: string) => stretchName(grain, day, locale, say)
  return (
    <>
      {periods.length > 0 && (
        <div className="time-watch">
          <Sized least={560} most={1000}>
            {(width) => (
              <Svg
                wide={name}
                chart={watchChart({
                  points: periods.map(({ from, answers, score, ewma, limit }) => ({
                    label: named(from),
                    title: say('watches.point', {
                      name: named(from),
                      score: format.points(score),
                      n: answers,
                      ewma: format.number(ewma),
                      limit: format.number(limit),
                    }),
                    ewma,
                    limit,
                  })),
                  label: name,
                  usual: say('watches.usual'),
                  limit: say('watches.limit'),
                  flags: flagsOf(annotations, { say, locale }),
                  width,
                })}
              />
            )}
          </Sized>
        </div>
      )}
      {usual && (
        <p className="chart-foot">
          {say('watches.basis', {
            score: format.points(usual.score),
            n: usual.answers,
            since: dayName(since, locale),
            scatter: usual.scatter > 1.05 ? 'yes' : 'no',
          })}
        </p>
      )}
      {alarms.length > 0 && (
        <details className="fold">
          <summary>{say('watches.alarms')}</summary>
          <ul className="stack">
            {alarms.map(({ direction, since: at, raisedAt }) => (
              <li key={`${at} ${direction}`}>
                {say('watches.alarm', { direction, since: named(at), raised: format.day(raisedAt) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
