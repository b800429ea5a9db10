import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { makeAccount, makePeople, type Person } from '#test/people.ts'
import { planStarted } from './planning.ts'

const DAY = 86_400_000

async function fresh(people: readonly Person[] = [{}]) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const contacts = await workspace.inside((scope) => makePeople(scope, people))
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'zh-Hant', ...sender })
  const closesAt = new Date(app.clock().getTime() + 30 * DAY).toISOString()
  const plan = (over: object = {}) => workspace.call('POST /api/waves', { programId: program.id, name: 'Q1', closesAt, ...over })
  const start = async (wave: { id: string }) => {
    await workspace.call('POST /api/waves/:id/start', wave)
    await app.settle()
  }
  return { app, workspace, contacts, program, closesAt, plan, start }
}

const many = (count: number): Person[] => Array.from({ length: count }, () => ({}))
const rows = (workspace: TestWorkspace) =>
  workspace.inside(async ({ db }) => ({
    invitations: await db.selectFrom('invitations').selectAll().orderBy('contactId').execute(),
    messages: await db.selectFrom('messages').selectAll().orderBy('contactId').execute(),
    decisions: await db.selectFrom('decisions').selectAll().orderBy('contactId').execute(),
  }))

test('a started wave decides for everyone, asks those who may be asked, and queues one mail each', async () => {
  const everyReason: Person[] = [
    { locale: 'zh-CN', name: 'Yin' },
    { locale: 'sw' },
    { erasedAt: new Date(0) },
    { suppressed: 'erased' },
    { suppressed: 'unsubscribed' },
    { suppressed: 'manual' },
    { suppressed: 'complained' },
    { email: null },
    { suppressed: 'bounced' },
  ]
  const { workspace, program, plan, start } = await fresh(everyReason)
  const wave = await plan()
  await start(wave)

  const { invitations, messages, decisions } = await rows(workspace)
  expect(decisions.map(({ because }) => because)).toEqual([
    null,
    null,
    'erased',
    'erased',
    'opted_out',
    'suppressed',
    'complained',
    'no_address',
    'bounced',
  ])
  const wordings = await workspace.inside(({ db }) =>
    db.selectFrom('wordings').where('programId', '=', program.id).select(['id', 'locale']).execute(),
  )
  const wordingIn = (locale: string) => wordings.find((wording) => wording.locale === locale)?.id
  expect(invitations.map((each) => [each.wordingId, each.inclusionProbability])).toEqual([
    [wordingIn('zh-Hans'), 1],
    [wordingIn('zh-Hant'), 1],
  ])
  expect(messages).toHaveLength(2)
  expect(messages[0]).toMatchObject({
    kind: 'ask',
    number: 1,
    invitationId: invitations[0]?.id,
    toAddress: 'person-0@customer.example',
    toName: 'Yin',
    headerId: `${invitations[0]?.id}.1@localhost`,
    createdBy: (await workspace.inside(({ db }) => db.selectFrom('apiKeys').select('id').executeTakeFirstOrThrow())).id,
  })
  const events = await workspace.inside(({ db }) =>
    db
      .selectFrom('events')
      .where('kind', 'in', ['wave.started', 'contact.invited'])
      .select(['kind', 'subjectId', 'contactId'])
      .execute(),
  )
  expect(
    events
      .filter(({ kind }) => kind === 'contact.invited')
      .map(({ contactId }) => contactId)
      .sort(),
  ).toEqual(invitations.map(({ contactId }) => contactId).sort())
  expect(events.filter(({ kind }) => kind === 'wave.started')).toMatchObject([{ subjectId: wave.id }])

  const shown = await workspace.call('GET /api/waves/:id', wave)
  expect(shown).toMatchObject({ state: 'running', asked: 2, progress: { invited: 2, answered: 0, clicked: 0, unsubscribed: 0 } })
  expect(shown.notAsked).toEqual([
    { because: 'erased', people: 2 },
    { because: 'opted_out', people: 1 },
    { because: 'suppressed', people: 1 },
    { because: 'complained', people: 1 },
    { because: 'no_address', people: 1 },
    { because: 'bounced', people: 1 },
  ])
})

test('whoever was asked rests, over all programs, and is told until when', async () => {
  const { app, workspace, contacts, closesAt, plan, start } = await fresh()
  await start(await plan())
  const other = await workspace.call('POST /api/programs', {
    name: 'Other',
    brand: 'B',
    locale: 'en',
    senderName: 'Mo',
    senderEmail: 'mo@b.example',
    quietDays: 60,
  })
  await workspace.inside((scope) => makePeople(scope, [{ email: 'new@customer.example' }]))
  const wave = await workspace.call('POST /api/waves', { programId: other.id, name: 'Q2', closesAt })
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({
    people: 2,
    eligible: 1,
    asked: 1,
    quietDays: 60,
    notAsked: [{ because: 'quiet_period', people: 1 }],
  })
  await start(wave)

  const { items } = await workspace.call('GET /api/waves/:id/decisions', { ...wave, search: 'PERSON-0' })
  const days = (new Date(items[0]?.until ?? 0).getTime() - app.clock().getTime()) / DAY
  expect(items).toMatchObject([{ contactId: contacts[0], asked: false, because: 'quiet_period' }])
  expect(days).toBeGreaterThan(59)
  expect(days).toBeLessThanOrEqual(60)
})

test('a mail that will never go out was no ask', async () => {
  const { workspace, plan, start } = await fresh()
  const first = await plan()
  await start(first)
  await workspace.inside(({ db }) => db.updateTable('messages').set({ state: 'queued', sentAt: null }).execute())
  const second = await plan({ name: 'Q2' })
  expect(await workspace.call('GET /api/waves/:id/plan', second)).toMatchObject({ eligible: 0 })
  await workspace.call('POST /api/waves/:id/stop', first)
  expect(await workspace.call('GET /api/waves/:id/plan', second)).toMatchObject({ eligible: 1 })
})

test('a share is drawn by chance that can be replayed: the plan names the number, the start asks those people', async () => {
  const { workspace, contacts, plan, start } = await fresh(many(50))
  const share = (percent: number) => ({ sampling: { kind: 'random' as const, amount: { percent } } })
  const wave = await plan({ plan: share(30) })
  expect(await workspace.call('GET /api/waves/:id/plan', wave)).toMatchObject({
    people: 50,
    eligible: 50,
    asked: 15,
    notAsked: [{ because: 'not_drawn', people: 35 }],
  })
  for (const percent of [50, 100])
    expect(await workspace.call('POST /api/waves/:id/simulations', { ...wave, plan: share(percent) })).toMatchObject({
      asked: percent / 2,
    })
  await start(wave)

  const { invitations } = await rows(workspace)
  expect(invitations.every(({ inclusionProbability }) => inclusionProbability === 0.3)).toBe(true)
  const { seed } = await workspace.inside(({ db }) => db.selectFrom('waves').select('seed').executeTakeFirstOrThrow())
  const { drawSample } = await import('#domain/listen/draw.ts')
  expect(new Set(invitations.map(({ contactId }) => contactId))).toEqual(drawSample(contacts, 0.3, seed).drawn)
})

test('attributes stay as they were when the contact was asked: the account ones, and over them the contact ones', async () => {
  const { workspace, plan, start } = await fresh([])
  const accountId = await workspace.inside((scope) => makeAccount(scope, 'Brackwater', { plan: 'Growth', region: 'EU' }))
  const [contactId = ''] = await workspace.inside((scope) =>
    makePeople(scope, [{ accountId, attributes: { region: 'UK', seats: 5 } }]),
  )
  await start(await plan())
  await workspace.inside(async ({ db }) => {
    await db.updateTable('contacts').set({ attributes: '{"seats":9}', accountId: null }).where('id', '=', contactId).execute()
    await db.updateTable('accounts').set({ attributes: '{}' }).where('id', '=', accountId).execute()
  })
  expect((await rows(workspace)).invitations).toMatchObject([
    { accountId, attributes: { plan: 'Growth', region: 'UK', seats: 5 } },
  ])
})

test('a start that is repeated, sent twice at once or worked twice plans once', async () => {
  const { app, workspace, plan } = await fresh(many(20))
  const wave = await plan()
  const starts = await Promise.all([1, 2, 3, 4].map(() => workspace.call('POST /api/waves/:id/start', wave)))
  expect(new Set(starts.map(({ startedAt }) => startedAt)).size).toBe(1)
  await Promise.all([1, 2].map(() => workspace.inside((scope) => planStarted(scope, wave.id, 'localhost'))))
  await app.settle()
  await workspace.inside((scope) => planStarted(scope, wave.id, 'localhost'))
  const { invitations, messages, decisions } = await rows(workspace)
  expect([invitations.length, messages.length, decisions.length]).toEqual([20, 20, 20])
})

test('two waves that start together ask nobody twice', async () => {
  const { app, workspace, plan } = await fresh(many(20))
  const waves = [await plan(), await plan({ name: 'Q2' })]
  // The later one is refused when the earlier has asked everybody by then.
  const starts = await Promise.allSettled(waves.map((wave) => workspace.call('POST /api/waves/:id/start', wave)))
  await app.settle()
  const started = starts.filter(({ status }) => status === 'fulfilled').length
  expect(started).toBeGreaterThan(0)
  const { invitations, decisions } = await rows(workspace)
  expect([invitations.length, decisions.length]).toEqual([20, 20 * started])
})

test('a stopped wave sends nothing more and says how many mails it held; stopping twice changes nothing', async () => {
  const { workspace, plan, start } = await fresh(many(3))
  const wave = await plan()
  await start(wave)
  await workspace.inside(({ db }) => db.updateTable('messages').set({ state: 'queued', sentAt: null }).execute())
  expect(await workspace.call('POST /api/waves/:id/stop', wave)).toMatchObject({ held: 3 })
  expect(await workspace.call('POST /api/waves/:id/stop', wave)).toMatchObject({ held: 0 })
  expect(await workspace.call('GET /api/waves/:id', wave)).toMatchObject({
    state: 'stopped',
    progress: { planned: 3, queued: 0 },
  })
})

test('a wave that was stopped before its plan was made asks nobody', async () => {
  const { workspace, plan } = await fresh(many(3))
  const wave = await plan()
  await workspace.inside(({ db, now }) =>
    db.updateTable('waves').set({ startedAt: now, stoppedAt: now }).where('id', '=', wave.id).execute(),
  )
  await workspace.inside((scope) => planStarted(scope, wave.id, 'localhost'))
  expect((await rows(workspace)).decisions).toEqual([])
})

test('waves are listed newest first, page by page, for one program or all', async () => {
  const { workspace, program, plan } = await fresh()
  const names = ['Q1', 'Q2', 'Q3']
  for (const name of names) await plan({ name })
  const first = await workspace.call('GET /api/waves', { limit: 2 })
  expect([first.items.map(({ name }) => name), first.total]).toEqual([['Q3', 'Q2'], 3])
  const second = await workspace.call('GET /api/waves', { limit: 2, after: first.next ?? '' })
  expect([second.items.map(({ name }) => name), second.next]).toEqual([['Q1'], null])
  expect((await workspace.call('GET /api/waves', { programId: program.id })).total).toBe(3)
  expect((await workspace.call('GET /api/waves', { programId: newId() })).total).toBe(0)
})

test('waves that began are listed by their start, also those that were written at one moment, and planned ones above them', async () => {
  const { app, workspace, plan } = await fresh()
  const ids = await Promise.all(['Q2', 'Q4', 'planned', 'Q1', 'Q3'].map(async (name) => ({ name, ...(await plan({ name })) })))
  await workspace.inside(async ({ db }) => {
    for (const { name, id } of ids)
      if (name !== 'planned') {
        const startedAt = new Date(app.clock().getTime() - (5 - Number(name[1])) * 90 * DAY)
        await db.updateTable('waves').set({ startedAt }).where('id', '=', id).execute()
      }
  })
  const listed: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: { items: { name: string }[]; next: string | null } = await workspace.call('GET /api/waves', {
      limit: 2,
      ...(after && { after }),
    })
    listed.push(...page.items.map(({ name }) => name))
    after = page.next
  }
  expect(listed).toEqual(['planned', 'Q4', 'Q3', 'Q2', 'Q1'])
})

test('the ledger is searched by name, address and company, and filtered by reason', async () => {
  const { workspace, plan, start } = await fresh(many(3))
  const accountId = await workspace.inside((scope) => makeAccount(scope, '100% Foods'))
  await workspace.inside((scope) =>
    makePeople(scope, [{ email: 'amal@x.example', name: 'Amal', accountId, suppressed: 'unsubscribed' }]),
  )
  const wave = await plan()
  await start(wave)
  const find = async (wanted: object) =>
    (await workspace.call('GET /api/waves/:id/decisions', { ...wave, ...wanted })).items.map(({ email }) => email)
  expect(await find({ search: 'amal' })).toEqual(['amal@x.example'])
  expect(await find({ search: '0% f' })).toEqual(['amal@x.example'])
  expect(await find({ search: '%%' })).toEqual([])
  expect(await find({ because: 'opted_out' })).toEqual(['amal@x.example'])
  expect(await find({ asked: true, limit: 2 })).toEqual(['person-0@customer.example', 'person-1@customer.example'])
  const { next } = await workspace.call('GET /api/waves/:id/decisions', { ...wave, asked: true, limit: 2 })
  expect(await find({ asked: true, limit: 2, after: next })).toEqual(['person-2@customer.example'])
})
