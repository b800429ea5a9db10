import { trend } from '#charts/trend.ts'
import type { Exploration } from '#contract/learn/explorer.ts'
import type { Standing } from '#contract/learn/scores.ts'
import { sideOf } from '#domain/learn/parting.ts'
import { firstDayOf } from '#domain/learn/question.ts'
import { useFormat } from '#web/format.ts'
import { Pictured } from '#web/screens/learn/pictures/Pictured.tsx'
import { pointOf } from '#web/screens/learn/score/figures.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { flagsOf } from '#words/annotation-words.ts'
import type { AxisOption } from './asked.ts'
import { useKeyNames } from './named.ts'

/** As many points as a line may have before its steps must be longer; the last ones are drawn. */
const MOST_POINTS = 160
const NOBODY: Standing = {
  answers: 0,
  counted: { promoter: 0, passive: 0, detractor: 0 },
  sample: 'none',
  score: null,
  echo: null,
}

/** The score over time with its bands; a stretch without answers is a gap, and no line is drawn across a change of footing. */
export function TimeLine({ found, options }: { found: Exploration; options: AxisOption[] }) {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  const names = useKeyNames(options)
  const [axis] = found.axes
  const last = found.rows.findLast(({ standing }) => standing.score)?.standing.score
  const grain = axis?.grain
  if (!axis || !grain || !last) return null
  const byStretch = new Map(found.rows.map(({ keys, standing }) => [Number(keys[0]?.value), standing]))
  const [from, until] = [Math.min(...byStretch.keys()), Math.max(...byStretch.keys())]
  if (from === until) return null
  const first = Math.max(from, until - MOST_POINTS + 1)
  const points = Array.from({ length: until - first + 1 }, (_, at) => {
    const value = first + at
    const name = names.key(axis, { value, label: null, from: firstDayOf(grain, value) })
    const standing = byStretch.get(value) ?? NOBODY
    const side = sideOf({ from: firstDayOf(grain, value), until: firstDayOf(grain, value + 1) }, axis.breaks ?? [])
    return pointOf({ name, short: name, side }, standing, say, format)
  })
  const flags = flagsOf(axis.annotations ?? [], { say, locale })
    .map((flag) => ({ ...flag, at: flag.at - (first - from) }))
    .filter(({ at }) => at >= -0.5)
  return (
    <Sized least={560}>
      {(width) => (
        <Pictured
          scrolls
          title={say('score.trend')}
          answers={found.answers}
          chart={trend({ points, flags, label: say('score.trend'), latest: format.points(last.score), width })}
        />
      )}
    </Sized>
  )
}
