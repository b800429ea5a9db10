import { trend } from '#charts/trend.ts'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { isParted, pointOf } from '#web/screens/learn/score/figures.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { flagsOf } from '#words/annotation-words.ts'
import { NoScore } from './ScoreTile.tsx'

/** The score over the last waves, or months where there are no two waves; what may be said of its direction comes first. */
export function TrendTile({ sheet }: { sheet: ScoreSheet | null }) {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  const names = useNames()
  if (!sheet) return <NoScore />
  const by = sheet.trend.waves.points.length > 1 ? 'waves' : 'months'
  const { points, direction, annotations } = sheet.trend[by]
  const last = points.findLast(({ standing }) => standing.score)?.standing.score
  if (!last) return <p className="mut">{say('score.trend.empty')}</p>
  return (
    <>
      <p className="tile-says">{say(`score.trend.${direction.verdict}`, { n: direction.over, by })}</p>
      <Sized least={560}>
        {(width) => (
          <Svg
            wide={say('score.trend')}
            chart={trend({
              points: points.map(({ label, startedAt, side, standing }) =>
                pointOf(
                  {
                    name: label ?? names.month(new Date(startedAt)),
                    short: label ?? names.month(new Date(startedAt), 'short'),
                    side,
                  },
                  standing,
                  say,
                  format,
                ),
              ),
              flags: flagsOf(annotations, { say, locale }),
              label: say('score.trend'),
              latest: format.points(last.score),
              width,
            })}
          />
        )}
      </Sized>
      <p className="chart-foot">{say(isParted(points) ? 'score.trend.parted' : 'score.trend.note')}</p>
    </>
  )
}
