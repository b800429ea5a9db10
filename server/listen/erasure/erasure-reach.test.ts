import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { defineAttribute } from '#test/answers.ts'
import type { TestWorkspace } from '#test/app.ts'
import { importing } from '#test/importing.ts'
import { makeProgram } from '#test/make.ts'

/** Rows that an import left out, and which of them still say something after the person was erased. */
async function leftAfter(person: { email: string; name: string; phone?: string }, rows: string[][]) {
  const { workspace, take } = await importing()
  const { id: importId } = await take('contacts', 'email\nbo@else.example\n')
  const { id } = await workspace.call('POST /api/contacts', person)
  const kept = () =>
    workspace.inside(({ db }) => db.selectFrom('importRejects').select(['row', 'cells', 'problems']).orderBy('row').execute())
  await workspace.inside(({ db, workspaceId }) =>
    db
      .insertInto('importRejects')
      .values(
        rows.map((cells, row) => ({
          ...{ workspaceId, importId, row, severity: 'rejected' },
          ...{ cells: JSON.stringify(cells), problems: JSON.stringify([{ says: cells[0] }]) },
        })),
      )
      .execute(),
  )
  expect(await kept()).toHaveLength(rows.length)
  const held = await workspace.call('GET /api/contacts/:id/holdings', { id })
  await workspace.call('POST /api/contacts/:id/erasure', { id })
  const left = (await kept()).filter(({ cells }) => JSON.stringify(cells) !== '[]')
  return { held: held.import_rejects ?? [], left: left.map(({ cells }) => cells) }
}

test('a row that was left out forgets a person whose name or address is spread over it or stands inside a longer text', async () => {
  const ada = { email: 'ada@fjord.example', name: 'Ada Lovelace', phone: '+491512345678' }
  const others = [
    ['Ada', 'Byron', 'ada@fjord.example.org'],
    ['Bo', 'Lovelace', 'la.ada@fjord.example'],
    ['Cy', '45678', 'no address'],
  ]
  const { held, left } = await leftAfter(ada, [
    ['no address', 'Ada', 'Lovelace'],
    ['LOVELACE, Ada (Dr.)', 'no address'],
    ['Ada <Ada@Fjord.example>', 'x'],
    ['x', 'mailto:ada@fjord.example; bo@fjord.example.'],
    ['x', '0151 / 234-5678'],
    ['ada@fjord.example', 'exactly'],
    ...others,
  ])
  expect(left).toEqual(others)
  // What may be somebody else's is erased to be sure, but handed out to nobody.
  expect(held).toMatchObject([{ cells: ['ada@fjord.example', 'exactly'] }])
})

test('a name without a space between its parts is found in two columns, in either order', async () => {
  const { left } = await leftAfter({ email: 'wang@fjord.example', name: '王小明' }, [
    ['王', '小明', '没有邮箱'],
    ['小明', '', '王'],
    ['王', '大明', '没有邮箱'],
  ])
  expect(left).toEqual([['王', '大明', '没有邮箱']])
})

const conditionsOf = async (workspace: TestWorkspace) =>
  (await workspace.call('GET /api/segments', {})).map(({ condition }) => condition)

test('a saved segment names nobody who was erased, keeps everyone else, and can still be used', async () => {
  const { workspace } = await importing()
  const { id } = await workspace.call('POST /api/contacts', { email: 'ada@fjord.example', name: 'Ada' })
  await workspace.call('POST /api/contacts', { email: 'ada@else.example', name: 'Ada' })
  await workspace.call('POST /api/segments', {
    name: 'A',
    condition: 'email in ("ADA@fjord.example", "bo@fjord.example") or role is "buyer"',
  })
  await workspace.call('POST /api/segments', { name: 'B', condition: 'name is "Ada"' })
  await workspace.call('POST /api/contacts/:id/erasure', { id })
  // Another Ada is here, whom the second may mean.
  expect(await conditionsOf(workspace)).toEqual(['email in ("…", "bo@fjord.example") or role is "buyer"', 'name is "Ada"'])
  const [first] = await workspace.call('GET /api/segments', {})
  expect((await workspace.call('GET /api/contacts', { segment: first?.id ?? '' })).items).toEqual([])
  expect(JSON.stringify(await workspace.call('GET /api/audit', {}))).not.toMatch(/ada@fjord/i)
  expect(await workspace.call('GET /api/audit/verification', {})).toMatchObject({ intact: true })
})

const GOAL = { name: 'Forty', target: 40, due: '2030-01-01', baseline: { from: '2026-01-01', until: '2026-02-01' } }

test('whoever is erased is gone from every kept condition, however long; who is not named changes none', async () => {
  const { workspace } = await importing()
  const ada = await workspace.call('POST /api/contacts', { email: 'ada@fjord.example', name: 'Ada' })
  const bo = await workspace.call('POST /api/contacts', { email: 'bo@fjord.example', name: 'Bo' })
  const program = await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'response', 'rep', 'Rep')
    return (await makeProgram(scope)).id
  })
  // Written as short as can be, it grows by the spaces and words of its one form.
  const others = Array.from({ length: 40 }, (_, at) => `rep!="${'x'.repeat(9)}${at}"`)
  const long = `rep="ada@fjord.example" or (${others.join(' and ')})`
  const left = `rep is "…" or ${others.map((each) => each.replace('!=', ' is not ')).join(' and ')}`
  expect([long.length <= 1000, left.length > 1000]).toEqual([true, true])
  const refused = await workspace.refusal('POST /api/views', { name: 'All', condition: long })
  expect(refused.issues).toMatchObject([{ field: 'condition' }])
  const short = 'rep="ada@fjord.example" and(rating>6)'
  await workspace.call('POST /api/views', { name: 'Rep', condition: short })
  await workspace.call('POST /api/goals', { ...GOAL, program, where: short })
  await workspace.inside(async ({ db, workspaceId, now }) => {
    const [then, since] = [new Date(0), '2026-01-01']
    const stamps = { createdAt: then, updatedAt: now, setAt: then, judgedAt: now, sinceDay: since }
    const one = { workspaceId, programId: program, grain: 'week', ...stamps }
    // As an earlier version kept them: as they were written.
    const kept = [
      { ...one, id: newId(), name: 'Long', condition: long },
      { ...one, id: newId(), name: 'Odd', condition: 'rep="bo@fjord.example"' },
    ]
    await db.insertInto('watches').values(kept).execute()
  })
  await workspace.call('POST /api/questions', {
    name: 'Theirs',
    asked: { where: 'rep in ("ADA@fjord.example",Bo)' },
    ofTeam: true,
  })
  const watched = async () => (await workspace.call('GET /api/watches', {})).watches.map(({ name, where }) => [name, where])

  await workspace.call('POST /api/contacts/:id/erasure', { id: ada.id })
  expect((await workspace.call('GET /api/views', {})).views).toMatchObject([{ condition: 'rep is "…" and rating > 6' }])
  expect((await workspace.call('GET /api/goals', {})).goals).toMatchObject([{ where: 'rep is "…" and rating > 6' }])
  expect(await workspace.call('GET /api/questions', {})).toMatchObject([{ asked: { where: 'rep in ("…", "Bo")' } }])
  expect(await watched()).toEqual([
    ['Long', left],
    ['Odd', 'rep="bo@fjord.example"'],
  ])
  // What a watch by other words would have fired at before is no news.
  const setAnew = await workspace.inside(({ db, workspaceId }) =>
    db.selectFrom('watches').where('workspaceId', '=', workspaceId).where('setAt', '>', new Date(0)).select('name').execute(),
  )
  expect(setAnew).toEqual([{ name: 'Long' }])
  await workspace.call('POST /api/contacts/:id/erasure', { id: bo.id })
  expect(await watched()).toEqual([
    ['Long', left],
    ['Odd', 'rep is "…"'],
  ])
})

test('names that members gave lose the name and the address of who was erased, and stay apart; longer words and namesakes keep theirs', async () => {
  const { workspace } = await importing()
  const ada = await workspace.call('POST /api/contacts', { email: 'ada@fjord.example', name: 'Ada' })
  const wang = await workspace.call('POST /api/contacts', { email: 'wang@fjord.example', name: '王小明' })
  const twin = await workspace.call('POST /api/contacts', { email: 'bo@fjord.example', name: 'Bo' })
  await workspace.call('POST /api/contacts', { email: 'bo@else.example', name: 'bo' })
  const program = await workspace.inside(async (scope) => (await makeProgram(scope)).id)
  const rule = { condition: 'rating > 6' }
  await workspace.call('POST /api/watches', { name: 'Accounts of ADA', program, where: null, grain: 'week', since: '2026-01-01' })
  await workspace.call('POST /api/goals', { ...GOAL, program, where: null, name: 'Win back ada@fjord.example, Bo' })
  await workspace.call('POST /api/questions', { name: 'Canada (Ada)', asked: {}, ofTeam: true })
  const report = await workspace.call('POST /api/reports', {
    name: '王小明的报告',
    spec: { locale: 'en', program, title: 'For Ada', parts: ['score'] },
  })
  for (const name of ['Ada', 'ada@fjord.example', 'Adamant']) await workspace.call('POST /api/views', { name, ...rule })
  await workspace.call('POST /api/segments', { name: "Ada's people", condition: 'role is "buyer"' })

  for (const { id } of [ada, wang, twin]) await workspace.call('POST /api/contacts/:id/erasure', { id })
  expect((await workspace.call('GET /api/watches', {})).watches).toMatchObject([{ name: 'Accounts of …' }])
  expect((await workspace.call('GET /api/goals', {})).goals).toMatchObject([{ name: 'Win back …, Bo' }])
  expect(await workspace.call('GET /api/questions', {})).toMatchObject([{ name: 'Canada (…)' }])
  expect(await workspace.call('GET /api/reports', {})).toMatchObject([
    { id: report.id, name: '…的报告', spec: { title: 'For …' } },
  ])
  const named = (await workspace.call('GET /api/views', {})).views.map(({ name }) => name).toSorted()
  expect(named).toEqual(['Adamant', expect.stringMatching(/^… \w{6}$/), expect.stringMatching(/^… \w{6}$/)])
  expect(await workspace.call('GET /api/segments', {})).toMatchObject([{ name: expect.stringMatching(/^…'s people \w{6}$/) }])
})

test('a saved question whose name held a name of two words stays and says what it asked, and whole where a namesake may be meant', async () => {
  const { workspace } = await importing()
  const ada = await workspace.call('POST /api/contacts', { email: 'ada@fjord.example', name: 'Ada Lovelace' })
  const twin = await workspace.call('POST /api/contacts', { email: 'bo@fjord.example', name: 'Bo Berg' })
  await workspace.call('POST /api/contacts', { email: 'bo@else.example', name: 'Bo Berg' })
  for (const name of ['Calls of Ada Lovelace', 'Calls of Bo Berg'])
    await workspace.call('POST /api/questions', { name, asked: { where: 'rating > 6' }, ofTeam: true })

  for (const { id } of [ada, twin]) await workspace.call('POST /api/contacts/:id/erasure', { id })
  const left = await workspace.call('GET /api/questions', {})
  expect(left.map(({ name, asked }) => [name, asked.where]).toSorted()).toEqual([
    ['Calls of Bo Berg', 'rating > 6'],
    ['Calls of …', 'rating > 6'],
  ])
})

test('a name of one Chinese character is found by itself and never cut out of a word', async () => {
  const { workspace } = await importing()
  const { id } = await workspace.call('POST /api/contacts', { email: 'li@fjord.example', name: '李' })
  const names = ['行李业务', '李子', '行李', '李', '客户 李', 'VIP李(上海)', '李, 王小明']
  for (const name of names) await workspace.call('POST /api/questions', { name, asked: {}, ofTeam: true })
  await workspace.call('POST /api/segments', { name: '行李业务', condition: 'role is "buyer"' })

  await workspace.call('POST /api/contacts/:id/erasure', { id })
  const left = (await workspace.call('GET /api/questions', {})).map(({ name }) => name)
  expect(left.toSorted()).toEqual(['行李业务', '李子', '行李', '…', '客户 …', 'VIP…(上海)', '…, 王小明'].toSorted())
  expect(await workspace.call('GET /api/segments', {})).toMatchObject([{ name: '行李业务' }])
})
