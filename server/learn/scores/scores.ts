import type { Comparison, ScoreSheet } from '#contract/learn/scores.ts'
import { compare } from '#domain/learn/comparison.ts'
import { AGAINST, type Against, findingsOf } from '#domain/learn/findings.ts'
import { responseRate } from '#domain/learn/response-rate.ts'
import { type Tally, tally } from '#domain/learn/score.ts'
import { sharesOf } from '#domain/learn/shares.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { type WeightedScore, weightedScore } from '#domain/learn/weighted-score.ts'
import { readPlan } from '#domain/listen/wave-plan.ts'
import { isWeighed } from '#domain/listen/wave-sampling.ts'
import { annotationsFor, breakDays } from '#server/learn/annotations/annotations.ts'
import type { Selected, SelectionInput } from '#server/learn/selection/selection.ts'
import type { Sendable } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'
import { openingBreakdown } from './breakdown.ts'
import { type Chosen, choose, NOTHING_TO_CHOOSE } from './choice.ts'
import { earlierParts, stretchFor } from './chosen.ts'
import { accountsThatAnswered, countChosen } from './counting.ts'
import { partedBetween } from './parting.ts'
import { choicesIn, partOf, selectedBy, tallyIn } from './parts.ts'
import { populationOf } from './population.ts'
import { countAnswersToMails, countAsked, countAskedBetween, countByChance, countUnconfirmed, drawOf } from './scores.queries.ts'
import { answersOf, type Counted, invitedIn, type Part, ratingsIn } from './tallies.ts'
import { trendIn } from './trend.ts'

export { listAttributes } from './attributes.ts'
export { readBreakdown } from './breakdown.ts'
export { NOTHING_TO_CHOOSE } from './choice.ts'
export { chosenAnswers, chosenPair, type Side } from './chosen.ts'
export { type ChosenPart, chosenParts } from './chosen-parts.ts'
export { scoreNow } from './now.ts'
export { openChosen, readChoices } from './opening.ts'
export { partedGroups, sidesOfWaves } from './parting.ts'
export { listPrograms, listWaves } from './scores.queries.ts'

/** All that the score screen shows. Everything but mails and companies comes from one pass over the program's answers. */
export async function readScore(
  scope: Scope,
  { population, by, ...input }: SelectionInput & { population?: string; by?: string },
) {
  const chosen = await choose(scope, input)
  if (!chosen) return { choices: NOTHING_TO_CHOOSE, sheet: null, population: null, differs: null }

  const counted = await countChosen(scope, chosen)
  const sheet = await sheetOf(scope, chosen, counted)
  const about = { counted: sheet.standing.counted, asked: population, unequal: sheet.weighted !== null }
  return {
    choices: choicesIn(chosen, counted),
    sheet,
    population: await populationOf(scope, chosen, about),
    differs: by && sheet.standing.answers ? await openingBreakdown(scope, by, chosen) : null,
  }
}

async function sheetOf(scope: Scope, chosen: Chosen, counted: Counted): Promise<Sendable<ScoreSheet>> {
  const { program, wave, period } = chosen
  const part = partOf(chosen)
  const ratings = ratingsIn(counted, part)
  const now = tally(ratings)
  const standing = standingOf(now)
  const earlier = earlierParts(chosen)
  const known = await annotationsFor(scope, program.id)
  const breaks = breakDays(known)
  const partedFrom = (then: Part | null) => then && partedBetween(chosen, breaks, then, part)
  const barred = AGAINST.filter((against) => partedFrom(earlier[against]) !== null)
  const selected = selectedBy(chosen)
  const asked = await askedIn(scope, chosen, selected)
  const answered = asked && (await answersToAsked(scope, chosen, counted, selected))
  const again = compare(now, now)

  return {
    program: { id: program.id, name: program.name },
    wave: wave?.id ?? null,
    period,
    stretch: stretchFor(chosen, part),
    standing,
    weighted: wave && (await weightedIn(scope, wave.id, selected)),
    ratings: [...ratings],
    shares: standing.score && sharesOf(now),
    unconfirmed: await countUnconfirmed(scope, selected),
    responseRate: asked && answered !== null ? responseRate(answered, asked.delivered) : null,
    accounts: { answered: await accountsThatAnswered(scope, selected), asked: asked?.delivered ? asked.accounts : null },
    comparisons: AGAINST.flatMap((against) => {
      const then = earlier[against]
      return then ? [comparison(chosen, counted, now, against, then, partedFrom(then))] : []
    }),
    findings: findingsOf(
      now,
      { previous: tallyIn(counted, earlier.previous), year_ago: tallyIn(counted, earlier.year_ago) },
      barred,
    ),
    trend: trendIn(chosen, counted, known, scope.now),
    method: {
      interval: 'plus_two',
      comparison: 'plus_two_difference',
      confidence: 0.95,
      answers: standing.answers,
      smallestVisible: again.verdict === 'too_few' ? null : Math.ceil(again.smallestVisible),
    },
  }
}

/** Chances are looked up only where they can differ: by the plan, or by a limit of people a company. */
async function weightedIn(scope: Scope, waveId: string, selected: Selected): Promise<WeightedScore | null> {
  const { plan, limited } = await drawOf(scope, waveId)
  const { sampling, account } = readPlan(plan)
  return limited || account || isWeighed(sampling) ? weightedScore(await countByChance(scope, selected)) : null
}

function comparison(
  chosen: Chosen,
  counted: Counted,
  now: Tally,
  against: Against,
  part: Part,
  parted: string | null,
): Sendable<Comparison> {
  const then = tally(ratingsIn(counted, part))
  const found = compare(now, then)
  const figures = parted || found.verdict === 'too_few' ? NO_FIGURES : found
  const { difference, low, high, smallestVisible } = figures
  return {
    against,
    stretch: stretchFor(chosen, part),
    standing: standingOf(then),
    verdict: parted ? 'barred' : found.verdict,
    parted,
    ...{ difference, low, high, smallestVisible: smallestVisible && Math.ceil(smallestVisible) },
  }
}
const NO_FIGURES = { difference: null, low: null, high: null, smallestVisible: null }

/** Null where nobody was asked by mail. The language of an answer is known only of those who answered, so it has no rate. */
async function askedIn(scope: Scope, { waves, wave, months, attribute }: Chosen, selected: Selected) {
  if (waves.length === 0 || attribute?.name === 'locale') return null
  const ids = wave ? [wave.id] : waves.map(({ id }) => id)
  return months && !wave ? countAskedBetween(scope, selected) : countAsked(scope, ids, attribute)
}

/** Every answer of a wave came by its mails; a stretch of time is that of the mails and not that of the answers. */
async function answersToAsked(scope: Scope, { wave, months }: Chosen, counted: Counted, selected: Selected): Promise<number> {
  if (wave) return answersOf(ratingsIn(counted, { waveId: wave.id }))
  return months ? countAnswersToMails(scope, selected) : invitedIn(counted)
}
