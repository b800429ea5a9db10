import { effectiveInterval, finitePopulation } from './effective-n.ts'
import { clipToPoints } from './interval.ts'
import { criticalValue } from './normal.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { answersIn, type Score, type Tally } from './score.ts'
import { sharesOf } from './shares.ts'

/** The score of exactly so many people; `worth`: as how many answers of an endless population these count, Infinity for a census. */
export type PopulationScore = Score & { population: number; worth: number }
/** Why there is none: fewer than 5 answers, or more answers than people. */
export type NoPopulationScore = { because: 'too_few' | 'more_answers' }

/**
 * The score of exactly these people now, of whom some answered (method.md 2.2): the plus-two interval of the answers they are worth. The fewer
 * are left who did not answer, the narrower; with all of them nothing is left to chance. It holds only if those who did not answer are like those
 * who did, and says nothing about a next wave or about people like these.
 * @param population how many people there are, a whole number
 * @throws RangeError for a population that is no whole number from 1, or unless 0 < confidence < 1
 */
export function scoreOfPopulation(counted: Tally, population: number, confidence = 0.95): PopulationScore | NoPopulationScore {
  if (!Number.isSafeInteger(population) || population < 1)
    throw new RangeError(`A population is a whole number from 1, got ${population}.`)
  const answers = answersIn(counted)
  const shares = sharesOf(counted)
  if (answers > population) return { because: 'more_answers' }
  if (shares === null || answers < FEWEST_ANSWERS) return { because: 'too_few' }
  const worth = finitePopulation(answers, population)
  const { low, high } = effectiveInterval(shares, worth, criticalValue(confidence))
  const limits = clipToPoints({ low, high })
  return { score: 100 * (shares.promoter - shares.detractor), ...limits, margin: 50 * (high - low), answers, population, worth }
}
