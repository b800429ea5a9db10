import fs from 'node:fs'
import { expect, test } from 'vitest'
import type { ImportMapping } from '#contract/listen/imports.ts'
import { countsOf, scoreOf, tally } from '#domain/learn/score.ts'
import { importing } from '#test/importing.ts'

const SKYTRAX = fs.readFileSync(new URL('../../../test/data/skytrax_seat.csv', import.meta.url))
const airlineIsAccount = (mapping: ImportMapping) => {
  const column = mapping.columns.find(({ header }) => header === 'airline_name') ?? expect.fail()
  column.target = { to: 'field', field: 'account_name' }
}
type Inside = Awaited<ReturnType<typeof importing>>['workspace']['inside']
const responsesOf = (inside: Inside) =>
  inside(({ db, workspaceId }) => db.selectFrom('responses').where('workspaceId', '=', workspaceId).selectAll().execute())

test('the airline-seat history: 1,257 imported, 1 rejected, 26 warned; undo leaves nothing', async () => {
  const { app, workspace, bring, finish, program } = await importing()
  const file = await bring('responses', SKYTRAX)
  const mapping = file.sheet?.mapping ?? expect.fail()
  airlineIsAccount(mapping)
  const chosen = { id: file.id, mapping, programId: program.id }
  const { counts } = await workspace.call('POST /api/imports/:id/preview', chosen)
  expect(counts).toEqual({
    rows: 1258,
    fresh: 1257,
    changed: 0,
    unchanged: 0,
    duplicates: 0,
    suppressed: 0,
    rejected: 1,
    warned: 26,
    accounts: 97,
  })
  await workspace.call('POST /api/imports/:id/commit', chosen)
  const done = await finish(file.id, mapping, program.id)
  expect(done).toMatchObject({ state: 'committed', counts, program: { name: 'Relationship' } })

  const rows = await responsesOf(workspace.inside)
  const score = (of: typeof rows) => scoreOf(tally(countsOf(of.map(({ rating }) => ({ rating, answers: 1 })))))
  expect(score(rows)?.score).toBeCloseTo(-56.8, 1)
  const economy = rows.filter(({ attributes }) => (attributes as { cabin_flown?: string }).cabin_flown === 'Economy')
  expect(economy).toHaveLength(1066)
  expect(score(economy)?.score).toBeCloseTo(-60.0, 1)
  expect(rows[0]).toMatchObject({ channel: 'import', evidence: 'confirmed', evidenceBecause: 'imported', contactId: null })
  expect(rows.every(({ accountId }) => accountId !== null)).toBe(true)
  expect(await workspace.inside(({ db }) => db.selectFrom('cases').selectAll().execute())).toEqual([])
  expect(await workspace.inside(({ db }) => db.selectFrom('messages').selectAll().execute())).toEqual([])
  expect((await workspace.call('GET /api/imports/:id/rejects.csv', { id: file.id })).split('\r\n')[1]).toContain('is empty')

  const again = await bring('responses', SKYTRAX)
  const second = await workspace.call('POST /api/imports/:id/preview', { ...chosen, id: again.id })
  expect(second.counts).toMatchObject({ fresh: 0, duplicates: 1257, rejected: 1, accounts: 0 })

  expect(await workspace.call('POST /api/imports/:id/undo', { id: file.id })).toEqual({ removed: 1257, restored: 0, kept: 0 })
  expect(await responsesOf(workspace.inside)).toEqual([])
  expect((await workspace.call('GET /api/accounts', {})).total).toBe(0)
  expect(await workspace.call('GET /api/attributes', {})).toEqual([])
  expect(app.engine).toMatch(/postgres|embedded/)
})

test('ratings are taken as they are or not at all; dates by the declared format', async () => {
  const { workspace, take, program } = await importing()
  const done = await take(
    'responses',
    'rating;date;comment\n10.0;03/04/2025;ok\n7.5;03/04/2025;\n11;03/04/2025;\nten;03/04/2025;\n8;31/04/2025;\n8;2025-04-03;\n;03/04/2025;\n9;;\n10,0;03/04/2025 08:30;=1+1\n',
    (mapping) => {
      mapping.notation.dateFormat = 'DD/MM/YYYY'
      mapping.notation.timeZone = 'Asia/Shanghai'
    },
    program.id,
  )
  expect(done.counts).toMatchObject({ fresh: 2, rejected: 7 })
  const rows = (await responsesOf(workspace.inside)).toSorted((a, b) => (a.importRow ?? 0) - (b.importRow ?? 0))
  expect(rows.map(({ rating, answeredAt, verbatim }) => [rating, answeredAt.toISOString(), verbatim])).toEqual([
    [10, '2025-04-02T16:00:00.000Z', 'ok'],
    [10, '2025-04-03T00:30:00.000Z', '=1+1'],
  ])
  const rejects = await workspace.call('GET /api/imports/:id/rejects.csv', { id: done.id })
  for (const because of [
    'do not round',
    'outside 0 to 10',
    'whole number',
    'no calendar has',
    'date format',
    'Enter a rating',
    'Enter the date',
  ])
    expect(rejects).toContain(because)
})

test('people of history become contacts, those who are known stay as they are, and a name alone is no person', async () => {
  const { workspace, take, program } = await importing()
  await workspace.call('POST /api/contacts', { email: 'ines@b.example', name: 'Ines Duarte', account: 'Brightwell' })
  const history = `rating,date,email,name,company,plan,wave
9,2025-01-10,INES@b.example,I. Duarte,Old Company,Team,Autumn 2025
3,2025-01-11,bo@b.example,Bo,Tidewater,Scale,Spring 2019
4,2025-02-11,bo@b.example,Bo,Tidewater,Scale,Spring 2019
5,2025-02-12,,Someone,Tidewater,Scale,
`
  const done = await take('responses', history, undefined, program.id)
  expect(done.counts).toMatchObject({ fresh: 4, warned: 1, accounts: 2 })
  const { items, total } = await workspace.call('GET /api/contacts', {})
  expect(total).toBe(2)
  expect(items.map(({ name, account, lastAnswer }) => [name, account?.name, lastAnswer?.rating]).toSorted()).toEqual([
    ['Bo', 'Tidewater', 4],
    ['Ines Duarte', 'Brightwell', 9],
  ])
  const rows = await responsesOf(workspace.inside)
  expect(rows.filter(({ waveId }) => waveId === program.waveId)).toHaveLength(1)
  expect(rows.map(({ attributes }) => (attributes as { wave?: string }).wave ?? null).toSorted()).toEqual([
    'Spring 2019',
    'Spring 2019',
    null,
    null,
  ])
  expect(rows.every(({ attributes }) => (attributes as { plan?: string }).plan !== undefined)).toBe(true)

  const bo = items.find(({ name }) => name === 'Bo')?.id ?? ''
  const timeline = await workspace.call('GET /api/contacts/:id/timeline', { id: bo })
  expect(timeline.items.map(({ kind, rating, title }) => [kind, rating, title])).toEqual([
    ['answer', 4, 'Relationship'],
    ['answer', 3, 'Relationship'],
  ])

  expect(await workspace.call('POST /api/imports/:id/undo', { id: done.id })).toMatchObject({ removed: 4, kept: 0 })
  expect((await workspace.call('GET /api/contacts', {})).items.map(({ name }) => name)).toEqual(['Ines Duarte'])
  expect((await workspace.call('GET /api/accounts', {})).items.map(({ name }) => name)).toEqual(['Brightwell'])
})

test('answers that two people gave alike both count; a longer file brings only what is new', async () => {
  const { take, program } = await importing()
  const twice = 'rating,date\n9,2025-01-10\n9,2025-01-10\n'
  expect((await take('responses', twice, undefined, program.id)).counts).toMatchObject({ fresh: 2, duplicates: 0 })
  expect((await take('responses', `${twice}9,2025-01-10\n3,2025-01-11\n`, undefined, program.id)).counts).toMatchObject({
    fresh: 2,
    duplicates: 2,
  })
})
