import { padded } from '#domain/learn/interval.ts'
import { criticalValue } from '#domain/learn/normal.ts'
import { FEWEST_ANSWERS, sampleOf } from '#domain/learn/sample.ts'
import { TYPICAL_VARIANCE } from '#domain/learn/sample-size.ts'
import { answersIn, type Tally } from '#domain/learn/score.ts'
import { allocationVariance } from './allocation.ts'
import { expectedMargin, expectedRate } from './precision.ts'

/** What the last asks of a stratum brought: invitations whose first mail was accepted and did not bounce, and the answers that count. */
export type Past = { delivered: number; counted: Tally }
/** By stratum; what a stratum has no past of its own for is taken from `all`. */
export type Pasts = { all: Past | null; of: ReadonlyMap<string, Past> }
/** `answers` not rounded; `margin` in points at 95 %, null below 5 answers, where there is no score. */
export type Expected = { answers: number; margin: number | null }
/** `eligible` may be asked, `asked` of them are. */
export type ExpectedStratum = { stratum: string; eligible: number; asked: number }

/** The past to plan a stratum with, or null where nobody was asked yet. */
export const pastOf = ({ all, of }: Pasts, stratum: string): Past | null => of.get(stratum) ?? all

/** The response rate to plan with, 0..1: the past one, held back while few were asked, and one in five without any. */
export const rateOf = (past: Past | null): number =>
  expectedRate(past && { responses: answersIn(past.counted), delivered: past.delivered })

/** Variance of one answer on the [-1, 1] scale: that of the past once it is known well enough, else the typical one. */
export const varianceOf = (past: Past | null): number =>
  past && sampleOf(answersIn(past.counted)) === 'full' ? padded(past.counted).variance : TYPICAL_VARIANCE

/** What asking so many people of a stratum will probably bring. @param asked a count, 0 or more */
export function expectedOf(asked: number, past: Past | null): Expected {
  const answers = asked * rateOf(past)
  return { answers, margin: answers < FEWEST_ANSWERS ? null : expectedMargin(answers, varianceOf(past)) }
}

/**
 * What all strata together will probably bring. `weighed`: each was sampled at a rate of its own, so its answers weigh as its people
 * do (method.md 2.7; variance sum W^2 V / n). Strata of which nobody is asked are no part of the score, nor of its margin.
 */
export function expectedInAll(strata: readonly ExpectedStratum[], pasts: Pasts, weighed: boolean): Expected {
  const parts = strata
    .filter(({ asked }) => asked > 0)
    .map(({ stratum, eligible, asked }) => {
      const past = pastOf(pasts, stratum)
      return { people: weighed ? eligible : asked, deviation: Math.sqrt(varianceOf(past)), answers: asked * rateOf(past) }
    })
  const answers = parts.reduce((sum, part) => sum + part.answers, 0)
  if (answers < FEWEST_ANSWERS) return { answers, margin: null }
  // The two answers that plus-two adds are shared out as the others are.
  const padding = (answers + 2) / answers
  const variance = allocationVariance(
    parts,
    parts.map((part) => part.answers * padding),
  )
  return { answers, margin: 100 * criticalValue(0.95) * Math.sqrt(variance) }
}
