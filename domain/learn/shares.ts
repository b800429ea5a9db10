import { answersIn, type Group, type Tally } from './score.ts'

/** The part of all answers that stands in each group, 0..1; null without answers. */
export function sharesOf(counted: Tally): Record<Group, number> | null {
  const answers = answersIn(counted)
  if (answers === 0) return null
  const { promoter, passive, detractor } = counted
  return { promoter: promoter / answers, passive: passive / answers, detractor: detractor / answers }
}
