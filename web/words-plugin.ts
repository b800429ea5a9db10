import fs from 'node:fs'
import path from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { type Plugin, runnerImport } from 'vite'
import { LOCALES, type Sentence } from '#words/locale.ts'
import { ELSEWHERE } from './spoken.ts'

const PREFIX = 'virtual:words/'
const CATALOG = new URL('../words/catalog.ts', import.meta.url).pathname

/** Where the words stand that are on the screen first: the shell, its parts, and the score with its sentences and pictures. */
const FIRST = [
  ...['.', 'shell', 'ui', 'screens/learn/score', 'screens/learn/pictures', '../charts'],
  ...['../words/score-figures.ts', '../words/score-names.ts', '../words/score-sentences.ts'],
]

/**
 * Serves `virtual:words/en` and `virtual:words/en/more`: the catalog of one locale, parsed at build time and cut in two, so that a
 * browser loads neither the ICU parser nor other languages, and the words of other screens only with the first of them.
 */
export function wordsPlugin(): Plugin {
  return {
    name: 'hearback:words',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      const locale = LOCALES.find((each) => id === `\0${PREFIX}${each}` || id === `\0${PREFIX}${each}/more`)
      if (!locale) return undefined

      const { module, dependencies } = await runnerImport<{ catalog: Record<string, Sentence> }>(CATALOG)
      for (const file of [CATALOG, ...dependencies]) this.addWatchFile(file)
      const isFirst = namedIn(FIRST)
      const spoken = Object.entries(module.catalog).filter(
        ([word]) => !ELSEWHERE.some((feature) => word.startsWith(`${feature}.`)) && isFirst(word) !== id.endsWith('/more'),
      )
      const compiled = spoken.map(([word, sentence]) => [word, compileMessageOrThrow(sentence[locale])])
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(compiled)))})`
    },
  }
}

/** Whether a word stands in these folders and files, whole or as the beginning of one that is put together there. */
function namedIn(places: string[]): (word: string) => boolean {
  const text = places
    .map((place) => path.join(import.meta.dirname, place))
    .flatMap((place) => (place.endsWith('.ts') ? [place] : fs.readdirSync(place).map((name) => path.join(place, name))))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n')
  const whole = new Set([...text.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/g)].map(([, word]) => word))
  const beginnings = [...text.matchAll(/`([a-z]\w*\.[\w.-]*)\$\{/g)].map(([, beginning = '']) => beginning)
  return (word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning))
}
