import { expect, test } from 'vitest'
import { encode } from '#test/encode.ts'
import { importing } from '#test/importing.ts'
import { applyImport } from './apply.ts'
import { cancelImport, startImport, undoImport } from './imports.ts'

const people = (many: number, from = 0) =>
  `email,name,company\n${Array.from({ length: many }, (_, at) => `p${from + at}@b.example,Person ${at},Company ${at % 7}\n`).join('')}`
const chunksOf = (workspace: Awaited<ReturnType<typeof importing>>['workspace']) =>
  workspace.inside(({ db }) => db.selectFrom('fileChunks').select('number').execute())

test('an import that was interrupted between two portions goes on where it stood, and undo takes all of it back', async () => {
  const { app, workspace, bring } = await importing()
  const text = `${people(1200)}P3@b.example,Again,Company 1\n`
  const file = await bring('contacts', text)
  const mapping = file.sheet?.mapping ?? expect.fail()
  const stop = new AbortController()
  let visits = 0
  const visit: typeof workspace.inside = async (work) => {
    const result = await workspace.inside(work)
    const { done } = await workspace.call('GET /api/imports/:id', { id: file.id })
    if ((done ?? 0) > 0 && visits++ === 0) stop.abort()
    return result
  }
  // Begun without its ticket, so that nobody else works on it.
  await workspace.inside(async (scope) => {
    await startImport({ ...scope, queue: { woken: new Set(), send: async () => undefined } }, { id: file.id, mapping })
  })
  expect(await applyImport(visit, file.id, { ...app, stopping: stop.signal })).toBe('interrupted')
  const between = await workspace.call('GET /api/imports/:id', { id: file.id })
  expect(between).toMatchObject({ state: 'running', rows: 1201, done: expect.any(Number), counts: null })
  expect(between.done).toBeLessThan(1201)
  expect((await workspace.call('GET /api/contacts', {})).total).toBe(between.done)

  app.pass(150_000)
  await app.tick('import.resume')
  await app.settle()
  const done = await workspace.call('GET /api/imports/:id', { id: file.id })
  expect(done).toMatchObject({ state: 'committed', counts: { rows: 1201, fresh: 1200, rejected: 1, accounts: 7 } })
  expect((await workspace.call('GET /api/contacts', {})).total).toBe(1200)
  expect(await chunksOf(workspace)).toEqual([])
  expect(await undoImport(workspace.inside, file.id)).toEqual({ removed: 1200, restored: 0, kept: 0 })
  expect((await workspace.call('GET /api/accounts', {})).total).toBe(0)
})

test('an import that is cancelled halfway leaves everything as it was', async () => {
  const { app, workspace, bring, take } = await importing()
  await take('contacts', 'email,name,company\np1@b.example,Before,Company 1\n')
  const file = await bring('contacts', people(1200))
  const mapping = file.sheet?.mapping ?? expect.fail()
  expect((await workspace.refusal('POST /api/imports/:id/cancellation', { id: file.id })).reason).toBe('conflict')
  await workspace.inside((scope) =>
    startImport({ ...scope, queue: { woken: new Set(), send: async () => undefined } }, { id: file.id, mapping }),
  )
  const stop = new AbortController()
  await applyImport(
    async (work) => {
      const result = await workspace.inside(work)
      if ((await workspace.call('GET /api/contacts', {})).total > 1) stop.abort()
      return result
    },
    file.id,
    { ...app, stopping: stop.signal },
  )
  await workspace.inside((scope) => cancelImport(scope, { id: file.id }))
  await app.settle()
  expect(await workspace.call('GET /api/imports/:id', { id: file.id })).toMatchObject({ state: 'undone', committedAt: null })
  const { items } = await workspace.call('GET /api/contacts', {})
  expect(items.map(({ name }) => name)).toEqual(['Before'])
  expect(await applyImport(workspace.inside, file.id, app)).toBe('done')
  expect(await chunksOf(workspace)).toEqual([])
})

test('a person who sees odd letters says how the file is written', async () => {
  const { workspace } = await importing()
  const bytes = Buffer.from(encode('email;name\na@b.example;陳美玲, 林志明\n', 'big5'))
  const wrong = await workspace.call('POST /api/imports', {
    kind: 'contacts',
    fileName: 'x.csv',
    encoding: 'gb18030',
    delimiter: ',',
    bytes,
  })
  expect(wrong.sheet?.headers).toEqual(['email;name'])
  const right = await workspace.call('POST /api/imports/:id/reading', { id: wrong.id, encoding: 'big5', delimiter: ';' })
  expect(right).toMatchObject({ encoding: 'big5', delimiter: ';', sheet: { headers: ['email', 'name'] } })
  expect(right.sheet?.rows).toEqual([['a@b.example', '陳美玲, 林志明']])
  const refused = await workspace.refusal('POST /api/imports/:id/reading', { id: wrong.id, encoding: 'utf-8', delimiter: ';' })
  expect(refused).toMatchObject({ status: 422, message: expect.stringContaining('cannot be read') })
})

test('the first Chinese name may come after a megabyte of plain letters', async () => {
  const { bring } = await importing()
  const plain = `email,name\n${'someone@b.example,Somebody\n'.repeat(40_000)}`
  const file = await bring('contacts', Buffer.concat([Buffer.from(plain), encode('x@b.example,陳美玲說服務很好\n', 'big5')]))
  expect(file).toMatchObject({ encoding: 'big5', rows: 40_001 })
})

test('a row of 10,000 cells, mixed line ends and an empty line: the row is left out, the others come in', async () => {
  const { workspace, take } = await importing()
  const done = await take(
    'contacts',
    `email,name\r\na@b.example,Ana\nb@b.example,Bo${',x'.repeat(10_000)}\r\rc@b.example,Cleo\n\n`,
  )
  expect(done.counts).toMatchObject({ rows: 3, fresh: 2, rejected: 1 })
  const rejects = await workspace.call('GET /api/imports/:id/rejects.csv', { id: done.id })
  expect(rejects).toContain('b@b.example')
  expect(rejects.length).toBeLessThan(2000)
})

test.each([
  ['a NUL in its last row', Buffer.from(`${people(20_000)}a@b.example,A\0na,X\n`), 'not a text file'],
  [
    'a byte of no character in its last row',
    Buffer.concat([Buffer.from(`é${people(20_000)}`), Buffer.from([0xff, 0x0a])]),
    'cannot be read',
  ],
  ['one row of two megabytes', Buffer.from(`email,name\na@b.example,"${'x'.repeat(2_000_000)}"\n`), 'From row 2 on'],
])('%s: the file is refused, and nothing of it is kept', async (_, bytes, sentence) => {
  const { workspace } = await importing()
  const given = { kind: 'contacts', fileName: 'x.csv', encoding: 'utf-8', bytes } as const
  expect(await workspace.refusal('POST /api/imports', given)).toMatchObject({
    status: 422,
    message: expect.stringContaining(sentence),
  })
  expect(await chunksOf(workspace)).toEqual([])
})

test('a file that says it is beyond 200 MB is refused before it is read', async () => {
  const { app, workspace } = await importing()
  const reply = await app.http.inject({
    method: 'POST',
    url: '/api/imports?kind=contacts&fileName=x.csv',
    headers: {
      authorization: `Bearer ${workspace.key}`,
      'content-type': 'text/csv',
      'content-length': String(200 * 1_048_576 + 1),
    },
    payload: 'email\n',
  })
  expect([reply.statusCode, reply.json()]).toEqual([413, expect.objectContaining({ message: expect.stringContaining('200 MB') })])
  expect(await chunksOf(workspace)).toEqual([])
})
