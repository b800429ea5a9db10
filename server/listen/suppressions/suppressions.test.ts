import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { suppress } from './suppressions.ts'

test('a member suppresses an address and lifts it again, and both are on record', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { id: contactId } = await workspace.call('POST /api/contacts', { email: 'ines@fjord.example', name: 'Ines' })
  await workspace.call('POST /api/suppressions', { address: 'Ines@Fjord.example', note: 'asked by phone' })
  const { items } = await workspace.call('GET /api/suppressions', {})
  expect(items).toMatchObject([
    { contact: { id: contactId, name: 'Ines' }, reason: 'manual', note: 'asked by phone', mayLift: true },
  ])
  expect((await workspace.call('GET /api/suppressions', { address: 'ines@FJORD.example' })).total).toBe(1)
  expect((await workspace.call('GET /api/suppressions', { address: 'bo@fjord.example' })).total).toBe(0)

  await workspace.call('DELETE /api/suppressions/:id', { id: items[0]?.id ?? '' })
  expect((await workspace.call('GET /api/suppressions', {})).items).toEqual([])
  const audit = await workspace.call('GET /api/audit', {})
  expect(audit.items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['contact.suppressed', 'contact.suppression_lifted']),
  )
  expect(JSON.stringify(audit)).not.toContain('asked by phone')
})

test('what a person said outweighs what a member said, and only they can take it back', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.call('POST /api/suppressions', { address: 'ines@fjord.example', note: 'pause' })
  await workspace.inside((scope) => suppress(scope, { address: 'ines@fjord.example', reason: 'unsubscribed' }))
  await workspace.inside((scope) => suppress(scope, { address: 'ines@fjord.example', reason: 'manual' }))
  const [only, ...others] = (await workspace.call('GET /api/suppressions', {})).items
  expect(only).toMatchObject({ reason: 'unsubscribed', mayLift: false })
  expect(others).toEqual([])
  expect(await workspace.refusal('DELETE /api/suppressions/:id', { id: only?.id })).toMatchObject({ status: 409 })
})

test('a list of another tool is taken over, in whatever encoding, and counted line by line', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { id } = await workspace.call('POST /api/contacts', { email: 'ines@fjord.example' })
  await workspace.call('POST /api/suppressions', { address: 'bo@fjord.example', note: 'before' })
  const text =
    '姓名;Email;since\r\nInês;INES@fjord.example;2024\r\n;bo@fjord.example;\r\n;ines@fjord.example;\r\nnobody;no address;\r\n'
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  expect(await workspace.call('POST /api/suppressions/file', { fileName: 'list.csv', bytes })).toEqual({
    added: 1,
    known: 2,
    unreadable: 1,
  })
  expect((await workspace.call('GET /api/contacts/:id', { id })).suppression).toMatchObject({
    reason: 'manual',
    note: 'list.csv',
  })
  const files = await workspace.inside(({ db, workspaceId }) =>
    db.selectFrom('files').where('workspaceId', '=', workspaceId).select('id').execute(),
  )
  expect(files).toEqual([])
  const refused = await workspace.refusal('POST /api/suppressions/file', {
    fileName: 'x.csv',
    bytes: Buffer.from('name\nAna\nBo\n'),
  })
  expect(refused.message).toContain('No e-mail address')
})

test('the list is walked page by page, newest first', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  for (const name of ['a', 'b', 'c']) {
    await workspace.call('POST /api/suppressions', { address: `${name}@fjord.example`, note: name })
    app.pass(1000)
  }
  const first = await workspace.call('GET /api/suppressions', { limit: 2 })
  const second = await workspace.call('GET /api/suppressions', { limit: 2, after: first.next ?? expect.fail() })
  expect([...first.items, ...second.items].map(({ note }) => note)).toEqual(['c', 'b', 'a'])
  expect(second).toMatchObject({ next: null, total: 3 })
})
