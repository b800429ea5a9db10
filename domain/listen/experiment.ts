import { type Comparison, compare } from '#domain/learn/comparison.ts'
import { holm } from '#domain/learn/correction.ts'
import { compareAnytime, compareProportions, narrowestAt, type Proportion } from '#domain/learn/proportion.ts'
import type { Tally } from '#domain/learn/score.ts'
import { sampleRatio } from './sample-ratio.ts'

/** A variant's people: `invited` of the planned `share` of all, `responses` of them so far, and what they said. */
export type Arm = { key: string; share: number; invited: number; responses: number; counted: Tally }
/**
 * When the result may be read. `fixed_horizon`: once, from `readAt` on, for a wave that is sent at once. `always_valid`: at any time, for one
 * that is watched live; narrowest at `plannedPerArm` people an arm.
 */
export type StoppingRule = { kind: 'fixed_horizon'; readAt: Date } | { kind: 'always_valid'; plannedPerArm: number }

/** Below these an always-valid sequence cannot be trusted (method.md 2.6). */
const FEWEST = { invited: 100, responses: 10 }

export const EFFECT_VERDICTS = ['higher', 'lower', 'no_evidence'] as const
/**
 * A challenger against the champion. Rates and their difference (challenger - champion, with its 95 % interval) are shares; for an
 * always-valid rule the interval holds at every look and `p` is null. `score`: the difference in points, for a variant may lift the rate
 * and yet bring other people.
 */
export type Effect = {
  key: string
  verdict: (typeof EFFECT_VERDICTS)[number]
  rate: number
  championRate: number
  difference: number
  low: number
  high: number
  p: number | null
  score: Comparison
}

export const EXPERIMENT_VERDICTS = ['too_early', 'sample_ratio_mismatch', 'too_few', 'read'] as const

/**
 * `too_early`: read it from `readAt` on. `sample_ratio_mismatch`: people were lost on the way, so nothing may be shown; `p` of the split.
 * `too_few`: an arm has fewer than 100 people or 10 responses. `winner`: the best of the challengers that are higher, null for none.
 */
export type ExperimentVerdict =
  | { verdict: 'too_early'; until: Date }
  | { verdict: 'sample_ratio_mismatch'; p: number }
  | { verdict: 'too_few' }
  | { verdict: 'read'; effects: Effect[]; winner: string | null }

/** From when a result may be read once: so many days after the last mail, or when the wave takes no more answers. */
export const readableFrom = (lastMailAt: Date, readDays: number, closesAt: Date): Date =>
  new Date(Math.min(lastMailAt.getTime() + readDays * DAY, closesAt.getTime()))

const DAY = 24 * 60 * 60 * 1000

/**
 * What an experiment shows on the response rate and on the score (method.md 2.6). The first arm is the champion. Several challengers share the
 * chance of error `alpha`: Holm's p-values at a fixed horizon, alpha / challengers for the sequence.
 * @throws RangeError for fewer than two arms or a broken figure
 */
export function judgeExperiment(arms: readonly Arm[], rule: StoppingRule, now: Date, alpha = 0.05): ExperimentVerdict {
  const [champion, ...challengers] = arms
  if (!champion || challengers.length === 0)
    throw new RangeError(`An experiment compares two variants or more, got ${arms.length}.`)
  if (rule.kind === 'fixed_horizon' && now < rule.readAt) return { verdict: 'too_early', until: rule.readAt }
  if (arms.every(({ invited }) => invited === 0)) return { verdict: 'too_few' }
  const split = sampleRatio(
    arms.map(({ invited }) => invited),
    arms.map(({ share }) => share),
  )
  if (split.mismatch) return { verdict: 'sample_ratio_mismatch', p: split.p }
  if (arms.some(({ invited, responses }) => invited < FEWEST.invited || responses < FEWEST.responses))
    return { verdict: 'too_few' }

  const effects =
    rule.kind === 'fixed_horizon' ? atHorizon(champion, challengers, alpha) : anytime(champion, challengers, rule, alpha)
  const best = effects.filter(({ verdict }) => verdict === 'higher').sort((one, other) => other.rate - one.rate)[0]
  return { verdict: 'read', effects, winner: best?.key ?? null }
}

function atHorizon(champion: Arm, challengers: readonly Arm[], alpha: number): Effect[] {
  const tests = challengers.map((arm) => compareProportions(rateOf(champion), rateOf(arm), 1 - alpha))
  const adjusted = holm(tests.map(({ p }) => p))
  return challengers.map((arm, at) => {
    const { first = 0, second = 0, difference = 0, low = 0, high = 0 } = tests[at] ?? {}
    const p = adjusted[at] ?? 1
    const verdict = p > alpha ? 'no_evidence' : difference > 0 ? 'higher' : 'lower'
    return {
      key: arm.key,
      verdict,
      rate: second,
      championRate: first,
      difference,
      low,
      high,
      p,
      score: compareScores(arm, champion),
    }
  })
}

function anytime(
  champion: Arm,
  challengers: readonly Arm[],
  { plannedPerArm }: { plannedPerArm: number },
  alpha: number,
): Effect[] {
  return challengers.map((arm) => {
    const [one, two] = [rateOf(champion), rateOf(arm)]
    const { difference, halfWidth, reject } = compareAnytime(one, two, narrowestAt(plannedPerArm), alpha / challengers.length)
    return {
      key: arm.key,
      verdict: !reject ? 'no_evidence' : difference > 0 ? 'higher' : 'lower',
      rate: two.times / two.of,
      championRate: one.times / one.of,
      difference,
      low: Math.max(-1, difference - halfWidth),
      high: Math.min(1, difference + halfWidth),
      p: null,
      score: compareScores(arm, champion),
    }
  })
}

const rateOf = ({ responses, invited }: Arm): Proportion => ({ times: responses, of: invited })

const compareScores = (arm: Arm, champion: Arm): Comparison => compare(arm.counted, champion.counted)
