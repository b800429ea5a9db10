import type { Study } from '#contract/learn/studies.ts'
import { useFormat } from '#web/format.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { useLocale, useSay } from '#web/words.ts'
import { tellingIn } from '#words/why-names.ts'
import type { Telling } from '#words/why-sentences.ts'

/** How this reader is told a study. */
export function useTelling(study: Study): Telling {
  const reader = { say: useSay(), format: useFormat(), names: useNames(), locale: useLocale() }
  return tellingIn(reader, study)
}
