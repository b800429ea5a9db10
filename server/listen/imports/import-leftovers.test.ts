import { expect, test } from 'vitest'
import { enqueue } from '#server/platform/jobs.ts'
import { importing } from '#test/importing.ts'
import { carryOut, startImport, undoImport } from './imports.ts'
import { commitTicket } from './tickets.ts'

const DAY = 24 * 3_600_000
const FILE = 'email,name\na@b.example,Ana\nb@b.example,Bo\n'

async function broken() {
  const all = await importing()
  const { workspace, bring } = all
  const { id, sheet } = await bring('contacts', FILE)
  const mapping = sheet?.mapping ?? expect.fail()
  const silent = { woken: new Set<string>(), send: async () => undefined }
  await workspace.inside((scope) => startImport({ ...scope, queue: silent }, { id, mapping }))
  const breaking: typeof workspace.inside = (work) =>
    workspace.inside(async (scope) => {
      const result = await work(scope)
      if ((await scope.db.selectFrom('contacts').select('id').execute()).length) throw new Error('A bug.')
      return result
    })
  expect(await carryOut(breaking, id, all.app)).toBe('failed')
  const files = () => workspace.inside(({ db }) => db.selectFrom('files').select('id').execute())
  return { ...all, id, files }
}

test('the file of an import that failed can be thrown away', async () => {
  const { workspace, id, files } = await broken()
  await workspace.call('DELETE /api/imports/:id', { id })
  const { items } = await workspace.call('GET /api/audit', {})
  expect(items.filter(({ action }) => action.startsWith('import.')).map(({ action, subject }) => [action, subject])).toEqual([
    ['import.discarded', id],
    ['import.taken', id],
  ])
  expect((await workspace.refusal('GET /api/imports/:id', { id })).status).toBe(404)
  expect(await files()).toEqual([])
})

test('each night files go that failed, that were never imported, and that never arrived whole', async () => {
  const { app, workspace, bring, files } = await broken()
  await bring('contacts', FILE)
  await workspace.inside(async ({ db, workspaceId, now }) => {
    const stranded = { workspaceId, id: crypto.randomUUID(), name: 'x.csv', bytes: Buffer.alloc(0), size: 0, createdAt: now }
    await db.insertInto('files').values(stranded).execute()
    await db
      .insertInto('fileChunks')
      .values({ workspaceId, fileId: stranded.id, number: 0, bytes: Buffer.from('x') })
      .execute()
  })
  await app.tick('import.forget')
  await app.settle()
  expect(await files()).toHaveLength(3)
  app.pass(DAY + 60_000)
  await app.tick('import.forget')
  await app.settle()
  expect(await files()).toEqual([])
  expect((await workspace.call('GET /api/imports', {})).items).toEqual([])
  const { items } = await workspace.call('GET /api/audit', { action: 'import.discarded' })
  expect(items).toMatchObject(Array(2).fill({ actorName: 'Hearback', before: { kind: 'contacts', fileName: 'people.csv' } }))
})

test('undoing that was killed midway is ended by the next, in the name of who said so', async () => {
  const { app, workspace, take } = await importing()
  const { id } = await take('contacts', FILE)
  const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  let visits = 0
  await expect(
    undoImport((work) => {
      if (visits++ > 0) throw lost
      return workspace.inside(work)
    }, id),
  ).rejects.toBe(lost)
  expect(await workspace.call('GET /api/imports/:id', { id })).toMatchObject({ state: 'committed' })
  app.pass(150_000)
  await app.tick('import.resume')
  await app.settle()
  expect(await workspace.call('GET /api/imports/:id', { id })).toMatchObject({ state: 'undone', undone: { removed: 2, kept: 0 } })
  expect((await workspace.call('GET /api/contacts', {})).total).toBe(0)
})

test('an import whose worker died ends in the name of who began it, and waits in line only once', async () => {
  const { app, workspace, bring } = await importing()
  const owner = await workspace.inside(({ db }) => db.selectFrom('members').select('id').executeTakeFirstOrThrow())
  const { id, sheet } = await bring('contacts', FILE)
  const mapping = sheet?.mapping ?? expect.fail()
  const silent = { woken: new Set<string>(), send: async () => undefined }
  await workspace.inside(async (scope) => {
    await startImport({ ...scope, queue: silent }, { id, mapping })
    await scope.db.updateTable('imports').set({ createdBy: owner.id }).where('id', '=', id).execute()
  })
  app.pass(150_000)
  await workspace.inside(async (scope) => {
    for (let times = 0; times < 3; times++) await enqueue(scope, commitTicket, { id, actorId: owner.id })
  })
  await app.tick('import.resume')
  await app.settle()
  const by = await workspace.inside(({ db }) =>
    db.selectFrom('auditEntries').where('action', '=', 'import.committed').select('actorId').execute(),
  )
  expect(by).toEqual([{ actorId: owner.id }])
  const tickets = await app.database.transact({ role: 'hb_jobs' }, (client) =>
    client.query("select from pgboss.job where name = 'import.commit' and data -> 'payload' ->> 'id' = $1", [id]),
  )
  expect(tickets.rowCount).toBeLessThan(3)
})

test('a file of which nothing is kept is refused, and does not pass for one without rows', async () => {
  const { workspace, bring } = await importing()
  const { id, sheet } = await bring('contacts', FILE)
  const mapping = sheet?.mapping ?? expect.fail()
  await workspace.inside(({ db }) => db.deleteFrom('fileChunks').execute())
  expect((await workspace.refusal('POST /api/imports/:id/commit', { id, mapping })).status).toBe(422)
})
