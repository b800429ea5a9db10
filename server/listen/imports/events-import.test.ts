import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { importing } from '#test/importing.ts'

const clock = (await testApp()).clock
const day = (ago: number) => new Date(clock().getTime() - ago * 86_400_000).toISOString().slice(0, 10)

async function withPeople() {
  const tools = await importing()
  await tools.take(
    'contacts',
    'email,contact_id,name,company,company_domain\na@fjord.example,A,Ada,Fjord,fjord.example\nb@fjord.example,B,Bo,Fjord,\n',
  )
  return tools
}
const log = () => `event,when,email,company domain,calls,plan,premium
API call,${day(3)} 10:00,a@fjord.example,,12,Pro,yes
API call,${day(2)},A@FJORD.example,,7.5,Free,no
Paid,${day(1)},,fjord.example,,,
API call,${day(1)},nobody@fjord.example,,1,,
Paid,${day(1)},,else.example,,,
,${day(1)},a@fjord.example,,1,,
API call,${day(-3)},a@fjord.example,,1,,
API call,${day(2)},,,1,,
`
const WHEN = { to: 'field', field: 'occurred_at' } as const

test('a log of events comes in with its properties; what tells of nobody is left out with the reason', async () => {
  const { app, workspace, take } = await withPeople()
  const { key } = await workspace.call('POST /api/measures', {
    ...{ of: 'contact', label: 'Calls' },
    formula: { event: 'API call', calculation: 'sum', property: 'calls' },
  })
  const done = await take('activities', log(), (mapping) => {
    for (const column of mapping.columns) if (column.header === 'when') column.target = WHEN
  })
  expect(done).toMatchObject({ state: 'committed', counts: { rows: 8, fresh: 3, rejected: 5 } })
  await app.settle()
  const { items } = await workspace.call('GET /api/contacts', { q: 'Ada' })
  const ada = await workspace.call('GET /api/contacts/:id', { id: items[0]?.id ?? '' })
  expect(ada.attributes[key]).toBe(19.5)
  expect(await workspace.call('GET /api/events/properties', { name: 'API call' })).toEqual(
    expect.arrayContaining([
      { key: 'calls', type: 'number', values: [7.5, 12] },
      { key: 'plan', type: 'text', values: ['Free', 'Pro'] },
      { key: 'premium', type: 'boolean', values: expect.arrayContaining([true, false]) },
    ]),
  )
  const file = await workspace.call('GET /api/imports/:id/rejects.csv', { id: done.id })
  for (const words of [
    'nobody here is known',
    'no company here',
    'Enter what happened',
    'more than a day ahead',
    'no e-mail address',
  ])
    expect(file).toContain(words)
  expect(await workspace.call('GET /api/attributes', {})).toHaveLength(1)
})

test('the same file brings nothing twice, two events that are alike stay two, and undoing takes all of them back', async () => {
  const { app, workspace, take } = await withPeople()
  const same = `event,date,contact_id\n${`Signed in,${day(1)},A\n`.repeat(3)}Signed in,${day(1)},B\n`
  const first = await take('activities', same)
  expect(first.counts).toMatchObject({ fresh: 4, duplicates: 0 })
  const again = await take('activities', same)
  expect(again.counts).toMatchObject({ fresh: 0, duplicates: 4 })
  const ids = await take(
    'activities',
    `event,date,contact_id,event id\nPaid,${day(1)},A,p1\nPaid,${day(1)},A,p1\nPaid,${day(1)},A,p2\n`,
  )
  expect(ids.counts).toMatchObject({ fresh: 2, duplicates: 1 })
  expect(await workspace.call('POST /api/imports/:id/undo', { id: first.id })).toEqual({ removed: 4, restored: 0, kept: 0 })
  await app.settle()
  expect((await workspace.call('GET /api/events/names', {})).map(({ name, events }) => [name, events])).toEqual([['Paid', 2]])
  expect((await workspace.call('GET /api/contacts', {})).total).toBe(2)
})

test('a file of events needs a column that says what, one that says when, and one that says whom', async () => {
  const { workspace, bring } = await withPeople()
  const { id, sheet } = await bring('activities', 'what,day,colour\nx,2027-01-01,red\n')
  const { issues } = await workspace.refusal('POST /api/imports/:id/preview', { id, mapping: sheet?.mapping })
  expect(issues.map(({ message }) => message)).toEqual([
    expect.stringContaining('what happened'),
    expect.any(String),
    expect.any(String),
  ])
})
