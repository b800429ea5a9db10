import type { Measure } from '#contract/listen/measures.ts'
import { useFormat } from '#web/format.ts'
import { useValueWords } from '#web/screens/listen/contacts/attribute-words.ts'
import { useSay } from '#web/words.ts'

/** A formula as a sentence says it. */
export function useFormulaWords(): (formula: Measure['formula']) => string {
  const say = useSay()
  const format = useFormat()
  const wordsOf = useValueWords()
  return ({ event, calculation, property, days, conditions }) => {
    const tests = conditions.map(({ value, ...test }) => say('behaviour.test', { ...test, value: wordsOf(value) }))
    return say('behaviour.formula', {
      event,
      calculation,
      property: property ?? '',
      days: days ?? 0,
      tests: tests.length ? format.list(tests) : 'none',
    })
  }
}
