import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { FormulaInput } from '#contract/listen/measures.ts'
import { openTestApp, type TestApp, type TestWorkspace, testApp } from '#test/app.ts'
import { importing } from '#test/importing.ts'
import { planWave } from '#test/wave.ts'

const DAY = 86_400_000
const COUNT: FormulaInput = { event: 'API call', calculation: 'count', days: 30 }

/** Two companies with two people each; the first person calls. */
async function withEvents(app: TestApp) {
  const workspace = await app.newWorkspace()
  const people: string[] = []
  for (const [name, account] of [
    ['Ada', 'Fjord'],
    ['Bo', 'Fjord'],
    ['Cy', 'Tidewater'],
    ['Di', 'Tidewater'],
  ] as const)
    people.push((await workspace.call('POST /api/contacts', { name, account, externalId: name })).id)
  await send(workspace, [
    ...[1, 5, 40].map((days) => told(app, 'Ada', 'API call', days, { calls: days * 10, plan: days > 20 ? 'Free' : 'Pro' })),
    told(app, 'Bo', 'API call', 2, { calls: 7, plan: 'Pro' }),
    told(app, 'Cy', 'Signed in', 3),
  ])
  return { app, workspace, people }
}
let sent = 0
const told = (app: TestApp, externalId: string, name: string, days: number, properties = {}) => ({
  event: name,
  messageId: `m-${sent++}`,
  contact: { externalId },
  at: new Date(app.clock().getTime() - days * DAY).toISOString(),
  properties,
})
const send = (workspace: Pick<TestWorkspace, 'call'>, events: object[]) => workspace.call('POST /api/events', { events })
const add = (
  workspace: Pick<TestWorkspace, 'call'>,
  label: string,
  formula: FormulaInput,
  of: 'contact' | 'account' = 'contact',
) => workspace.call('POST /api/measures', { of, label, formula })
const valuesOf = (workspace: TestWorkspace, key: string, of: 'contacts' | 'accounts' = 'contacts') =>
  workspace.inside(async ({ db }) => {
    const rows = await db.selectFrom(of).select(['name', 'attributes']).orderBy('name').execute()
    return rows.map(({ name, attributes }) => [name, (attributes as Record<string, unknown>)[key] ?? null])
  })
/** As the clock does, whatever still pauses. */
async function count(app: TestApp) {
  await app.settle()
  await app.tick('measure.count')
  await app.settle()
}

const CASES: [FormulaInput, unknown[], unknown[]][] = [
  [COUNT, [2, 1, 0, 0], [3, 0]],
  [{ ...COUNT, days: null }, [3, 1, 0, 0], [4, 0]],
  [{ event: 'API call', calculation: 'sum', property: 'calls' }, [460, 7, 0, 0], [467, 0]],
  [{ event: 'API call', calculation: 'last', property: 'plan', valueType: 'text' }, ['Pro', 'Pro', null, null], ['Pro', null]],
  [{ event: 'API call', calculation: 'last', property: 'calls', valueType: 'number', days: 4 }, [10, 7, null, null], [10, null]],
  [{ event: 'Signed in', calculation: 'days_since' }, [null, null, 3, null], [null, 3]],
  [{ ...COUNT, days: null, conditions: [{ property: 'plan', op: 'is', value: 'Free' }] }, [1, 0, 0, 0], [1, 0]],
  [{ ...COUNT, days: null, conditions: [{ property: 'plan', op: 'is_not', value: 'Free' }] }, [2, 1, 0, 0], [3, 0]],
  [{ ...COUNT, days: null, conditions: [{ property: 'calls', op: 'over', value: 9 }] }, [3, 0, 0, 0], [3, 0]],
  [{ ...COUNT, days: null, conditions: [{ property: 'calls', op: 'under', value: 50 }] }, [1, 1, 0, 0], [2, 0]],
]

test('every calculation is counted for people, and for companies with all their people', async () => {
  const { app, workspace } = await withEvents(await testApp())
  for (const [at, [formula]] of CASES.entries()) {
    await add(workspace, `M ${at}`, formula)
    await add(workspace, `M ${at}`, formula, 'account')
  }
  await count(app)
  for (const [at, [formula, mine, theirs]] of CASES.entries()) {
    const said = JSON.stringify(formula)
    expect(
      (await valuesOf(workspace, `m_${at}`)).map(([, value]) => value),
      said,
    ).toEqual(mine)
    expect(
      (await valuesOf(workspace, `m_${at}`, 'accounts')).map(([, value]) => value),
      said,
    ).toEqual(theirs)
  }
  const measures = await workspace.call('GET /api/measures', {})
  expect(measures.filter(({ counting, countedAt }) => counting || !countedAt)).toEqual([])
})

test('an event that names a company is that company’s, wherever its person belongs', async () => {
  const { app, workspace } = await withEvents(await testApp())
  const { key } = await add(workspace, 'Calls', { event: 'API call', calculation: 'count' }, 'account')
  const [, tidewater] = (await workspace.call('GET /api/accounts', {})).items
  await send(workspace, [{ ...told(app, 'Ada', 'API call', 1), account: { id: tidewater?.id } }])
  await count(app)
  expect(await valuesOf(workspace, key, 'accounts')).toEqual([
    ['Fjord', 4],
    ['Tidewater', 1],
  ])
})

test('values follow new events and new people, for those concerned and nobody else', async () => {
  const { app, workspace } = await withEvents(await openTestApp())
  const { key } = await add(workspace, 'Calls', COUNT)
  await add(workspace, 'Calls', COUNT, 'account')
  await count(app)
  const versions = () =>
    workspace.inside(({ db }) => db.selectFrom('contacts').select(['name', 'updatedAt']).orderBy('name').execute())
  const before = await versions()
  app.pass(2 * 60_000) // Who wrote at the same moment has long been done.
  await workspace.inside(({ db }) =>
    db
      .updateTable('contacts')
      .set({ attributes: `{"${key}":77}` })
      .where('name', '=', 'Bo')
      .execute(),
  )
  await send(workspace, [told(app, 'Cy', 'API call', 0), told(app, 'Cy', 'API call', 1)])
  await workspace.call('POST /api/contacts', { name: 'Eve', externalId: 'Eve' })
  await count(app)
  expect(await valuesOf(workspace, key)).toEqual([
    ['Ada', 2],
    ['Bo', 77],
    ['Cy', 2],
    ['Di', 0],
    ['Eve', 0],
  ])
  expect((await valuesOf(workspace, key, 'accounts')).map(([, value]) => value)).toEqual([3, 2])
  expect((await versions()).slice(0, 4)).toEqual(before)
  expect(await workspace.inside(({ db }) => db.selectFrom('attributeChanges').selectAll().execute())).toEqual([])

  // At night everything is counted anew, and windows have moved on.
  app.pass(27 * DAY)
  await count(app)
  expect(await valuesOf(workspace, key)).toEqual([
    ['Ada', 1],
    ['Bo', 1],
    ['Cy', 2],
    ['Di', 0],
    ['Eve', 0],
  ])
  await app.close()
})

test('a formula that is changed is counted anew and keeps its type; a rename keeps its key', async () => {
  const { app, workspace } = await withEvents(await testApp())
  const { id, key } = await add(workspace, 'Calls in 30 days', COUNT)
  await count(app)
  const renamed = await workspace.call('PUT /api/measures/:id', { id, label: 'API use', formula: { ...COUNT, days: 3 } })
  expect(renamed).toMatchObject({ key: 'calls_in_30_days', label: 'API use', counting: { done: 0, of: 4 } })
  await count(app)
  expect((await valuesOf(workspace, key)).map(([, value]) => value)).toEqual([1, 1, 0, 0])
  const other = await workspace.refusal('PUT /api/measures/:id', { id, formula: { event: 'API call', calculation: 'first_day' } })
  expect(other.issues).toMatchObject([{ field: 'formula.calculation', message: expect.stringContaining('numbers') }])
})

test('a measure that is removed takes its values along, unless a segment or a wave to come asks for it', async () => {
  const { app, workspace } = await withEvents(await testApp())
  const { id, key } = await add(workspace, 'Calls', COUNT)
  await count(app)
  const segment = await workspace.call('POST /api/segments', { name: 'Callers', condition: 'calls > 1' })
  expect((await workspace.call('GET /api/contacts', { segment: segment.id })).items.map(({ name }) => name)).toEqual(['Ada'])
  expect((await workspace.refusal('DELETE /api/measures/:id', { id })).message).toContain('Callers')
  await workspace.call('DELETE /api/segments/:id', segment)
  await workspace.call('DELETE /api/measures/:id', { id })
  await app.settle()
  expect((await valuesOf(workspace, key)).map(([, value]) => value)).toEqual([null, null, null, null])
  expect(await workspace.call('GET /api/attributes', {})).toEqual([])
  expect((await workspace.refusal('DELETE /api/measures/:id', { id })).status).toBe(404)
})

test('a wave divides people by a measure, keeps it as it was when it asked, and keeps it from being removed', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { wave, program, start } = await planWave(
    app,
    workspace,
    Array.from({ length: 6 }, () => ({})),
  )
  const people = await workspace.call('GET /api/contacts', {})
  await send(
    workspace,
    people.items.slice(0, 4).map(({ email }, at) => ({ event: 'API call', messageId: `w-${at}`, contact: { email } })),
  )
  const { id, key } = await add(workspace, 'Calls', { event: 'API call', calculation: 'count' })
  await count(app)
  const closesAt = new Date(app.clock().getTime() + 30 * DAY).toISOString()
  const sampling = {
    kind: 'by_stratum',
    by: `attribute:${key}`,
    amounts: { 1: { number: 1 } },
    otherwise: { percent: 100 },
  } as const
  await workspace.call('PUT /api/waves/:id', { id: wave.id, name: 'Q1', closesAt, plan: { sampling } })
  const { strata } = await workspace.call('GET /api/waves/:id/plan', wave)
  expect(strata.map(({ stratum, eligible, asked }) => [stratum, eligible, asked])).toEqual([
    ['0', 2, 2],
    ['1', 4, 1],
  ])
  await start()
  const asked = await workspace.inside(({ db }) => db.selectFrom('invitations').select(['attributes', 'stratum']).execute())
  expect(asked.map(({ attributes, stratum }) => `${stratum} ${JSON.stringify(attributes)}`).toSorted()).toEqual([
    '0 {"calls":0}',
    '0 {"calls":0}',
    '1 {"calls":1}',
  ])
  expect((await workspace.refusal('DELETE /api/measures/:id', { id })).message).toContain('Q1')

  // What was true when asked stands beside what is true today, for whoever compares answers.
  await workspace.inside(({ db, workspaceId, now }) =>
    sql`insert into responses (workspace_id, id, contact_id, program_id, rating, channel, answered_at, evidence, evidence_because, evidence_version, attributes)
      select ${workspaceId}, gen_random_uuid(), contact_id, ${program.id}, 9, 'email', ${now}, 'confirmed', 'send_pressed', 1, attributes from invitations`.execute(
      db,
    ),
  )
  const names = (await workspace.call('GET /api/scores/attributes', {})).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([`asked.${key}`, `contact.${key}`]))
  for (const by of [`asked.${key}`, `contact.${key}`]) {
    const { rows } = await workspace.call('GET /api/scores/breakdown', { by, program: program.id, period: 'all' })
    expect(rows.map(({ value, standing }) => [value, standing.answers])).toEqual([
      ['0', 2],
      ['1', 1],
    ])
  }
})

test('a preview says what a formula would come to and leaves no trace', async () => {
  const { workspace } = await withEvents(await testApp())
  const preview = (of: 'contact' | 'account', formula: FormulaInput) =>
    workspace.call('POST /api/measures/preview', { of, formula })
  expect(await preview('contact', COUNT)).toMatchObject({
    ...{ type: 'number', withEvents: 2, all: 4, events: 3 },
    examples: [
      { name: 'Ada', value: 2 },
      { name: 'Bo', value: 1 },
    ],
  })
  expect(await preview('account', { ...COUNT, calculation: 'sum', property: 'calls' })).toMatchObject({
    ...{ withEvents: 1, all: 2, events: 3 },
    examples: [{ name: 'Fjord', value: 67 }],
  })
  expect(await preview('account', { event: 'nothing', calculation: 'days_since' })).toMatchObject({ withEvents: 0, examples: [] })
  expect(await workspace.call('GET /api/measures', {})).toEqual([])
})

test('what a formula lacks is said at its field, and a name can be had once', async () => {
  const { workspace } = await withEvents(await testApp())
  const issues = async (formula: object, label = 'x') =>
    (await workspace.refusal('POST /api/measures', { of: 'contact', label, formula })).issues.map(({ field }) => field)
  expect(await issues({ event: 'x', calculation: 'sum' })).toEqual(['formula.property'])
  expect(await issues({ event: 'x', calculation: 'days_since', days: 3 })).toEqual(['formula.days'])
  expect(await issues({ event: 'x', calculation: 'count', conditions: [{ property: 'a', op: 'over', value: '3' }] })).toEqual([
    'formula.conditions.0.value',
  ])
  await add(workspace, 'Sign-ins!', COUNT)
  expect(await issues(COUNT, 'sign ins')).toEqual(['label'])
  expect((await workspace.refusal('POST /api/measures', { of: 'contact', label: '—', formula: COUNT })).status).toBe(422)
})

test('a workspace has at most fifty measures', async () => {
  const { workspace } = await withEvents(await testApp())
  for (let at = 0; at < 50; at++) await add(workspace, `Measure ${at}`, COUNT)
  expect((await workspace.refusal('POST /api/measures', { of: 'contact', label: 'One more', formula: COUNT })).message).toContain(
    '50',
  )
})

test('nobody enters or imports the value of a measure, and a file that has its column is read without it', async () => {
  const { workspace, take, bring } = await importing()
  const { id } = await workspace.call('POST /api/contacts', { externalId: 'Ada', name: 'Ada' })
  const { key } = await add(workspace, 'Calls', COUNT)
  for (const value of [5, null])
    expect((await workspace.refusal('PUT /api/contacts/:id', { id, attributes: { [key]: value } })).issues).toMatchObject([
      { field: 'attributes.calls', message: expect.stringContaining('counted from events') },
    ])
  const csv = 'contact_id,name,calls\nAda,Ada,99\n'
  const taken = await bring('contacts', csv)
  expect(taken.sheet?.mapping.columns.map(({ target }) => target.to)).toEqual(['field', 'field', 'nowhere'])
  const columns = taken.sheet?.mapping.columns.map((column) =>
    column.header === 'calls' ? { ...column, target: { to: 'attribute', of: 'contact', key, type: 'number' } } : column,
  )
  const refused = await workspace.refusal('POST /api/imports/:id/preview', {
    id: taken.id,
    mapping: { columns, notation: taken.sheet?.mapping.notation },
  })
  expect(refused.issues).toMatchObject([{ field: 'mapping', message: expect.stringContaining('counted from events') }])
  await take('contacts', csv)
  expect(await valuesOf(workspace, key)).toEqual([['Ada', 0]])
})

test('an import that is undone leaves values as they are counted, and whoever has events', async () => {
  const { app, workspace, take } = await importing()
  await workspace.call('POST /api/contacts', { externalId: 'Ada', name: 'Ada' })
  const { key } = await add(workspace, 'Calls', { event: 'API call', calculation: 'count' })
  const { id } = await take('contacts', 'contact_id,name\nAda,Ada B\nBo,Bo\nCy,Cy\n')
  await send(workspace, [told(app, 'Ada', 'API call', 1), told(app, 'Bo', 'API call', 1)])
  await count(app)
  await workspace.call('POST /api/imports/:id/undo', { id })
  await count(app)
  expect(await valuesOf(workspace, key)).toEqual([
    ['Ada', 1],
    ['Bo', 1],
  ])
})

test('whoever is erased is counted no more, and their company without them', async () => {
  const { app, workspace, people } = await withEvents(await testApp())
  const { key } = await add(workspace, 'Calls', { event: 'API call', calculation: 'count' }, 'account')
  const email = { property: 'who', op: 'is' as const, value: 'Ada' }
  await add(workspace, 'Of one', { event: 'API call', calculation: 'count', conditions: [email] })
  await count(app)
  await workspace.call('POST /api/contacts/:id/erasure', { id: people[0] ?? '' })
  await app.settle()
  expect(await valuesOf(workspace, key, 'accounts')).toEqual([
    ['Fjord', 1],
    ['Tidewater', 0],
  ])
  expect(JSON.stringify(await workspace.call('GET /api/measures', {}))).not.toContain('Ada')
  expect(JSON.stringify(await workspace.call('GET /api/audit', {}))).not.toContain('Ada')
})

test('who may read may look at measures; who manages contacts defines them', async () => {
  const { workspace } = await withEvents(await testApp())
  const { id } = await add(workspace, 'Calls', COUNT)
  const [analyst, manager] = [await workspace.as('analyst'), await workspace.as('manager')]
  expect(await analyst.call('GET /api/measures', {})).toHaveLength(1)
  expect((await analyst.refusal('DELETE /api/measures/:id', { id })).status).toBe(403)
  await manager.call('DELETE /api/measures/:id', { id })
})
