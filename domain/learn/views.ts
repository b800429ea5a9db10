import { compare } from './comparison.ts'
import { type Judged, judgeTogether } from './looks.ts'
import { plus, type Tally } from './score.ts'

/**
 * Groups of answers that may overlap, such as the views of departments: each against all answers that are not in it, never against the whole
 * that contains it, and corrected for every look taken (Benjamini-Hochberg, 10 %; method.md 0.5, 2.3). In the order given.
 * @param all of whom each group is a part @throws RangeError where a group is not
 */
export function judgeViews(groups: readonly Tally[], all: Tally): { judged: Judged[]; looks: number } {
  return judgeTogether(
    groups.map((own) => {
      const others = plus(all, own, -1)
      if (Math.min(others.promoter, others.passive, others.detractor) < 0)
        throw new RangeError('A group holds answers that the whole lacks.')
      return compare(own, others)
    }),
  )
}
