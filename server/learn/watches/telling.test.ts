import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { crowd, makeAnswers } from '#test/answers.ts'
import { makeMember } from '#test/cases.ts'
import { mailing } from '#test/mailing.ts'
import { makeProgram } from '#test/make.ts'
import { tellOfAlarms } from './telling.ts'

const DAY = 86_400_000
const { sink, app } = await mailing()

/** A watch that an agent who reads Chinese made before the score fell. */
async function fallen() {
  const workspace = await app.newWorkspace()
  const personId = newId()
  const name = `lin${personId.slice(-6)}`
  await app.database.transact({ role: 'hb_auth' }, (client) =>
    client.query(`insert into auth.persons (id, name, email, email_verified, locale) values ($1, 'Lin', $2, false, 'zh-Hans')`, [
      personId,
      `${personId}@isletdocs.example`,
    ]),
  )
  const { maker, owner, program, now } = await workspace.inside(async (scope) => ({
    owner: (await scope.db.selectFrom('members').select('id').executeTakeFirstOrThrow()).id,
    maker: await makeMember(scope, name, 'agent', personId),
    program: (await makeProgram(scope)).id,
    now: scope.now,
  }))
  const at = (ago: number) => new Date(now.getTime() - (((now.getUTCDay() + 6) % 7) - 2 + 7 * ago) * DAY)
  await workspace.inside((scope) =>
    makeAnswers(
      scope,
      program,
      Array.from({ length: 20 }, (_, step) => 20 - step).flatMap((ago) =>
        ago < 5 ? crowd(30, 5, 5, { at: at(ago) }) : crowd(10, 10, 20, { at: at(ago) }),
      ),
    ),
  )
  const { id } = await workspace.call('POST /api/watches', { name: 'Everybody', program, where: null, grain: 'week' })
  await workspace.inside(({ db }) =>
    db
      .updateTable('watches')
      .set({ setAt: new Date(now.getTime() - 60 * DAY), createdBy: maker })
      .where('id', '=', id)
      .execute(),
  )
  const wants = (memberId: string, wanted: boolean) =>
    workspace.inside(({ db, workspaceId }) =>
      db.insertInto('watchChoices').values({ workspaceId, memberId, wanted, chosenAt: now }).execute(),
    )
  const tick = async () => {
    await app.tick('watch.judge')
    await app.settle()
    await app.tick('message.deliver')
    await app.settle()
  }
  const to = workspace.inside(({ db }) =>
    db.selectFrom('members').select('email').where('id', '=', owner).executeTakeFirstOrThrow(),
  )
  const mails = async () => ({
    maker: sink.to(`${name}@isletdocs.example`),
    all: await workspace.inside(({ db }) => db.selectFrom('messages').select(['toAddress', 'state']).execute()),
  })
  return { workspace, program, id, maker, owner, wants, tick, mails, ownerAddress: (await to).email }
}

test('who made a watch hears once that it fired, in their language: since when, and the score since then with its margin', async () => {
  const { workspace, program, id, tick, mails } = await fallen()
  await tick()
  await tick()
  await Promise.all([1, 2].map(() => tellOfAlarms(app, app.within, workspace.workspaceId, id)))
  const { maker, all } = await mails()
  expect(all).toHaveLength(1)
  const [mail] = maker.map(({ parsed }) => parsed)
  expect(mail?.subject).toBe('低于常态：Everybody')
  expect(mail?.text).toMatch(/低于常态，大约从.*净推荐值为 −\d+，介于 −\d+ 与 −\d+ 之间，共 \d+ 份回答；常态为 25/s)
  expect(mail?.text).toContain('采取行动前，先看看回答的人是否与以往不同')
  const asked = new URL(/\S+\/learn\/why\S+/.exec(mail?.text ?? '')?.[0] ?? '').searchParams
  expect([asked.get('program'), asked.get('period')]).toEqual([program, 'all'])
  expect(asked.get('where')).toMatch(/^answered after \d{4}-\d\d-\d\d and answered before /)
  const held = await workspace.call('GET /api/explorer', Object.fromEntries(asked))
  expect([held.answers, held.versus?.standing.answers]).toEqual([160, 480])
  expect(mail?.text).toContain('/learn/watches')
}, 120_000)

test('whoever said so hears of every watch, and whoever said no of none', async () => {
  const { workspace, maker, owner, ownerAddress, wants, tick, mails } = await fallen()
  await wants(maker, false)
  await wants(owner, true)
  await tick()
  expect((await mails()).all).toEqual([{ toAddress: ownerAddress, state: 'sent' }])
  expect(sink.to(ownerAddress).at(-1)?.parsed.subject).toBe('Lower than usual: Everybody')
  expect((await workspace.refusal('PUT /api/watch-mail', { choice: 'all' })).status).toBe(404)
}, 120_000)
