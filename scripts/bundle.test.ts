import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

type Chunk = {
  type: 'chunk'
  fileName: string
  code: string
  isEntry: boolean
  facadeModuleId: string | null
  imports: string[]
  viteMetadata?: { importedCss: Set<string> }
}
type Asset = { type: 'asset'; fileName: string; source: string | Uint8Array }

const MOST = 170_000

test(`what a browser loads until the score is readable is at most ${MOST / 1000} kB, in any language`, async () => {
  process.env.NODE_ENV = 'production' // Vitest says "test", and React would come with its warnings.
  const { build } = await import('vite')
  const built = await build({ configFile: 'web/vite.config.ts', logLevel: 'error', build: { write: false } })
  const files = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? (each.output as (Chunk | Asset)[]) : [],
  )
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const assets = new Map(files.flatMap((file) => (file.type === 'asset' ? [[file.fileName, file]] : [])))
  const chunkOf = (name: string) =>
    [...chunks.values()].find(({ facadeModuleId, isEntry }) => (name === 'entry' ? isEntry : facadeModuleId?.endsWith(name)))

  const weigh = (locale: string) => {
    const loaded = new Set<string>()
    const load = (chunk: Chunk | undefined) => {
      if (!chunk || loaded.has(chunk.fileName)) return
      loaded.add(chunk.fileName)
      for (const css of chunk.viteMetadata?.importedCss ?? []) loaded.add(css)
      for (const next of chunk.imports) load(chunks.get(next))
    }
    for (const name of ['entry', `virtual:words/${locale}`, path.join('learn', 'score', 'ScoreScreen.tsx')]) {
      expect(chunkOf(name), name).toBeDefined()
      load(chunkOf(name))
    }
    return [...loaded].reduce(
      (sum, name) => sum + gzipSync(chunks.get(name)?.code ?? assets.get(name)?.source ?? '', { level: 9 }).length,
      0,
    )
  }
  for (const locale of ['en', 'zh-Hans', 'zh-Hant']) expect(weigh(locale), locale).toBeLessThanOrEqual(MOST)
})
