import { expect, test } from 'vitest'
import { unguardText } from '#domain/csv-guard.ts'
import { testApp } from '#test/app.ts'
import { audit } from './audit.ts'

const entry = (n: number) => ({
  action: n % 2 ? 'note.odd' : 'note.even',
  subject: `note ${n}`,
  after: { n, b: { z: 1, a: [n] } },
})

test('the list comes in pages, newest first, and can be filtered', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  for (let n = 1; n <= 7; n++) await workspace.inside((scope) => audit(scope, entry(n)))
  const first = await workspace.call('GET /api/audit', { limit: 3, action: 'note.odd' })
  expect(first.items.map(({ subject }) => subject)).toEqual(['note 7', 'note 5', 'note 3'])
  expect(first.total).toBe(4)
  const rest = await workspace.call('GET /api/audit', { limit: 3, action: 'note.odd', after: first.next ?? '' })
  expect(rest).toMatchObject({ items: [{ subject: 'note 1' }], next: null })

  const all = await workspace.call('GET /api/audit', {})
  const mine = await workspace.call('GET /api/audit', { actorId: workspace.actorId ?? '', subject: 'note 4' })
  expect(mine.items).toMatchObject([{ actorName: 'Mo Okafor', after: { n: 4, b: { z: 1, a: [4] } } }])
  const since = all.items[0]?.at ?? ''
  expect((await workspace.call('GET /api/audit', { until: since })).total).toBeLessThan(all.total)
  expect((await workspace.call('GET /api/audit', { from: since })).items[0]?.subject).toBe('note 7')
  expect(await workspace.call('GET /api/audit/facets', {})).toEqual({
    actions: ['key.created', 'note.even', 'note.odd', 'workspace.created'],
    actors: [{ id: workspace.actorId, name: 'Mo Okafor' }],
  })
  expect((await (await workspace.as('agent')).refusal('GET /api/audit', {})).status).toBe(403)
})

test('the file holds every entry that fits the filter, oldest first, and no formula', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside((scope) => audit(scope, { action: 'note.odd', subject: '=HYPERLINK("http://x")', before: { a: 1 } }))
  const file: string = await workspace.call('GET /api/audit.csv', { action: 'note.odd' })
  const [head, line] = file.trimEnd().split('\r\n')
  expect(head).toBe('\ufeffposition,at,actor,actor_id,action,subject,before,after,hash')
  expect(line).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(unguardText(`'=HYPERLINK("http://x")`)).toBe('=HYPERLINK("http://x")')
})

test('many writers at once make one chain, and it holds', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await Promise.all(Array.from({ length: 8 }, (_, n) => workspace.inside((scope) => audit(scope, entry(n)))))
  await workspace.inside((scope) =>
    audit(scope, { action: 'note.date', subject: 'a date', before: { at: new Date(), none: undefined } }),
  )
  const whole = await workspace.call('GET /api/audit/verification', {})
  expect(whole).toMatchObject({ entries: 11, intact: true, broken: null, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('the workspace itself can neither change nor delete an entry', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const update = workspace.inside(({ db, workspaceId }) =>
    db.updateTable('auditEntries').set({ actorName: 'Nobody' }).where('workspaceId', '=', workspaceId).execute(),
  )
  await expect(update).rejects.toThrow(/permission denied/)
  const remove = workspace.inside(({ db, workspaceId }) =>
    db.deleteFrom('auditEntries').where('workspaceId', '=', workspaceId).execute(),
  )
  await expect(remove).rejects.toThrow(/permission denied/)
})

test('who tampers as the owner of the database is found out at the very entry', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  for (let n = 1; n <= 4; n++) await workspace.inside((scope) => audit(scope, entry(n)))
  const verdict = () => workspace.call('GET /api/audit/verification', {})
  const meddle = (statement: string) =>
    app.database.transact({ role: 'none', workspaceId: workspace.workspaceId }, async (client) => {
      expect((await client.query(statement)).rowCount).toBe(1)
    })
  expect((await verdict()).intact).toBe(true)

  await meddle(`update audit_entries set after = '{"n": 99}' where subject = 'note 2'`)
  expect(await verdict()).toMatchObject({ intact: false, entries: 3, broken: { position: 4, because: 'changed' } })
  await meddle(`update audit_entries set after = '{"n": 2, "b": {"a": [2], "z": 1}}' where subject = 'note 2'`)
  expect((await verdict()).intact).toBe(true)

  await meddle(`update audit_entries set previous_hash = repeat('0', 64) where subject = 'note 3'`)
  expect((await verdict()).broken).toMatchObject({ position: 5, because: 'unlinked' })
  await meddle(`delete from audit_entries where subject = 'note 1'`)
  expect((await verdict()).broken).toEqual({ position: 3, id: null, because: 'missing' })
})

test('a place in the list that no list can have is refused with the way out, and not a bug of ours', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  for (const after of ['99999999999', '2147483648', '-1', '1e3', 'x', `${'9'.repeat(200)}`])
    expect(await workspace.refusal('GET /api/audit', { after })).toMatchObject({
      status: 422,
      message: expect.stringContaining('Begin again at the first page'),
    })
  expect((await workspace.call('GET /api/audit', { after: '2147483647' })).items.length).toBeGreaterThan(0)
  expect((await workspace.refusal('GET /api/responses/stream', { after: '9'.repeat(20) })).status).toBe(422)
})
