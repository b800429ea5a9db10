import { beforeAll, expect, test } from 'vitest'
import type { Session } from '#contract/workspace/sessions.ts'
import { removeMember } from '#server/workspace/members/members.ts'
import { type TestApp, testApp } from '#test/app.ts'
import { browserOf, newOwner } from '#test/browser.ts'

const at = { locale: 'zh-Hans', timeZone: 'Asia/Shanghai' } as const
const TABLES = [
  'accounts',
  'contacts',
  'waves',
  'responses',
  'cases',
  'invitations',
  'auditEntries',
  'events',
  'activities',
] as const
let app: TestApp
let owner: Awaited<ReturnType<typeof newOwner>>
let session: Session

// A sample takes seconds to make, so the tests of this file visit one after another, and the last removes it.
beforeAll(async () => {
  app = await testApp()
  owner = await newOwner(app, { workspace: 'Islet Docs' })
  session = await owner.call('POST /api/sample', at)
})

const count = (table: (typeof TABLES)[number], workspaceId = session.workspace?.id ?? '') =>
  app.within({ workspaceId, actorId: null }, async ({ db }) => {
    const rows = db.selectFrom(table).where('workspaceId', '=', workspaceId)
    return (await rows.select((of) => of.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n
  })

test('one click makes a full company, apart from everything else, and goes there', async () => {
  expect(session).toMatchObject({
    workspace: { name: '明渡', sample: true, timeZone: 'Asia/Shanghai' },
    member: { role: 'owner' },
  })
  expect([await count('accounts'), await count('contacts'), await count('waves')]).toEqual([300, 1500, 8])
  expect(await count('responses')).toBeGreaterThan(1000)
  expect(await count('contacts', owner.workspaceId)).toBe(0)
  const states = await app.within({ workspaceId: session.workspace?.id ?? '', actorId: null }, ({ db, workspaceId }) =>
    db.selectFrom('cases').where('workspaceId', '=', workspaceId).select('state').distinct().orderBy('state').execute(),
  )
  expect(states.map(({ state }) => state)).toEqual(['contacted', 'dismissed', 'open', 'resolved'])
})

test('its screens have something to show: a wave under way, a score with its margin, open cases, a chain that holds', async () => {
  const wings = await owner.call('GET /api/wings', {})
  expect(wings.listen?.daysLeft).toBeGreaterThan(0)
  expect(wings.learn).toMatchObject({ score: expect.any(Number), margin: expect.any(Number) })
  expect(wings.act.open).toBeGreaterThan(0)
  expect((await owner.call('GET /api/audit/verification', {})).intact).toBe(true)
})

test('what the company wrote itself is Chinese where its maker reads Chinese: names, program, attributes, colleagues', async () => {
  const [program] = await owner.call('GET /api/programs', {})
  expect(program).toMatchObject({ name: '客户关系调查', brand: '明渡', senderName: '明渡 沈若楠' })
  const waves = await owner.call('GET /api/waves', {})
  for (const { name } of waves.items) expect(name).toMatch(/^\d{4} 年第 [1-4] 季度$/)
  const { items } = await owner.call('GET /api/accounts', {})
  const labels = (await owner.call('GET /api/attributes', {})).map(({ label }) => label)
  const replies = await owner.call('GET /api/messages', { kind: 'reply' })
  const mails = await Promise.all(replies.items.slice(0, 20).map(({ id }) => owner.call('GET /api/messages/:id', { id })))
  for (const name of [...items.map((account) => account.owner?.name ?? ''), ...labels]) expect(name).toMatch(/^\p{Script=Han}/u)
  for (const { from, text } of mails) {
    expect(from?.name).toMatch(/, 明渡$/)
    expect(text?.split(from?.name?.split(', ')[0] ?? '—')).toHaveLength(2)
  }
})

test('its numbers stay as they were made: the sweep finds nothing to judge', async () => {
  const evidence = () =>
    app.within({ workspaceId: session.workspace?.id ?? '', actorId: null }, ({ db, workspaceId }) =>
      db
        .selectFrom('responses')
        .where('workspaceId', '=', workspaceId)
        .select((of) => ['evidence', of.fn.countAll<number>().as('n')])
        .groupBy('evidence')
        .orderBy('evidence')
        .execute(),
    )
  const before = await evidence()
  expect(before.map(({ evidence }) => evidence)).toContain('discarded')
  await app.tick('evidence.sweep')
  await app.settle()
  expect(await evidence()).toEqual(before)
})

test('nothing of it waits to be mailed', async () => {
  await app.settle()
  const waiting = await app.within({ workspaceId: session.workspace?.id ?? '', actorId: null }, ({ db, workspaceId }) =>
    db
      .selectFrom('messages')
      .where('workspaceId', '=', workspaceId)
      .where('state', 'not in', ['sent', 'bounced'])
      .select('id')
      .execute(),
  )
  expect(waiting).toEqual([])
})

test('a second click leads to the sample that is there', async () => {
  await owner.call('PUT /api/session/workspace', { workspaceId: owner.workspaceId })
  const again = await owner.call('POST /api/sample', at)
  expect(again.workspace?.id).toBe(session.workspace?.id)
  expect(again.workspaces.filter(({ sample }) => sample)).toHaveLength(1)
})

test('its measures of behaviour stand as counting finds them, and answers carry them as they were', async () => {
  const caller = { workspaceId: session.workspace?.id ?? '', actorId: null }
  const standing = () =>
    app.within(caller, async ({ db, workspaceId }) => [
      await db.selectFrom('accounts').where('workspaceId', '=', workspaceId).select(['id', 'attributes']).orderBy('id').execute(),
      await db.selectFrom('contacts').where('workspaceId', '=', workspaceId).select(['id', 'attributes']).orderBy('id').execute(),
    ])
  const before = await standing()
  expect(before[0]?.every(({ attributes }) => Object(attributes).api_calls_30_days >= 0)).toBe(true)
  await app.within(caller, ({ db, workspaceId, now }) =>
    db.updateTable('measures').set({ dueSince: now }).where('workspaceId', '=', workspaceId).execute(),
  )
  await app.tick('measure.count')
  await app.settle()
  const measures = await owner.call('GET /api/measures', {})
  expect(measures.map(({ counting }) => counting)).toEqual([null, null, null])
  expect(await standing()).toEqual(before)
  expect((await owner.call('GET /api/contacts', { condition: 'api_calls_30_days > 20000' })).total).toBeGreaterThan(50)
  const answer = await app.within(caller, ({ db, workspaceId }) =>
    db.selectFrom('responses').where('workspaceId', '=', workspaceId).select('attributes').executeTakeFirstOrThrow(),
  )
  expect(answer.attributes).toMatchObject({ api_calls_30_days: expect.any(Number), days_since_sign_in: expect.any(Number) })
})

test('two clicks at once make one sample', async () => {
  const hasty = await newOwner(app)
  const came = await Promise.all([hasty.call('POST /api/sample', at), hasty.call('POST /api/sample', at)])
  const [first, second] = came.map(({ workspace }) => workspace?.id)
  expect([second, came[0].workspace?.sample]).toEqual([first, true])
  const { workspaces } = await hasty.call('GET /api/session', {})
  expect(workspaces.map(({ id, sample }) => [id, sample])).toEqual([
    [hasty.workspaceId, false],
    [first, true],
  ])
})

test('who has left their last workspace loses the sample with it, and makes no other', async () => {
  const leaver = await newOwner(app)
  const { workspace } = await leaver.call('POST /api/sample', at)
  const sampleId = workspace?.id ?? ''
  await leaver.inside(({ db, workspaceId, now }) =>
    db
      .insertInto('members')
      .values({ workspaceId, id: sampleId, name: 'Heir', email: 'heir@isletdocs.example', role: 'owner', joinedAt: now })
      .execute(),
  )
  await app.within({ workspaceId: leaver.workspaceId, actorId: sampleId }, (scope) => removeMember(scope, leaver.actorId ?? ''))
  await app.settle()
  const left = await leaver.call('GET /api/session', {})
  expect([left.workspace, left.workspaces]).toEqual([null, []])
  expect([(await leaver.refusal('GET /api/contacts', {})).status, await count('contacts', sampleId)]).toEqual([401, 0])
  expect(await leaver.refusal('POST /api/sample', at)).toMatchObject({ status: 403, message: expect.stringContaining('members') })
})

test('no other workspace can be removed, and nobody but a person makes a sample', async () => {
  const other = await newOwner(app)
  expect((await other.refusal('DELETE /api/sample', {})).status).toBe(409)
  const gone = await other.inside(({ db, workspaceId }) =>
    db.deleteFrom('workspaces').where('id', '=', workspaceId).returning('id').execute(),
  )
  expect(gone).toEqual([])
  expect((await other.call('GET /api/workspace', {})).name).toBe('Islet Docs')
  expect((await browserOf(app).refusal('POST /api/sample', at)).status).toBe(401)
  const nowhere = await other.refusal('POST /api/sample', { ...at, timeZone: 'Mars/Olympus' })
  expect(nowhere.issues).toMatchObject([{ field: 'timeZone' }])
})

test('only its owner removes it; then nothing of it is left, and everyone is back where they were', async () => {
  const guest = await newOwner(app)
  const { link } = await owner.call('POST /api/member-invites', { role: 'manager', email: null })
  await guest.call('POST /api/join/:token', { token: link.split('/').at(-1) ?? '' })
  expect((await guest.refusal('DELETE /api/sample', {})).status).toBe(403)

  const back = await owner.call('DELETE /api/sample', {})
  expect(back.workspace).toMatchObject({ name: 'Islet Docs', sample: false })
  expect(back.workspaces).toHaveLength(1)
  for (const table of TABLES) expect(await count(table)).toBe(0)
  expect((await guest.call('GET /api/session', {})).workspace?.id).toBe(guest.workspaceId)
  const gone = { workspaceId: session.workspace?.id ?? '' }
  expect((await owner.refusal('PUT /api/session/workspace', gone)).status).toBe(404)
})
