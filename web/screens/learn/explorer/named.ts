import type { Exploration } from '#contract/learn/explorer.ts'
import { useFormat } from '#web/format.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { useLocale, useSay } from '#web/words.ts'
import { keyNamesIn, type Row } from '#words/explorer-names.ts'
import { sentencesOf } from '#words/explorer-sentences.ts'
import type { AxisOption } from './asked.ts'

export { type Key, nameIn, type Row } from '#words/explorer-names.ts'

/** What a reader calls axes and their values. */
export function useKeyNames(options: readonly AxisOption[]) {
  const reader = { say: useSay(), format: useFormat(), names: useNames(), locale: useLocale() }
  return keyNamesIn(reader, options)
}

/** What a result says, in sentences, the first of which is the answer. */
export function useFindings(found: Exploration, options: readonly AxisOption[]): string[] {
  const [names, say, format] = [useKeyNames(options), useSay(), useFormat()]
  const by = names.list(found.axes.map(names.axis))
  return sentencesOf(found, { ...names, by, row: (row: Row) => names.row(found.axes, row) }, say, format).map(names.spaced)
}
