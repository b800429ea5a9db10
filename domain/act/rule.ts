/** "Rating at most 6 opens a case", as data: `ratingAtMost` is 0..10. */
export type CaseRule = { ratingAtMost: number }

/** What a new workspace starts with: every detractor gets a case. */
export const DETRACTOR_RULE: CaseRule = { ratingAtMost: 6 }

/** Evidence as `domain/listen` classifies it; `imported` answers are history. */
export type RuledResponse = {
  rating: number
  evidence: 'confirmed' | 'auto' | 'weak' | 'provisional' | 'discarded'
  imported: boolean
}

/** Only an answer that a person surely gave opens a case, and history never does (issue 2, B4 and B8). */
export function opensCase({ ratingAtMost }: CaseRule, { rating, evidence, imported }: RuledResponse): boolean {
  return !imported && (evidence === 'confirmed' || evidence === 'auto') && rating <= ratingAtMost
}
