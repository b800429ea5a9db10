import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { DigestView } from '#pages/mail/digest.ts'
import { newId, type Within } from '#server/platform/scope.ts'
import { crowd, makeAnswers } from '#test/answers.ts'
import { mailsOf, makeAccount, makeAnswer, makeMember } from '#test/cases.ts'
import { mailing } from '#test/mailing.ts'
import { makeProgram } from '#test/make.ts'
import { toMonday } from '#test/monday.ts'
import { tellOfWeek } from './digest.ts'

const DAY = 86_400_000
const { sink, app } = await mailing()
let count = 0

async function tick() {
  await app.tick('digest.send')
  await app.settle()
}
const digestsOf = async (workspace: Parameters<typeof mailsOf>[0]) =>
  (await mailsOf(workspace, 'alert')).flatMap(({ toAddress, content }) => {
    const { view } = (content ?? {}) as unknown as { view?: DigestView } // Written by queueMessage; null once its person is erased.
    return view && 'week' in view ? [{ toAddress, view }] : []
  })

/** Answers of the week, and of the weeks before; an owner, an agent who speaks Chinese, a viewer. */
async function company() {
  const workspace = await app.newWorkspace()
  const personId = newId()
  const lin = `lin${++count}`
  await app.database.transact({ role: 'hb_auth' }, (client) =>
    client.query(`insert into auth.persons (id, name, email, email_verified, locale) values ($1, 'Lin', $2, false, 'zh-Hans')`, [
      personId,
      `${personId}@isletdocs.example`,
    ]),
  )
  const agent = await workspace.inside((scope) => makeMember(scope, lin, 'agent', personId))
  await workspace.inside((scope) => makeMember(scope, 'Vee', 'viewer'))
  toMonday(app)
  const program = await workspace.inside(async (scope) => {
    const { id } = await makeProgram(scope)
    const ago = (days: number) => new Date(scope.now.getTime() - days * DAY)
    await makeAnswers(scope, id, crowd(10, 20, 90, { at: ago(30) }))
    await makeAnswers(scope, id, crowd(40, 10, 10, { at: ago(2) }))
    return id
  })
  return { workspace, agent, lin: `${lin}@isletdocs.example`, program }
}

test('on Monday each member gets one mail, in their language, that says what changed and whether it is real', async () => {
  const { workspace, lin } = await company()
  await tick()
  await tick()
  const mails = await digestsOf(workspace)
  expect(mails.map(({ toAddress }) => toAddress).toSorted()).toEqual([lin, 'mo@isletdocs.example'])
  const english = mails.find(({ toAddress }) => toAddress.startsWith('mo'))?.view
  expect(english?.happened).toEqual([
    expect.stringMatching(
      /: 60 answers, score −50, .* Down 117 on the twelve weeks before \(95% range −13\d to −9\d\), and that is real\.$/,
    ),
  ])
  expect(mails.find(({ toAddress }) => toAddress === lin)?.view.happened[0]).toMatch(
    /60 份回答.*低 117 分（95% 范围 −13\d 至 −9\d），是真实变化。$/,
  )

  const [received] = sink.to(lin)
  expect(received?.parsed.subject).toContain('60 份新回答')
  expect(received?.parsed.text).toContain('/settings/profile')
  expect(received?.parsed.html).toContain('/learn/board')

  app.pass(7 * DAY)
  await tick()
  expect(sink.to(lin)).toHaveLength(1)
}, 60_000)

test('whoever calls customers reads whom to call, late ones first; who only looks gets no mail unless they ask', async () => {
  const { workspace, agent, lin } = await company()
  await workspace.inside(async (scope) => {
    const mine = await makeAccount(scope, 'Fjord Freight', agent)
    await makeAnswer(scope, { rating: 2, account: mine, name: 'Ines Berger', email: `ines${count}@fjord.example` })
  })
  await app.settle()
  app.pass(7 * DAY)
  await tick()
  const mine = (await digestsOf(workspace)).find(({ toAddress }) => toAddress === lin)
  expect(mine?.view.calls).toMatchObject([{ late: true, line: expect.stringMatching(/Ines Berger.*2 分/) }])
  expect(sink.to(lin).at(-1)?.parsed.text).toContain('/act/cases?case=')
  expect(sink.to('vee@isletdocs.example')).toEqual([])
}, 60_000)

test('a person who is erased leaves every mail that named them, and the mail stays', async () => {
  const { workspace, agent } = await company()
  const contactId = await workspace.inside(async (scope) => {
    const mine = await makeAccount(scope, 'Fjord Freight', agent)
    await makeAnswer(scope, { rating: 2, account: mine, name: 'Ada Lovelace', email: `ada${count}@fjord.example` })
    const { id } = await scope.db.selectFrom('contacts').select('id').where('name', '=', 'Ada Lovelace').executeTakeFirstOrThrow()
    return id
  })
  await app.settle()
  await tick()
  expect(JSON.stringify(await digestsOf(workspace))).toContain('Ada Lovelace')
  await workspace.call('POST /api/contacts/:id/erasure', { id: contactId })
  const left = await digestsOf(workspace)
  expect(left.length).toBeGreaterThan(0)
  expect(JSON.stringify(left)).not.toContain('Ada')
}, 60_000)

test('a person who is erased while the mails are made is in none of them', async () => {
  const { workspace, agent } = await company()
  const id = await workspace.inside(async (scope) => {
    const mine = await makeAccount(scope, 'Fjord Freight', agent)
    await makeAnswer(scope, { rating: 2, account: mine, name: 'Ada Lovelace', email: `ada${count}@fjord.example` })
    const found = scope.db.selectFrom('contacts').select('id').where('name', '=', 'Ada Lovelace')
    return (await found.executeTakeFirstOrThrow()).id
  })
  await app.settle()
  const made = Promise.withResolvers<void>()
  const erased = made.promise.then(() => workspace.call('POST /api/contacts/:id/erasure', { id }))
  const slow: Within = (caller, work, options) =>
    app.within(
      caller,
      async (scope) => {
        const result = await work(scope)
        if (!options?.readOnly) {
          made.resolve()
          await sleep(500)
        }
        return result
      },
      options,
    )
  await tellOfWeek(app, slow, workspace.workspaceId)
  await erased
  const left = await digestsOf(workspace)
  expect(left.length).toBeGreaterThan(0)
  expect(JSON.stringify(left)).not.toContain('Ada')
}, 60_000)

test('nothing new is no mail, and neither is any other day', async () => {
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) => makeProgram(scope))
  toMonday(app)
  await tick()
  expect(await digestsOf(workspace)).toEqual([])
  const made = await workspace.inside(({ db }) => db.selectFrom('digests').select('sent').execute())
  expect(made).toEqual([{ sent: false }])
  app.pass(2 * DAY)
  const quiet = await app.newWorkspace()
  await quiet.inside((scope) => makeProgram(scope))
  await tick()
  expect(await quiet.inside(({ db }) => db.selectFrom('digests').select('sent').execute())).toEqual([])
}, 60_000)
