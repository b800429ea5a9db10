import type { SilenceInput, SilenceSheet } from '#contract/learn/silence.ts'
import { earlyLate } from '#domain/learn/early-late.ts'
import { funnelOf } from '#domain/learn/funnel.ts'
import { wilson } from '#domain/learn/proportion.ts'
import { representativenessOf } from '#domain/learn/representativeness.ts'
import { FEWEST_ANSWERS } from '#domain/learn/sample.ts'
import { answersIn, countsOf, plus, type Tally, tally } from '#domain/learn/score.ts'
import { silenceOf } from '#domain/learn/silence.ts'
import { type Standing, standingOf } from '#domain/learn/standing.ts'
import { NOTHING_TO_CHOOSE, openChosen } from '#server/learn/scores/scores.ts'
import type { Sendable } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countByTime, countLookedAt, countSteps, countUnconfirmed, type TimedCell } from './frame.queries.ts'
import type { Frame } from './frame.ts'
import { countLevels } from './levels.queries.ts'
import { knownOfEach, likenessOf, segmentsBy } from './likeness.ts'
import { traitsOf } from './traits.ts'
import { weighingOf } from './weighing.ts'

/** All that the screen of the silent shows: what is counted of the asks, and what may be said of those who did not answer. */
export async function readSilence(scope: Scope, input: SilenceInput) {
  const { program, wave, period } = input
  const opened = await openChosen(scope, { ...(program && { program }), ...(wave && { wave }), ...(period && { period }) })
  if (!opened) return { choices: NOTHING_TO_CHOOSE, sheet: null }
  return { choices: opened.choices, sheet: await sheetOf(scope, opened, input) }
}

type Opened = NonNullable<Awaited<ReturnType<typeof openChosen>>>

/** As it is promised, with the dates as they lie. */
type Sheet = Omit<SilenceSheet, 'stretch' | 'previous' | 'parted'> &
  Sendable<Pick<SilenceSheet, 'stretch' | 'previous' | 'parted'>>

async function sheetOf(scope: Scope, opened: Opened, input: SilenceInput): Promise<Sheet> {
  const { program, wave, waveIds, period, stretch, from, until, startedAt, choices } = opened
  const frame: Frame = { waveIds, from, until, since: from ?? startedAt }
  const steps = await countSteps(scope, frame)
  const traits = await traitsOf(scope, frame, steps.chosen)
  const counted = await countLevels(scope, frame, traits)
  const timed = await countByTime(scope, frame)

  const names = new Map(choices.waves.map(({ id, name }) => [id, name]))
  const answered = tally(countsOf(timed))
  const standing = standingOf(answered)
  const found = representativenessOf(knownOfEach(traits, counted))
  const previous = opened.previous && { stretch: opened.previous.stretch, standing: standingOf(opened.previous.counted) }
  return {
    program,
    wave,
    period,
    stretch,
    funnel: funnelOf([
      ...(wave ? [{ step: 'looked_at' as const, people: await countLookedAt(scope, wave) }] : []),
      ...(['chosen', 'sent', 'delivered', 'clicked', 'answered'] as const).map((step) => ({ step, people: steps[step] })),
    ]),
    unconfirmed: await countUnconfirmed(scope, frame),
    reached: steps.delivered,
    rate:
      steps.delivered === 0
        ? null
        : { share: steps.answered / steps.delivered, ...wilson({ times: steps.answered, of: steps.delivered }) },
    standing,
    previous,
    parted: opened.parted && partedFrom(opened.parted),
    traits: traits.map(({ name, label }) => ({ name, label })),
    segments: segmentsBy(input.by, traits, counted, names),
    likeness: likenessOf(found, traits, names),
    early: earlyIn(timed, steps.delivered),
    ...hidden(answered, steps.delivered, previous?.standing ?? null),
    weighing: await weighingOf(scope, {
      ...{ frame, traits, names, counted, found, input },
      ...{ reached: steps.delivered, answered: steps.answered },
    }),
  }
}

/** What would have been held against, had it a score. */
const partedFrom = ({ stretch, on, counted }: NonNullable<Opened['parted']>) => standingOf(counted).score && { stretch, on }

/** The widest bounds, and what the silent would have to say: against what is held against first, and against zero. */
function hidden(answered: Tally, reached: number, previous: Standing | null): Pick<SilenceSheet, 'bounds' | 'turns'> {
  const thresholds = [
    ...(previous?.score ? [{ against: 'previous' as const, threshold: previous.score.score }] : []),
    { against: 'zero' as const, threshold: 0 },
  ]
  const found = thresholds.map(({ against, threshold }) => ({ against, silence: silenceOf(answered, reached, threshold) }))
  const first = found[0]?.silence
  return {
    bounds: first ? { low: first.low, high: first.high, silent: first.silent } : null,
    turns: found.flatMap(({ against, silence }) =>
      silence?.turn ? [{ against, threshold: silence.threshold, side: silence.side, ...silence.turn }] : [],
    ),
  }
}

/** So many answers on either side of a reminder tell more than the thirds do. */
const ENOUGH_REMINDED = 2 * FEWEST_ANSWERS

function earlyIn(timed: readonly TimedCell[], reached: number): SilenceSheet['early'] {
  const of = (which: (cell: TimedCell) => boolean) => tally(countsOf(timed.filter(which)))
  const [before, after] = [of(({ reminded }) => !reminded), of(({ reminded }) => reminded)]
  const isReminded = Math.min(answersIn(before), answersIn(after)) >= ENOUGH_REMINDED
  const [early, late] = isReminded ? [before, after] : [of(({ third }) => third === 1), of(({ third }) => third === 3)]
  const between = plus(
    of(() => true),
    plus(early, late),
    -1,
  )
  const found = earlyLate(early, late, reached, between)
  if (!found) return null
  const { verdict, ...figures } = found.comparison
  return {
    split: isReminded ? 'reminder' : 'thirds',
    early: standingOf(early),
    late: standingOf(late),
    verdict,
    ...('low' in figures ? { difference: figures.difference, low: figures.low, high: figures.high } : NO_FIGURES),
    extrapolated: found.extrapolated,
  }
}
const NO_FIGURES = { difference: null, low: null, high: null }
