import type { Exploration } from '#contract/learn/explorer.ts'
import type { Row } from './explorer-names.ts'
import type { Format } from './format.ts'
import type { SayOf } from './say.ts'

type Say = SayOf<'explorer'>
type Naming = { by: string; row: (row: Row) => string; list: (names: readonly string[]) => string }

/** Above this chance that nothing differs, an order means nothing (method.md 2.3). */
const NOTHING = 0.05
/** As many names as one sentence carries. */
const MOST_NAMES = 3

/** What an exploration says, in whole sentences, the weightiest first. */
export function sentencesOf(found: Exploration, naming: Naming, say: Say): string[] {
  if (found.all.answers === 0) return [say('explorer.says.none')]
  if (found.axes.length === 0) return []
  if (found.rows.length === 0) return [say('explorer.says.no_values', { by: naming.by })]
  const higher = standingOut(found, 'higher')
  const lower = standingOut(found, 'lower')
  const named = (word: 'above' | 'below' | 'rose' | 'fell', rows: readonly Row[]) =>
    rows.length ? [say(`explorer.says.${word}`, { ...namesOf(rows, naming) })] : []
  if (found.held === 'before') {
    if (found.looks === 0) return [say('explorer.says.time_few')]
    if (!higher.length && !lower.length) return [say('explorer.says.steady')]
    return [...named('rose', higher), ...named('fell', lower)]
  }
  if (found.p === null || found.looks < 2) return [say('explorer.says.too_few')]
  const differs = found.p <= NOTHING ? 'differ' : higher.length || lower.length ? 'single' : 'no_evidence'
  return [say(`explorer.says.${differs}`, { by: naming.by }), ...named('above', higher), ...named('below', lower)]
}

/** Two groups of answers in one sentence. */
export function versusSentence(versus: NonNullable<Exploration['versus']>, say: Say, format: Format): string {
  const { shared, verdict, difference, low, high, smallestVisible } = versus
  if (shared > 0) return say('explorer.versus.shared', { n: shared })
  if (verdict === null || verdict === 'too_few' || difference === null) return say('explorer.versus.too_few')
  const printed = { low: format.change(low ?? 0), high: format.change(high ?? 0), by: format.points(Math.abs(difference)) }
  return say(`explorer.versus.${verdict}`, { ...printed, visible: format.points(smallestVisible ?? 0) })
}

/** Rows of this verdict, the largest difference first. */
const standingOut = ({ rows }: Exploration, verdict: 'higher' | 'lower'): Row[] =>
  rows
    .filter((row) => row.verdict === verdict)
    .toSorted((a, b) => Math.abs(b.against?.difference ?? 0) - Math.abs(a.against?.difference ?? 0))

const namesOf = (rows: readonly Row[], { row, list }: Naming) => ({
  names: list(rows.slice(0, MOST_NAMES).map((each) => unbroken(row(each)))),
  more: Math.max(0, rows.length - MOST_NAMES),
})

/** A name of several values stays in one line as long as it may. */
const unbroken = (name: string) => name.replaceAll(' · ', '\u00a0·\u00a0')
