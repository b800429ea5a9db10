import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { ExperimentInput } from '#contract/listen/experiments.ts'
import { type TestApp, type TestWorkspace, testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'

const other = { texts: { en: { subject: 'A minute for {brand}?', question: 'Would you recommend {brand}?' } }, senderName: 'Ana' }
const split: ExperimentInput = {
  varies: ['subject', 'question', 'sender_name'],
  stopping: 'fixed_horizon',
  readDays: 7,
  variants: [{ percent: 50 }, { percent: 50, ...other }],
}
const challenge: ExperimentInput = { ...split, variants: [{ percent: 10 }, { percent: 10, ...other }] }

/** One in five reads Chinese. */
const crowd = (people: number) =>
  Array.from({ length: people }, (_, at) => ({
    name: `P${at}`,
    email: `p${at}@x${at % 40}.example`,
    locale: at % 5 ? 'en' : 'zh-Hans',
  }))

async function tried(app: TestApp, given: ExperimentInput, { people = 20, mailHeld = false } = {}) {
  const workspace = await app.newWorkspace()
  const wave = await planWave(app, workspace, crowd(people))
  await workspace.call('PUT /api/waves/:id/experiment', { ...wave.wave, ...given })
  const hold = (mailHeldAt: Date | null) =>
    workspace.inside(({ db, workspaceId }) =>
      db.updateTable('workspaces').set({ mailHeldAt }).where('id', '=', workspaceId).execute(),
    )
  const start = async () => {
    await workspace.call('POST /api/waves/:id/start', wave.wave)
    if (mailHeld) await hold(app.clock())
    await app.settle()
  }
  const deliver = async () => {
    await hold(null)
    await app.tick('message.deliver')
    await app.settle()
  }
  return { ...wave, workspace, start, deliver }
}

const experimentOf = async (workspace: TestWorkspace, wave: { id: string }) =>
  (await workspace.call('GET /api/waves/:id/experiment', wave)).experiment ?? expect.fail('There is no experiment.')

const people = (workspace: TestWorkspace) =>
  workspace.inside(async ({ db }) => {
    const { rows } = await sql<{
      key: string | null
      adopted: boolean
      state: string
      locale: string
      subject: string
      id: string
    }>`
      select i.id, i.variant_key as key, i.variant_adopted as adopted, m.state, d.locale, d.words ->> 'subject' as subject
      from invitations i join messages m on m.invitation_id = i.id and m.number = 1 join wordings d on d.id = i.wording_id order by i.contact_id`.execute(
      db,
    )
    return rows
  })
const countBy = <T>(rows: readonly T[], of: (row: T) => unknown) =>
  Object.fromEntries(Object.entries(Object.groupBy(rows, (row) => String(of(row)))).map(([name, found]) => [name, found?.length]))

describe('an experiment', () => {
  test('asks each half of the people in its own words, in the languages that have them, and the rest as the program says', async () => {
    const app = await testApp()
    const { workspace, wave, program, start } = await tried(app, split)
    expect(await experimentOf(workspace, wave)).toMatchObject({ design: 'fixed_split', result: null, adopted: null })
    await start()

    const rows = await people(workspace)
    expect(countBy(rows, ({ key }) => key)).toEqual({ A: 10, B: 10 })
    const subjects = new Set(rows.map(({ key, locale, subject }) => `${key} ${locale} ${subject}`))
    for (const said of subjects) expect(said).toMatch(/^(A en One question about|B en A minute for|[AB] zh-Hans 关于)/)
    expect(subjects.size).toBeGreaterThanOrEqual(3)

    const { items } = await workspace.call('GET /api/messages', { limit: 100 })
    expect(countBy(items, ({ subject }) => subject?.startsWith('A minute for Islet Docs')).true).toBe(
      rows.filter(({ key, locale }) => key === 'B' && locale === 'en').length,
    )
    const shown = await Promise.all(items.map(({ id }) => workspace.call('GET /api/messages/:id', { id })))
    expect(countBy(shown, ({ from }) => from?.name)).toEqual({ Ana: 10, 'Mo Okafor': 10 })
    // What a variant says is nobody's words but its own.
    const { wordings } = await workspace.call('GET /api/programs/:id', program)
    expect(wordings.find(({ locale }) => locale === 'en')).toMatchObject({ version: 1, custom: false, used: true })
  })

  test('shows the variant’s question on the page, and keeps its words with the answer', async () => {
    const app = await testApp()
    const { workspace, start } = await tried(app, split, { people: 4 })
    await start()
    const { items } = await workspace.call('GET /api/messages', { limit: 100 })
    const minute = items.find(({ subject }) => subject?.startsWith('A minute')) ?? expect.fail('Nobody was asked with B.')
    const { text } = await workspace.call('GET /api/messages/:id', { id: minute.id })
    const [path = ''] = /\/a\/[\w-]{44}/.exec(text ?? '') ?? []
    expect((await app.request('GET', path)).body).toContain('Would you recommend Islet Docs?')
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Mozilla/5.0 Chrome/140.0' }
    await app.request('POST', path, { body: 'step=why&from=&rating=9&verbatim=Good', headers: form })
    const answered = await workspace.inside(({ db }) =>
      db
        .selectFrom('responses as r')
        .innerJoin('wordings as w', 'w.id', 'r.wordingId')
        .select(['w.variantKey', 'w.version'])
        .executeTakeFirstOrThrow(),
    )
    expect(answered).toEqual({ variantKey: 'B', version: 1 })
  })

  test('leaves the rest waiting until a variant is chosen, which counts for nobody', async () => {
    const app = await testApp()
    const { workspace, wave, start } = await tried(app, challenge, { people: 40 })
    await start()
    expect(countBy(await people(workspace), ({ key, state }) => `${key} ${state}`)).toEqual({
      'A sent': 4,
      'B sent': 4,
      'null planned': 32,
    })
    expect(await experimentOf(workspace, wave)).toMatchObject({ design: 'champion_challenger', waiting: 32, unsent: 0 })

    expect((await workspace.call('GET /api/waves/:id', wave)).progress).toMatchObject({ sent: 8, planned: 0, waiting: 32 })

    // A pause and its end let nobody go who waits.
    await workspace.call('PUT /api/waves/:id/pause', wave)
    expect(await workspace.call('DELETE /api/waves/:id/pause', wave)).toEqual({ released: 0, stuck: 0 })

    expect(await workspace.call('POST /api/waves/:id/experiment/adopt', { ...wave, key: 'B' })).toEqual({
      people: 32,
      released: 32,
      stuck: 0,
    })
    await app.settle()
    const rows = await people(workspace)
    expect(countBy(rows, ({ key, state, adopted }) => `${key} ${state} ${adopted}`)).toEqual({
      'A sent false': 4,
      'B sent false': 4,
      'B sent true': 32,
    })
    for (const { key, locale, subject } of rows.filter(({ locale }) => locale === 'en'))
      expect([key, locale, subject.startsWith('A minute')]).toEqual([key, 'en', key === 'B'])
    const { adopted, result, waiting } = await experimentOf(workspace, wave)
    expect([adopted?.key, adopted?.people, waiting]).toEqual(['B', 32, 0])
    expect(result?.arms).toMatchObject([
      { key: 'A', drawn: 4, delivered: 4 },
      { key: 'B', drawn: 4, delivered: 4 },
    ])
    const { items } = await workspace.call('GET /api/audit', {})
    expect(items.map(({ action }) => action)).toContain('experiment.adopted')
    expect((await workspace.refusal('POST /api/waves/:id/experiment/adopt', { ...wave, key: 'A' })).message).toMatch(
      /^B was chosen/,
    )
    expect(await workspace.call('POST /api/waves/:id/experiment/adopt', { ...wave, key: 'B' })).toEqual({
      people: 0,
      released: 0,
      stuck: 0,
    })
  })

  test('stops at the choice also for mails that were drawn but have not left, and sends them as chosen', async () => {
    const app = await testApp()
    const { workspace, wave, start, deliver } = await tried(app, split, { mailHeld: true })
    await start()
    expect(await experimentOf(workspace, wave)).toMatchObject({ waiting: 0, unsent: 20 })
    expect(await workspace.call('POST /api/waves/:id/experiment/adopt', { ...wave, key: 'A' })).toMatchObject({ people: 20 })
    await deliver()
    const rows = await people(workspace)
    expect(countBy(rows, ({ key, state, adopted }) => `${key} ${state} ${adopted}`)).toEqual({ 'A sent true': 20 })
    expect(rows.some(({ subject }) => subject.startsWith('A minute'))).toBe(false)
    expect((await experimentOf(workspace, wave)).result?.arms).toMatchObject([{ drawn: 0 }, { drawn: 0 }])
  })

  test('balances its variants within each stratum', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const { wave } = await planWave(app, workspace, crowd(50))
    const closesAt = new Date(app.clock().getTime() + 20 * 86_400_000).toISOString()
    const plan = { sampling: { kind: 'everyone' as const, by: 'locale' } }
    await workspace.call('PUT /api/waves/:id', { ...wave, name: 'Q1', closesAt, plan })
    await workspace.call('PUT /api/waves/:id/experiment', { ...wave, ...split })
    await workspace.call('POST /api/waves/:id/start', wave)
    await app.settle()
    expect(countBy(await people(workspace), ({ key, locale }) => `${locale} ${key}`)).toEqual({
      'en A': 20,
      'en B': 20,
      'zh-Hans A': 5,
      'zh-Hans B': 5,
    })
  })

  test('sends a variant’s mails in its hours', async () => {
    const app = await testApp()
    const hour = app.clock().getUTCHours()
    const hours = { from: (hour + 2) % 23, to: ((hour + 2) % 23) + 1 }
    const { workspace, start } = await tried(app, {
      ...split,
      varies: ['send_time'],
      variants: [{ percent: 50 }, { percent: 50, hours }],
    })
    await start()
    const rows = await workspace.inside(({ db }) =>
      db
        .selectFrom('messages as m')
        .innerJoin('invitations as i', 'i.id', 'm.invitationId')
        .select(['i.variantKey as key', 'm.state', 'm.nextAt'])
        .execute(),
    )
    expect(countBy(rows, ({ key, state }) => `${key} ${state}`)).toEqual({ 'A sent': 10, 'B queued': 10 })
    expect(countBy(rows, ({ key, nextAt }) => key === 'B' && nextAt.getUTCHours())).toEqual({ false: 10, [hours.from]: 10 })
  })
})

describe('what an experiment refuses', () => {
  test('is said with the field and a sentence', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const { wave, program } = await planWave(app, workspace, crowd(4))
    const why = async (change: Partial<ExperimentInput>) =>
      (await workspace.refusal('PUT /api/waves/:id/experiment', { ...wave, ...split, ...change })).issues[0]
    const variants = (second: object) => [{ percent: 50 }, { percent: 50, ...second }]
    expect(await why({ variants: [{ percent: 60 }, { percent: 50, ...other }] })).toMatchObject({ field: 'variants' })
    expect(await why({ variants: variants({}) })).toMatchObject({ field: 'variants.1' })
    expect(await why({ varies: ['subject'] })).toMatchObject({ field: 'variants.1' })
    expect(await why({ variants: variants({ texts: { en: { subject: 'Hi {nmae}' } } }), varies: ['subject'] })).toMatchObject({
      field: 'variants.1.texts.en.subject',
    })
    expect(await why({ variants: variants({ texts: { xx: { subject: 'Hi' } } } as object) })).toBeDefined()
    expect(await experimentIs(workspace, wave)).toBeNull()

    // Sound when it was set, and no more: the program says the same by now.
    await workspace.call('PUT /api/waves/:id/experiment', {
      ...wave,
      ...split,
      varies: ['sender_name'],
      variants: variants({ senderName: 'Ana' }) as ExperimentInput['variants'],
    })
    const { name, brand, locale, senderEmail } = await workspace.call('GET /api/programs/:id', program)
    await workspace.call('PUT /api/programs/:id', { ...program, name, brand, locale, senderEmail, senderName: 'Ana' })
    expect((await workspace.refusal('POST /api/waves/:id/start', wave)).message).toMatch(/no longer fits/)
    await workspace.call('DELETE /api/waves/:id/experiment', wave)
    expect(await experimentIs(workspace, wave)).toBeNull()
    await workspace.call('POST /api/waves/:id/start', wave)
  })

  test('a wave that has started keeps its experiment, and one that is over adopts none', async () => {
    const app = await testApp()
    const { workspace, wave, start } = await tried(app, challenge, { people: 20 })
    await start()
    expect(await workspace.refusal('PUT /api/waves/:id/experiment', { ...wave, ...split })).toMatchObject({ reason: 'conflict' })
    expect(await workspace.refusal('DELETE /api/waves/:id/experiment', wave)).toMatchObject({ reason: 'conflict' })
    expect(await workspace.refusal('POST /api/waves/:id/experiment/adopt', { ...wave, key: 'C' })).toMatchObject({ status: 404 })
    await workspace.call('POST /api/waves/:id/stop', wave)
    expect(await workspace.refusal('POST /api/waves/:id/experiment/adopt', { ...wave, key: 'B' })).toMatchObject({
      reason: 'conflict',
    })
    const done = await tried(app, split, { people: 4 })
    await done.start()
    expect((await done.workspace.refusal('POST /api/waves/:id/experiment/adopt', { ...done.wave, key: 'B' })).message).toMatch(
      /^All mails/,
    )
  })
})

const experimentIs = async (workspace: TestWorkspace, wave: { id: string }) =>
  (await workspace.call('GET /api/waves/:id/experiment', wave)).experiment
