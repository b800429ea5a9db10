/** What becomes of the answers of somebody who is erased: no figure counts them any more, or they stay as ratings of nobody. */
export const ERASED_ANSWERS = ['remove', 'keep'] as const
export type ErasedAnswers = (typeof ERASED_ANSWERS)[number]
