import { type Cell, MOST_CELLS, type Question } from '#domain/learn/question.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countCells, frequentWords, wordsKnown } from './engines.ts'
import type { Frequent } from './frequent.queries.ts'

/** With so many words it costs less to find the most frequent first than to bring all of them here. */
const MANY_WORDS = 1000

/** Cells, and for each grouping the words whose places stand in their keys; null where keys say what they are. */
export type Folded = { cells: Cell[]; frequent: (Frequent | null)[] }

/**
 * Counts answers so that of long groupings by words only the most frequent stand by themselves, of all where there would be too many cells otherwise.
 * At most one cell more than may be.
 * @param mosts for each grouping how many words will be shown; null where all are
 * @param limit more cells than these are too many
 */
export async function countFolded(
  scope: Scope,
  question: Question,
  mosts: readonly (number | null)[],
  limit = MOST_CELLS,
): Promise<Folded> {
  const isLong = (at: number) => {
    const grouping = question.by[at]
    return grouping !== undefined && 'trait' in grouping && wordsKnown(scope, grouping.trait) > MANY_WORDS
  }
  const found = await fold(
    scope,
    question,
    mosts.map((most, at) => (isLong(at) ? most : null)),
  )
  return found.cells.length > limit ? fold(scope, question, mosts) : found
}

async function fold(scope: Scope, question: Question, mosts: readonly (number | null)[]): Promise<Folded> {
  const frequent: (Frequent | null)[] = []
  for (const [at, grouping] of question.by.entries()) {
    const most = mosts[at] ?? null
    frequent.push(most !== null && 'trait' in grouping ? await frequentWords(scope, question, grouping.trait, most) : null)
  }
  const by = question.by.map((grouping, at) => {
    const words = frequent[at]
    return words && 'trait' in grouping ? { trait: grouping.trait, among: words.values } : grouping
  })
  return { cells: await countCells(scope, { ...question, by }), frequent }
}
