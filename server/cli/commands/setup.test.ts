import { expect, test } from 'vitest'
import { openTestApp } from '#test/app.ts'
import { say } from '#words/say.ts'
import { setup } from './setup.ts'

test('setup makes the first owner where people come by a public address, once', async () => {
  const app = await openTestApp({ baseUrl: 'https://hearback.example.com' })
  const options = { email: 'mo@isletdocs.example', workspace: 'Islet Docs', 'time-zone': 'UTC' }
  const file = (async function* () {})()
  const errand = { app, options, file, fileName: '', locale: 'en', say: say('en'), progress: () => {}, write: () => {} } as const
  expect((await setup.run(errand)).result).toMatchObject({
    owner: { email: 'mo@isletdocs.example' },
    key: expect.stringMatching(/^hb_/),
    url: 'https://hearback.example.com',
  })
  await expect(setup.run(errand)).rejects.toThrow('already has an owner')
  await app.close()
})
