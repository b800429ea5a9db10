import { useFormat } from '#web/format.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { useLocale, useSay } from '#web/words.ts'
import { keyNamesIn } from '#words/explorer-names.ts'
import type { AxisOption } from './asked.ts'

export { type Key, nameIn, type Row } from '#words/explorer-names.ts'

/** What a reader calls axes and their values. */
export function useKeyNames(options: readonly AxisOption[]) {
  const reader = { say: useSay(), format: useFormat(), names: useNames(), locale: useLocale() }
  return keyNamesIn(reader, options)
}
