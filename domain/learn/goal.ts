import { type Comparison, compare } from './comparison.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { answersIn, estimate, type Score, scoreOf, type Tally } from './score.ts'

/** A score to reach by a day, from where a wave stood. `target` in points, -100..100. */
export type Goal = { baseline: Tally; startedAt: Date; target: number; dueAt: Date }

/**
 * `reached`: the whole interval lies at or above the target. `on_the_way`: at or above where the straight line from baseline to target stands
 * today. `behind`: below it. `cannot_tell`: the line runs through the interval, or fewer than five have answered. Once the day is there the
 * line stands at the target, so that nothing is on its way any more.
 */
export const GOAL_VERDICTS = ['reached', 'on_the_way', 'behind', 'cannot_tell'] as const
export type GoalVerdict = (typeof GOAL_VERDICTS)[number]

/** In points. `expected`: where the line stands. `elapsed`, 0..1: of the time between. `since`: now against the baseline wave, whatever the line. */
export type Progress = {
  verdict: GoalVerdict
  target: number
  expected: number
  elapsed: number
  start: number
  now: Score | null
  since: Comparison
  overdue: boolean
}

/**
 * How far a goal is, judged by the interval of the present score and not by its middle. The line is a plan and has no margin; whether the
 * score moved at all since the baseline, which has one, is told by `since`. A baseline below five answers starts nothing: null.
 * @throws RangeError for a target outside -100..100, or a goal that is due before it starts
 */
export function progressOf(
  { baseline, startedAt, target, dueAt }: Goal,
  now: Tally,
  at: Date,
  confidence = 0.95,
): Progress | null {
  if (!(Math.abs(target) <= 100)) throw new RangeError(`A target lies between -100 and 100, got ${target}.`)
  const span = dueAt.getTime() - startedAt.getTime()
  if (!(span > 0)) throw new RangeError('A goal is due after it starts.')
  const begun = estimate(baseline)
  if (begun === null || answersIn(baseline) < FEWEST_ANSWERS) return null

  const elapsed = Math.max(0, Math.min(1, (at.getTime() - startedAt.getTime()) / span))
  const start = 100 * begun.nps
  const expected = start + elapsed * (target - start)
  const score = answersIn(now) < FEWEST_ANSWERS ? null : scoreOf(now, confidence)
  const since = compare(now, baseline, confidence)
  return {
    verdict: verdictOf(score, target, expected),
    target,
    expected,
    elapsed,
    start,
    now: score,
    since,
    overdue: elapsed === 1,
  }
}

function verdictOf(score: Score | null, target: number, expected: number): GoalVerdict {
  if (score === null) return 'cannot_tell'
  if (score.low >= target) return 'reached'
  if (score.low >= expected) return 'on_the_way'
  return score.high < expected ? 'behind' : 'cannot_tell'
}
