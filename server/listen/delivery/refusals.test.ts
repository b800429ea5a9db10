import { describe, expect, test } from 'vitest'
import { examine } from '#server/cli/commands/examination.ts'
import type { TestWorkspace } from '#test/app.ts'
import type { Conduct } from '#test/mail-sink.ts'
import { mailing } from '#test/mailing.ts'
import { planWave } from '#test/wave.ts'
import { say } from '#words/say.ts'

const { sink, app, later } = await mailing()

let domain = 0
/** A wave to so many people from a sender whom the server has never refused; each has a domain of their own. */
async function asking(people: number) {
  const senderEmail = `mo@sender-${++domain}.example`
  const workspace = await app.newWorkspace()
  const addresses = Array.from({ length: people }, () => `ada@refusing-${++domain}.example`)
  const planned = await planWave(
    app,
    workspace,
    addresses.map((email) => ({ email })),
    { senderEmail },
  )
  return { workspace, addresses, senderEmail, ...planned }
}
const mails = (workspace: TestWorkspace) => workspace.call('GET /api/messages', { limit: 200 })
const suppressions = (workspace: TestWorkspace) =>
  workspace.inside(({ db }) => db.selectFrom('suppressions').select('reason').execute())

describe('a mail server that refuses our sender', () => {
  const refusing = (only: string) => {
    const tried = { count: 0 }
    sink.behave({
      sender: (address) => {
        tried.count++
        return address === only ? '553 Mail from must equal authorized user' : undefined
      },
    })
    return tried
  }

  test('burns no wave and suppresses nobody: all of it waits, says why, and leaves when the setting is mended', async () => {
    const { workspace, addresses, senderEmail, start } = await asking(40)
    const tried = refusing(senderEmail)
    await start()
    const { items, totals } = await mails(workspace)
    expect(totals).toMatchObject({ deferred: 40, bounced: 0, failed: 0 })
    expect(items.every(({ problem }) => problem === 'sender_refused')).toBe(true)
    expect(await suppressions(workspace)).toEqual([])
    expect(tried.count).toBeLessThan(15)
    const shown = await Promise.all(items.map(({ id }) => workspace.call('GET /api/messages/:id', { id })))
    expect(shown.every(({ said, attempt }) => said?.includes('must equal authorized user') && attempt === 0)).toBe(true)
    const ofSender = async () => (await examine(app, say('en'))).filter(({ message }) => message.includes(senderEmail))
    expect(await ofSender()).toEqual([
      { check: 'mail', state: 'bad', message: expect.stringMatching(/40 mails wait .*must equal authorized user.* SMTP_URL/) },
    ])

    sink.behave({})
    for (let tries = 0; tries < 3; tries++) await later(20)
    expect((await mails(workspace)).totals.sent).toBe(40)
    expect(await ofSender()).toEqual([])
    expect(addresses.every((address) => sink.to(address).length === 1)).toBe(true)
  })

  test('keeps the mails of no other sender back', async () => {
    const { senderEmail, start } = await asking(10)
    const other = await asking(10)
    refusing(senderEmail)
    await start()
    await other.start()
    expect((await mails(other.workspace)).totals.sent).toBe(10)
  })

  test('is asked again now and then, for as long as it takes, and no mail runs out of attempts', async () => {
    const { workspace, senderEmail, start } = await asking(1)
    refusing(senderEmail)
    await start()
    for (let tries = 0; tries < 14; tries++) await later(20)
    expect((await mails(workspace)).items).toMatchObject([{ state: 'deferred', problem: 'sender_refused' }])
  })
})

test.each([
  ['550 Ip frequency limited', 'rcpt', 'failed', 'refused', []],
  ['550 Mail content denied', 'data', 'failed', 'refused', []],
  ['550 5.1.1 User unknown', 'data', 'failed', 'refused', []],
  ['550 relay not permitted', 'rcpt', 'deferred', 'sender_refused', []],
  ['550 No such user here', 'rcpt', 'bounced', 'no_such_mailbox', [{ reason: 'bounced' }]],
] as const)(
  '"%s" to %s is %s, and only a mailbox that does not exist is suppressed',
  async (said, at, state, problem, reasons) => {
    const { workspace, start } = await asking(1)
    sink.behave({ [at]: (): Conduct => said })
    await start()
    expect((await mails(workspace)).items).toMatchObject([{ state, problem }])
    expect(await suppressions(workspace)).toEqual(reasons)
  },
)

// The last of them, since after it the whole server is left alone for a while.
test('a server that wants us to sign in is left alone, and no mail pays for it', async () => {
  const { workspace, start } = await asking(20)
  let tried = 0
  sink.behave({
    sender: () => {
      tried++
      return '530 5.7.0 Authentication required'
    },
  })
  await start()
  const { items, totals } = await mails(workspace)
  expect(totals.deferred).toBe(20)
  expect(items.every(({ problem }) => problem === 'sign_in')).toBe(true)
  expect(tried).toBeLessThanOrEqual(5)
})
