import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { type Plugin, runnerImport } from 'vite'
import { LOCALES, type Sentence } from '#words/locale.ts'
import { ELSEWHERE } from './spoken.ts'

const PREFIX = 'virtual:words/'
const CATALOG = new URL('../words/catalog.ts', import.meta.url).pathname

/** Serves `virtual:words/en`: the catalog of one locale, parsed at build time, so a browser loads neither the ICU parser nor the other languages. */
export function wordsPlugin(): Plugin {
  return {
    name: 'hearback:words',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      const locale = LOCALES.find((each) => id === `\0${PREFIX}${each}`)
      if (!locale) return undefined

      const { module, dependencies } = await runnerImport<{ catalog: Record<string, Sentence> }>(CATALOG)
      for (const file of [CATALOG, ...dependencies]) this.addWatchFile(file)
      const spoken = Object.entries(module.catalog).filter(
        ([word]) => !ELSEWHERE.some((feature) => word.startsWith(`${feature}.`)),
      )
      const compiled = spoken.map(([word, sentence]) => [word, compileMessageOrThrow(sentence[locale])])
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(compiled)))})`
    },
  }
}
