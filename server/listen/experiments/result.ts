import type { Effect, ExperimentResult } from '#contract/listen/experiments.ts'
import { countsOf, tally } from '#domain/learn/score.ts'
import {
  type Arm,
  type ExperimentVerdict,
  judgeExperiment,
  readableFrom,
  type Effect as Shown,
  type StoppingRule,
} from '#domain/listen/experiment.ts'
import type { VariantKey } from '#domain/listen/variant.ts'
import { waveState } from '#domain/listen/wave.ts'
import type { Sendable } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { ExperimentRow, VariantRow } from './experiments.queries.ts'
import { countArms, countRatings } from './result.queries.ts'

type Wave = { id: string; startedAt: Date | null; pausedAt: Date | null; stoppedAt: Date | null; closesAt: Date }

/** What the experiment shows now. As long as it must not be read, or cannot be trusted, answers are not shown by variant. */
export async function resultOf(
  scope: Scope,
  wave: Wave,
  experiment: ExperimentRow,
  variants: readonly VariantRow[],
): Promise<Sendable<ExperimentResult>> {
  const sends = ['running', 'paused'].includes(waveState(wave, scope.now))
  const counted = await countArms(scope, wave.id, { sends })
  const ratings = await countRatings(scope, wave.id)
  const arms = variants.map(({ key, percent }): Arm & { key: VariantKey; drawn: number } => {
    const { drawn = 0, delivered = 0 } = counted.find((each) => each.key === key) ?? {}
    const own = ratings.filter((each) => each.key === key)
    return {
      key,
      share: percent / 100,
      drawn,
      invited: delivered,
      responses: own.reduce((sum, { answers }) => sum + answers, 0),
      counted: tally(countsOf(own)),
    }
  })
  const lastMails = counted.flatMap(({ lastMailAt }) => (lastMailAt ? [lastMailAt.getTime()] : []))
  const rule = ruleOf(experiment, wave, new Date(Math.max(wave.startedAt?.getTime() ?? 0, ...lastMails)))
  const verdict = judgeExperiment(arms, rule, scope.now)
  const hidden = verdict.verdict === 'too_early' || verdict.verdict === 'sample_ratio_mismatch'
  return {
    verdict: verdict.verdict,
    until: verdict.verdict === 'too_early' ? verdict.until : null,
    arms: arms.map(({ key, drawn, invited, responses }) => ({
      key,
      drawn,
      delivered: invited,
      answers: hidden ? null : responses,
    })),
    ...read(verdict),
  }
}

function ruleOf({ stopping, readDays, plannedPerArm }: ExperimentRow, { closesAt }: Wave, lastMailAt: Date): StoppingRule {
  return stopping === 'fixed_horizon'
    ? { kind: stopping, readAt: readableFrom(lastMailAt, readDays, closesAt) }
    : { kind: stopping, plannedPerArm: plannedPerArm ?? 1 }
}

const read = (verdict: ExperimentVerdict): Pick<ExperimentResult, 'effects' | 'winner'> =>
  verdict.verdict === 'read'
    ? { effects: verdict.effects.map(effectOf), winner: verdict.winner as VariantKey | null }
    : { effects: [], winner: null }

const effectOf = ({ score, ...effect }: Shown): Effect => ({
  ...effect,
  // Keys of arms are those of the variants.
  key: effect.key as VariantKey,
  score:
    score.verdict === 'too_few'
      ? { verdict: score.verdict, difference: null, low: null, high: null }
      : { verdict: score.verdict, difference: score.difference, low: score.low, high: score.high },
})
