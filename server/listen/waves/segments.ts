import type { Segment } from '#contract/listen/waves.ts'
import { answersIn, countsOf, tally } from '#domain/learn/score.ts'
import { type Pasts, pastOf, rateOf, varianceOf } from '#domain/listen/expectation.ts'
import { nextRelease, type Release } from '#domain/listen/precision.ts'
import { type WaveState, waveState } from '#domain/listen/wave.ts'
import { precisionOf } from '#domain/listen/wave-sampling.ts'
import type { Scope } from '#server/platform/scope.ts'
import { hasDaysLeft } from './days.ts'
import { pastsOf } from './pasts.ts'
import { countReserve, listReleases, type Past, segmentAnswers } from './segments.queries.ts'
import type { WaveRow } from './waves.queries.ts'

/** `invite`: how many to release next. `past`: what the releases before have drawn; `frame` from how many. */
export type Standing = { segment: Segment; invite: Release['invite']; past: Omit<Past, 'stratum' | 'releases'> }

/** Where each segment of a wave stands that asks until its margin is reached; none of another wave. */
export async function segmentsOf(scope: Scope, wave: WaveRow): Promise<Segment[]> {
  return (await standingsOf(scope, wave)).map(({ segment }) => segment)
}

/** The same with what is to be released next, and what was before. */
export async function standingsOf(scope: Scope, wave: WaveRow): Promise<Standing[]> {
  const { kind, by } = wave.plan.sampling
  if (kind !== 'precision' || !wave.plannedAt) return []
  const pasts = await pastsOf(scope, wave.programId, by)
  const answered = Map.groupBy(await segmentAnswers(scope, wave.id), ({ stratum }) => stratum)
  const reserve = new Map((await countReserve(scope, wave.id)).map(({ stratum, left }) => [stratum, left]))
  const released = new Map((await listReleases(scope, wave.id)).map((row) => [row.stratum, row]))
  const over = ENDED.has(waveState(wave, scope.now)) || !(await hasDaysLeft(scope, wave))
  const strata = [...new Set([...answered.keys(), ...reserve.keys()])].sort()

  return strata.map((stratum) => {
    const rows = answered.get(stratum) ?? []
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
    const counted = tally(
      countsOf(rows.flatMap(({ rating, invited }) => (rating === null ? [] : [{ rating, answers: invited }]))),
    )
    const left = reserve.get(stratum) ?? 0
    const facts = { counted, open: sum(({ open }) => open), left, over, ...assumed(pasts, stratum) }
    const { state, invite, margin, answers } = nextRelease(facts, precisionOf(wave.plan.sampling))
    const invited = sum(({ invited }) => invited)
    const { releases, ...past } = released.get(stratum) ?? { releases: 0, last: null, number: 0, drawn: 0, frame: left }
    return {
      segment: { stratum, state, left, margin, wanted: answers, answers: answersIn(counted), invited, releases },
      invite,
      past,
    }
  })
}

const ENDED = new Set<WaveState>(['stopped', 'closed'])

function assumed(pasts: Pasts, stratum: string) {
  const past = pastOf(pasts, stratum)
  return { rate: rateOf(past), variance: past && answersIn(past.counted) > 0 ? varianceOf(past) : null }
}
