import type { Verdict } from './comparison.ts'
import type { Limits } from './interval.ts'
import { compareProportions, type Proportion, wilson } from './proportion.ts'
import { FEWEST_ANSWERS } from './sample.ts'
import { GROUPS, type Group } from './score.ts'

/**
 * Of the people of a group who answered: `followed` have had their whole time since, `happened` of those renewed (left, bought more, brought
 * somebody), and the time of `pending` is not over.
 */
export type Followed = { followed: number; happened: number; pending: number }

/** A share 0..1 with Wilson's interval; null below five people. */
export type Outcome = {
  group: Group
  followed: number
  happened: number
  pending: number
  share: (Limits & { share: number }) | null
}
/** Promoters minus detractors, -1..1, with Newcombe's interval. */
export type Foretelling = {
  outcomes: Outcome[]
  promotersAgainstDetractors:
    | { verdict: 'too_few' }
    | (Limits & { verdict: Exclude<Verdict, 'too_few'>; difference: number; p: number })
}

/**
 * Whether the score foretells what people do, such as renewing within six months: how many of each group did, and whether promoters did so more
 * (`higher`) or less often than detractors; Wilson 1927 and Newcombe 1998, method 10, which bears the verdict. Whoever's time is not over is
 * left out even where it has happened already: else those who act early would stand for all. What accounts do is counted in accounts. That
 * it foretells is not that it causes.
 * @throws RangeError unless all are whole numbers from 0, and `happened` at most `followed`
 */
export function foretellingOf(people: Record<Group, Followed>, confidence = 0.95): Foretelling {
  const outcomes = GROUPS.map((group): Outcome => {
    const counts = people[group]
    requireCounts(counts)
    const { followed: of, happened: times } = counts
    const share = of < FEWEST_ANSWERS ? null : { share: times / of, ...wilson({ times, of }, confidence) }
    return { group, ...counts, share }
  })
  return { outcomes, promotersAgainstDetractors: against(people.promoter, people.detractor, confidence) }
}

/**
 * Whether what happened to a group tells of nobody by themselves: at least five of it were followed, and so were at least five of the same
 * group of all whom it leaves out, since two looks that differ by one person tell of that one. Nobody followed, or nobody left out, is as well.
 */
export const tellsOfNobody = (chosen: Followed, all: Followed): boolean =>
  [chosen.followed, Math.abs(all.followed - chosen.followed)].every((n) => n === 0 || n >= FEWEST_ANSWERS)

function against(promoters: Followed, detractors: Followed, confidence: number): Foretelling['promotersAgainstDetractors'] {
  if (Math.min(promoters.followed, detractors.followed) < FEWEST_ANSWERS) return { verdict: 'too_few' }
  const { difference, low, high, p } = compareProportions(proportion(detractors), proportion(promoters), confidence)
  return { verdict: low > 0 ? 'higher' : high < 0 ? 'lower' : 'no_evidence', difference, low, high, p }
}

const proportion = ({ followed, happened }: Followed): Proportion => ({ times: happened, of: followed })

function requireCounts({ followed, happened, pending }: Followed): void {
  for (const count of [followed, happened, pending])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A count is a whole number from 0, got ${count}.`)
  if (happened > followed) throw new RangeError(`It can have happened to those followed alone, got ${happened} of ${followed}.`)
}
