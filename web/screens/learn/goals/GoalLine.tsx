import { type GoalMark, goalChart } from '#charts/goal.ts'
import { fitted } from '#charts/marks.ts'
import type { Goal } from '#contract/learn/goals.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { useTimeReader } from '#web/screens/learn/trend/asked.ts'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { sentenceOf } from '#words/score-figures.ts'
import { dayName } from '#words/trend-sentences.ts'

/** From the baseline to the target, and where the score stands today. */
export function GoalLine({ goal: { name, baseline, now, target, due, elapsed } }: { goal: Goal }) {
  const say = useSay()
  const { format, locale } = useTimeReader()
  const start = baseline?.standing.score
  if (!baseline || !start || elapsed === null) return null
  const markOf = (part: NonNullable<Goal['now']>, at: number): GoalMark[] => {
    const called = part.wave?.name ?? (at > 0 ? say('goals.now') : dayName(part.from, locale))
    const { score, echo } = part.standing
    return score && echo
      ? [{ at, score: score.score, echo, name: fitted(called, 12, 120), title: sentenceOf(called, part.standing, say, format) }]
      : []
  }
  return (
    <Sized least={320} most={560}>
      {(width) => (
        <Svg
          chart={goalChart({
            marks: [...markOf(baseline, 0), ...(now ? markOf(now, elapsed) : [])],
            start: start.score,
            target,
            due: dayName(due, locale),
            label: name,
            width,
          })}
        />
      )}
    </Sized>
  )
}
