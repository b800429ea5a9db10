import { expect, test } from 'vitest'
import { passwordReset } from '#server/cli/commands/password-reset.ts'
import { testApp } from '#test/app.ts'
import { browserOf, newOwner } from '#test/browser.ts'
import { say } from '#words/say.ts'

const app = await testApp()
const reset = (options: { email: string; password?: string }) =>
  passwordReset.run({
    app,
    options,
    file: (async function* () {})(),
    fileName: '',
    locale: 'en',
    say: say('en'),
    progress: () => {},
    write: () => {},
  })

test('who forgot the password gets a new one from the command line; every session ends, a pause too, and the audit log says so', async () => {
  const owner = await newOwner(app)
  const { email, password: former } = owner
  for (let tries = 0; tries < 10; tries++) await browserOf(app).send('POST /api/session', { email, password: 'forgotten' })
  const { result, lines } = await reset({ email: email.toUpperCase() })
  const { password } = result as { password: string }
  expect(lines.join('\n')).toContain(`shown only now: ${password}`)

  expect((await owner.refusal('GET /api/workspace', {})).status).toBe(401)
  expect((await browserOf(app).refusal('POST /api/session', { email, password: former })).status).toBe(401)
  const back = browserOf(app)
  expect((await back.call('POST /api/session', { email, password })).person?.email).toBe(email)
  const { items } = await back.call('GET /api/audit', { action: 'member.password_reset' })
  expect(items).toMatchObject([{ actorId: null, actorName: 'Hearback', before: null, after: null }])
})

test('a password that was given is not printed again; one that is too short and a person who is not here are refused', async () => {
  const { email } = await newOwner(app)
  const { result, lines } = await reset({ email, password: 'four words in a row' })
  expect(JSON.stringify([result, lines])).not.toContain('four words')
  expect((await browserOf(app).call('POST /api/session', { email, password: 'four words in a row' })).person?.email).toBe(email)
  await expect(reset({ email, password: 'short' })).rejects.toMatchObject({
    issues: [{ field: 'password', words: 'issue.short' }],
  })
  await expect(reset({ email: 'nobody@isletdocs.example' })).rejects.toThrow('refusal.unknown_person')
})
