import { answersIn } from '#domain/learn/score.ts'
import { type Pasts, pastOf, rateOf, varianceOf } from './expectation.ts'
import { nextRelease, type Precision } from './precision.ts'
import type { Amount, SamplingPlan } from './sampling.ts'
import type { PlanAmount, Sampling } from './wave-plan.ts'

/** More than any segment has. */
const ANY_NUMBER = 1_000_000_000

/**
 * A wave's sampling as the draw takes it, with what the past tells: deviations for Neyman's allocation, and the first release of each
 * segment of a wave that asks until its margin is reached. The sampling has passed `planProblem`.
 */
export function samplingOf(sampling: Sampling, pasts: Pasts): SamplingPlan {
  const { kind, amount = {}, amounts = {}, otherwise = {}, method = 'proportional', floor } = sampling
  const floors = floor === undefined ? {} : { floors: floor }
  const share = amountOf(amount)
  switch (kind) {
    case 'everyone':
      return { kind: 'random', amount: { share: 1 } }
    case 'random':
      return { kind: 'random', amount: share }
    case 'stratified':
      return { kind: 'stratified', amount: share, method, deviations: deviationsOf(pasts), ...floors }
    case 'by_stratum': {
      const own = Object.fromEntries(Object.entries(amounts).map(([name, each]) => [name, amountOf(each)]))
      return { kind: 'by_stratum', amounts: own, otherwise: amountOf(otherwise), ...floors }
    }
    case 'precision': {
      const first = (name: string) => ({ number: firstRelease(sampling, pasts, name) })
      const own = Object.fromEntries([...pasts.of.keys()].map((name) => [name, first(name)]))
      return { kind: 'by_stratum', amounts: own, otherwise: { number: firstRelease(sampling, { ...pasts, of: new Map() }, '') } }
    }
  }
}

/** Whether each stratum is sampled at a rate of its own, so that answers must be weighed. */
export const isWeighed = ({ kind }: Sampling): boolean => kind !== 'everyone' && kind !== 'random'

/** What a wave until precision shall reach: ±10 points by releases of 100 people, unless its plan says otherwise. */
export const precisionOf = ({ margin = 10, batch = 100 }: Sampling): Precision => ({ margin, batch })

function firstRelease(sampling: Sampling, pasts: Pasts, stratum: string): number {
  const past = pastOf(pasts, stratum)
  const variance = past && answersIn(past.counted) > 0 ? varianceOf(past) : null
  const nobody = { promoter: 0, passive: 0, detractor: 0 }
  return nextRelease({ counted: nobody, open: 0, left: ANY_NUMBER, rate: rateOf(past), variance }, precisionOf(sampling)).invite
}

const deviationsOf = ({ of }: Pasts) => Object.fromEntries([...of].map(([name, past]) => [name, Math.sqrt(varianceOf(past))]))

const amountOf = ({ number, percent = 0 }: PlanAmount): Amount => (number === undefined ? { share: percent / 100 } : { number })
