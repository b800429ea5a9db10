import { describe, expect, test } from 'vitest'
import { numberOf } from '#server/workspace/workspaces/workspaces.ts'
import type { TestWorkspace } from '#test/app.ts'
import { answerPaths } from '#test/crowd.ts'
import type { Conduct } from '#test/mail-sink.ts'
import { mailing } from '#test/mailing.ts'
import { planWave } from '#test/wave.ts'

const PERSON = 'Mozilla/5.0 Firefox/140.0'
const { sink, app, later } = await mailing()

let count = 0
/** A wave to one person whose program would rather ask twice than never; the mail server does so with each mail in turn. */
async function asking(...conducts: Conduct[]) {
  const email = `someone-${++count}@unsure-${count}.example`
  const workspace = await app.newWorkspace()
  const { program, start } = await planWave(app, workspace, [{ email }], { doubtPolicy: 'resend' })
  let tries = 0
  sink.behave({ data: () => conducts[tries++] })
  await start()
  return { workspace, email, program, tries: () => tries }
}
const only = async (workspace: TestWorkspace) =>
  (await workspace.call('GET /api/messages', {})).items[0] ?? expect.fail('There is no mail.')
const linkIn = (workspace: TestWorkspace) =>
  workspace.inside(async (scope) => {
    const { id } = await scope.db.selectFrom('invitations').select('id').executeTakeFirstOrThrow()
    return answerPaths(app.secret, await numberOf(scope), [id])[0] ?? ''
  })

describe('a mail whose fate only the server knows, of a program that would rather ask twice than never', () => {
  test('is sent once more after a while, with the same Message-ID and the same link', async () => {
    const { workspace, email, tries } = await asking('drop')
    expect(await only(workspace)).toMatchObject({ state: 'deferred', problem: 'interrupted' })
    const waiting = await workspace.call('GET /api/messages/:id', { id: (await only(workspace)).id })
    await later(0)
    expect(tries()).toBe(1)

    await later(2)
    await later(60)
    expect(await only(workspace)).toMatchObject({ state: 'sent', problem: null })
    expect(tries()).toBe(2)
    const [mail, ...more] = sink.to(email)
    expect(more).toEqual([])
    expect(mail?.parsed.messageId).toBe(waiting.headers.find(({ name }) => name === 'Message-ID')?.value)
    expect(mail?.parsed.text).toContain(await linkIn(workspace))
  })

  test('stays in doubt the second time, and is never sent a third', async () => {
    const { workspace, tries } = await asking('drop', 'drop')
    for (let hour = 0; hour < 4; hour++) await later(60)
    expect(await only(workspace)).toMatchObject({ state: 'uncertain', problem: 'interrupted' })
    expect(tries()).toBe(2)
  })

  test('is not sent again once its reader has opened the link', async () => {
    const { workspace, tries } = await asking('drop')
    const link = await linkIn(workspace)
    for (const rating of ['9', '9']) await app.http.inject({ url: `${link}/${rating}`, headers: { 'user-agent': PERSON } })
    await later(5)
    expect(await only(workspace)).toMatchObject({ state: 'sent', problem: null })
    expect(tries()).toBe(1)
  })

  test('is one response, though both mails arrived and both were answered', async () => {
    const { workspace } = await asking('drop')
    await later(2)
    const link = await linkIn(workspace)
    for (const rating of ['9', '3'])
      await app.http.inject({
        method: 'POST',
        url: link,
        payload: `rating=${rating}&verbatim=Fine`,
        headers: { 'user-agent': PERSON, 'content-type': 'application/x-www-form-urlencoded' },
      })
    await app.settle()
    const responses = await workspace.inside(({ db }) => db.selectFrom('responses').select('rating').execute())
    expect(responses).toEqual([{ rating: 3 }])
  })
})
