import { useSearch } from '@tanstack/react-router'
import type { SILENCE_TABLES, SilenceSheet, Trait } from '#contract/learn/silence.ts'
import { link } from '#web/api.ts'
import { useFormat } from '#web/format.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { present } from '#web/search.ts'
import { useLocale, useSay } from '#web/words.ts'
import { wordOf } from '#words/explorer-names.ts'

type Level = { value: string | number | null; label: string | null }

/** What a reader calls attributes, their values, and what was chosen. */
export function useCalled() {
  const say = useSay()
  const format = useFormat()
  const names = useNames()
  const locale = useLocale()

  const trait = ({ name, label }: Trait): string => label ?? (name === 'language' || name === 'wave' ? say(wordOf(name)) : name)
  const named = (sheet: Pick<SilenceSheet, 'traits'>, name: string): string =>
    trait(sheet.traits.find((one) => one.name === name) ?? { name, label: null })
  const level = (of: Trait, { value, label }: Level, edges: readonly number[] | null, others = 0): string => {
    if (value === null) return say('score.differs.others', { n: others })
    if (edges && typeof value === 'number') return bin(edges, value)
    if (of.name === 'language') return names.value('locale', String(value))
    if (value === '') return say('silence.unknown')
    return label ?? String(value)
  }
  const bin = (edges: readonly number[], at: number): string => {
    const [low, high] = [edges[at - 1], edges[at]].map((edge) => (edge === undefined ? undefined : format.number(edge)))
    if (low === undefined) return high === undefined ? '–' : say('explorer.bin.below', { high })
    return high === undefined ? say('explorer.bin.from', { low }) : say('explorer.bin.between', { low, high })
  }
  const stretch = ({ period, stretch: of }: Pick<SilenceSheet, 'period' | 'stretch'>): string =>
    period ? names.period(period) : names.stretch(of)
  /** Chinese sets a space between its own characters and Latin ones, wherever a name ends. */
  const spaced = (text: string): string =>
    locale === 'en' ? text : text.replace(/(?<=[\dA-Za-z])(?=\p{sc=Han})|(?<=\p{sc=Han})(?=[\dA-Za-z])/gu, ' ')
  return { trait, named, level, stretch, spaced, list: format.list, earlier: names.stretch }
}

/** Where a table comes from as a file. */
export function useFile(table: (typeof SILENCE_TABLES)[number]): string {
  const search = useSearch({ from: '/learn/silence' })
  return link('GET /api/silence.csv', present({ ...search, period: search.wave ? undefined : search.period, table }))
}
