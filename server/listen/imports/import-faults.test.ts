import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { importing } from '#test/importing.ts'
import { startImport } from './imports.ts'

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
// 邮箱,姓名 / a@b.example,王伟 in GB18030, and 電子郵件,姓名 / a@b.example,陳美玲 in Big5, as their programs write them.
const GB18030 = Buffer.from('d3cacfe42cd0d5c3fb0a6140622e6578616d706c652ccdf5ceb00a', 'hex')
const BIG5 = Buffer.from('b971a46cb66ca5f32ca96da6570a6140622e6578616d706c652cb3afacfcac c20a'.replace(' ', ''), 'hex')

test.each([
  ['gb18030', GB18030, '王伟'],
  ['big5', BIG5, '陳美玲'],
  ['utf-16le', utf16('email\tname\na@b.example\t林晓\n'), '林晓'],
  ['utf-8', Buffer.from('\ufeffemail;name\r\na@b.example;"Zoë ""Z"" Ö\nzwei"\r\n'), 'Zoë "Z" Ö\nzwei'],
])('a file in %s is read as it was written', async (encoding, bytes, name) => {
  const { workspace, take } = await importing()
  const done = await take('contacts', bytes)
  expect(done).toMatchObject({ encoding, counts: { fresh: 1 } })
  expect((await workspace.call('GET /api/contacts', {})).items[0]?.name).toBe(name)
})

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a workbook', Buffer.from('PK\x03\x04\x14\x00\x06\x00....[Content_Types].xml', 'latin1'), 'CSV UTF-8'],
  ['an archive', Buffer.from([0x1f, 0x8b, 8, 0]), 'Unpack'],
  ['an image', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'), 'not a text file'],
  ['a header alone', Buffer.from('email,name\n\n , \n'), 'no row below'],
  ['an open quote', Buffer.from('email,name\na@b.example,"Ines\nb@b.example,Bo\n'), 'From row 2 on'],
  ['too many columns', Buffer.from(`${'x,'.repeat(200)}x\n1\n`), 'more than 200 columns'],
  ['too many rows', Buffer.from(`email\n${'a@b.example\n'.repeat(100_001)}`), 'more than 100,000 rows'],
])('%s is refused with a sentence that says what to do', async (_, bytes, sentence) => {
  const { workspace } = await importing()
  const refusal = await workspace.refusal('POST /api/imports', { kind: 'contacts', fileName: 'x.csv', bytes })
  expect([refusal.status, refusal.message]).toEqual([422, expect.stringContaining(sentence)])
})

test('a mapping that cannot work is refused with its reasons, and nothing is written', async () => {
  const { workspace, bring, program } = await importing()
  const file = await bring('responses', 'rating,date,name\n9,2025-01-01,Ines\n')
  const mapping = file.sheet?.mapping ?? expect.fail()
  const chosen = { id: file.id, mapping, programId: program.id }
  const nowhere = { to: 'nowhere' } as const
  const refused = async (change: object) =>
    (await workspace.refusal('POST /api/imports/:id/commit', { ...chosen, ...change })).issues

  expect((await refused({}))[0]?.message).toContain('name alone')
  const columns = mapping.columns.map(({ header }) => ({ header, target: nowhere }))
  expect((await refused({ mapping: { ...mapping, columns } })).map(({ message }) => message)).toEqual([
    expect.stringContaining('rating from 0 to 10'),
    expect.stringContaining('when each answer'),
  ])
  expect((await refused({ mapping: { ...mapping, columns: columns.slice(1) } }))[0]?.message).toContain('not those of the file')
  const right = {
    ...mapping,
    columns: mapping.columns.map((column) => (column.header === 'name' ? { ...column, target: nowhere } : column)),
  }
  expect(await refused({ mapping: right, programId: newId() })).toMatchObject([{ field: 'programId' }])
  expect(await refused({ mapping: { ...right, notation: { ...mapping.notation, timeZone: 'Mars/Base' } } })).toMatchObject([
    { field: 'mapping.notation.timeZone' },
  ])
  const evil = { to: 'attribute', of: 'response', key: '__proto__', type: 'text' }
  expect((await refused({ mapping: { ...right, columns: [{ header: 'rating', target: evil }] } })).length).toBeGreaterThan(0)
  expect(await workspace.call('GET /api/imports/:id', { id: file.id })).toMatchObject({ state: 'mapping', counts: null })
})

test('hostile cells are only text: they come back as they were, and a spreadsheet runs none of them', async () => {
  const { workspace, take } = await importing()
  const cells = [
    '=HYPERLINK("http://x")',
    '@SUM(1)',
    '-2+3',
    "'; drop table contacts; --",
    '<script>alert(1)</script>',
    '"quoted", and\nbroken',
    '😀 \u202e',
  ]
  const lines = cells.map((cell, at) => `p${at}@b.example,"${cell.replaceAll('"', '""')}","${cell.replaceAll('"', '""')}"`)
  const done = await take('contacts', `email,name,note\n${lines.join('\n')}\n`)
  expect(done.counts).toMatchObject({ fresh: cells.length })
  const { items } = await workspace.call('GET /api/contacts', {})
  expect(items.map(({ name }) => name).toSorted()).toEqual(cells.toSorted())
  const file = await workspace.call('GET /api/contacts.csv', {})
  for (const line of file.split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=@]/)
  const back = await take('contacts', file)
  expect(back.counts).toMatchObject({ rows: cells.length, unchanged: cells.length })
})

test('commit twice is once, an undone import stays undone, and what is begun cannot be thrown away', async () => {
  const { app, workspace, bring } = await importing()
  const file = await bring('contacts', 'email\na@b.example\n')
  const chosen = { id: file.id, mapping: file.sheet?.mapping ?? expect.fail() }
  expect((await workspace.refusal('POST /api/imports/:id/undo', { id: file.id })).reason).toBe('conflict')
  await Promise.all([
    workspace.call('POST /api/imports/:id/commit', chosen),
    workspace.call('POST /api/imports/:id/commit', chosen),
  ])
  await app.settle()
  await workspace.call('POST /api/imports/:id/commit', chosen)
  await app.settle()
  expect((await workspace.call('GET /api/contacts', {})).total).toBe(1)
  expect((await workspace.refusal('DELETE /api/imports/:id', { id: file.id })).reason).toBe('conflict')
  expect((await workspace.refusal('POST /api/imports/:id/preview', chosen)).reason).toBe('conflict')
  await workspace.call('POST /api/imports/:id/undo', { id: file.id })
  await workspace.call('POST /api/imports/:id/commit', chosen)
  await app.settle()
  expect((await workspace.call('GET /api/contacts', {})).total).toBe(0)

  const other = await bring('contacts', 'email\nb@b.example\n')
  await workspace.call('DELETE /api/imports/:id', { id: other.id })
  expect((await workspace.refusal('GET /api/imports/:id', { id: other.id })).status).toBe(404)
})

test("another workspace's import is not there, whatever one asks of it, and agents import nothing", async () => {
  const { app, workspace, bring } = await importing()
  const file = await bring('contacts', 'email\na@b.example\n')
  const other = await app.newWorkspace()
  const chosen = { id: file.id, mapping: file.sheet?.mapping ?? expect.fail() }
  for (const ask of [
    () => other.refusal('GET /api/imports/:id', { id: file.id }),
    () => other.refusal('POST /api/imports/:id/preview', chosen),
    () => other.refusal('POST /api/imports/:id/commit', chosen),
    () => other.refusal('POST /api/imports/:id/undo', { id: file.id }),
    () => other.refusal('GET /api/imports/:id/rejects.csv', { id: file.id }),
    () => other.refusal('DELETE /api/imports/:id', { id: file.id }),
  ])
    expect((await ask()).status).toBe(404)
  const agent = await workspace.as('agent')
  expect((await agent.refusal('POST /api/imports/:id/commit', chosen)).status).toBe(403)
  expect(
    (
      await agent.refusal('POST /api/imports', {
        kind: 'contacts',
        fileName: 'x.csv',
        bytes: Buffer.from('email\na@b.example\n'),
      })
    ).status,
  ).toBe(403)
})

test('an import that breaks on its way leaves nothing behind, says so, and can be tried again', async () => {
  const { app, workspace, bring, finish } = await importing()
  const program = {
    id: newId(),
    name: 'Short-lived',
    brand: 'Islet',
    locale: 'en',
    senderName: 'Islet',
    senderEmail: 'hello@islet.example',
  }
  const plant = () =>
    workspace.inside(({ db, workspaceId, now }) =>
      db
        .insertInto('programs')
        .values({ workspaceId, ...program, createdAt: now })
        .execute(),
    )
  await plant()
  const file = await bring('responses', 'rating,date,email\n9,2025-01-01,a@b.example\n')
  const chosen = { id: file.id, mapping: file.sheet?.mapping ?? expect.fail(), programId: program.id }
  // The program goes in the moment between yes and the work.
  await workspace.inside(async (scope) => {
    await startImport(scope, chosen)
    await scope.db.deleteFrom('programs').where('id', '=', program.id).execute()
  })
  await app.settle()
  expect(await workspace.call('GET /api/imports/:id', { id: file.id })).toMatchObject({
    state: 'failed',
    failure: 'refusal.broken',
    rows: 1,
  })
  expect((await workspace.call('GET /api/contacts', {})).total).toBe(0)
  await plant()
  expect(await finish(file.id, chosen.mapping, program.id)).toMatchObject({
    state: 'committed',
    failure: null,
    counts: { fresh: 1 },
  })
})
