import { expect, test } from 'vitest'
import { LOCALES } from '#words/locale.ts'
import { wordsPlugin } from './words-plugin.ts'

type Load = (this: { addWatchFile(file: string): void }, id: string) => Promise<string>

/** What the browser gets for one locale. */
async function served(locale: string): Promise<Record<string, unknown>> {
  const load = wordsPlugin().load as unknown as Load // Vite's hook is a union with an object form that this plugin does not use.
  const code = await load.call({ addWatchFile: () => undefined }, `\0virtual:words/${locale}`)
  return JSON.parse(JSON.parse(code.slice('export default JSON.parse('.length, -1)))
}

test('every locale is served whole, as parsed messages', async () => {
  const [en, ...others] = await Promise.all(LOCALES.map(served))
  expect(en?.['ui.undo']).toEqual(['Undo'])
  expect(en?.['ui.shown']).toEqual([['shown', 'number'], ' of ', ['total', 'number']])
  for (const other of others) expect(Object.keys(other)).toEqual(Object.keys(en ?? {}))
})

test('the sentences of the score come first, also those that mails say, too', async () => {
  const first = Object.keys(await served('en'))
  for (const id of ['score.title', 'score.up.previous', 'score.range', 'score.period.all']) expect(first).toContain(id)
})

test('what only mails and public pages say stays on the server', async () => {
  const ids = Object.keys(await served('en'))
  expect(ids.filter((id) => /^(mail|answer|refusal)\./.test(id))).toEqual([])
})
