import { type Evidence, opensCases } from '#domain/listen/evidence.ts'

/** "Rating at most 6 opens a case", as data: `ratingAtMost` is 0..10. */
export type CaseRule = { ratingAtMost: number }

/** What a new workspace starts with: every detractor gets a case. */
export const DETRACTOR_RULE: CaseRule = { ratingAtMost: 6 }

/** `imported` answers are history, which alerts nobody. */
export type RuledResponse = { rating: number; evidence: Evidence; imported: boolean }

/** Whether this answer opens a case: only one that a person surely gave, and never history. */
export const opensCase = ({ ratingAtMost }: CaseRule, { rating, evidence, imported }: RuledResponse): boolean =>
  !imported && opensCases(evidence) && rating <= ratingAtMost
