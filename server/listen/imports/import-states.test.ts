import { expect, test } from 'vitest'
import { importing } from '#test/importing.ts'
import { carryOut, startImport } from './imports.ts'
import { PORTION } from './outcome.ts'

const ROWS = PORTION.rows * 3
const people = `email,name,company,plan\n${Array.from({ length: ROWS }, (_, at) => `p${at}@b.example,Person ${at},Company ${at % 7},Scale\n`).join('')}not-an-address,X,Y,Z\n`

/** A file of three portions and a bit, begun without its ticket, so that nobody else works on it. */
async function begun() {
  const { app, workspace, bring, finish } = await importing()
  const { id, sheet } = await bring('contacts', people)
  const mapping = sheet?.mapping ?? expect.fail()
  await workspace.inside((scope) =>
    startImport({ ...scope, queue: { woken: new Set(), send: async () => undefined } }, { id, mapping }),
  )
  const traces = () =>
    workspace.inside(async ({ db }) => ({
      contacts: (await db.selectFrom('contacts').select('id').execute()).length,
      accounts: (await db.selectFrom('accounts').select('id').execute()).length,
      changes: (await db.selectFrom('importChanges').select('subjectId').execute()).length,
      rejects: (await db.selectFrom('importRejects').select('row').execute()).length,
      attributes: (await db.selectFrom('attributeDefinitions').select('key').execute()).length,
    }))
  /** Breaks once, inside the transaction of the second portion: its rows are written and not yet kept. */
  const breaking = (error: Error): typeof workspace.inside => {
    let broken = false
    return (work) =>
      workspace.inside(async (scope) => {
        const result = await work(scope)
        const [{ many }] = (await scope.db
          .selectFrom('contacts')
          .select(({ fn }) => fn.countAll<number>().as('many'))
          .execute()) as [{ many: number }]
        if (broken || many < PORTION.rows * 2) return result
        broken = true
        throw error
      })
  }
  return { app, workspace, id, mapping, finish, traces, breaking, read: () => workspace.call('GET /api/imports/:id', { id }) }
}

const NOTHING = { contacts: 0, accounts: 0, changes: 0, rejects: 0, attributes: 0 }

test('a bug in the second portion takes the whole import back, is said, and is not tried again behind the back of the person', async () => {
  const { app, workspace, id, mapping, finish, traces, breaking, read } = await begun()
  expect(await carryOut(breaking(new Error('A bug.')), id, app)).toBe('failed')
  expect(await read()).toMatchObject({ state: 'failed', failure: 'refusal.broken', done: null, rows: ROWS + 1 })
  expect(await traces()).toEqual(NOTHING)

  expect(await carryOut(workspace.inside, id, app)).toBe('done')
  app.pass(150_000)
  await app.tick('import.resume')
  await app.settle()
  expect([(await read()).state, await traces()]).toEqual(['failed', NOTHING])

  expect(await finish(id, mapping)).toMatchObject({ state: 'committed', counts: { fresh: ROWS, rejected: 1, accounts: 7 } })
})

test('a lost line in the second portion takes nothing back: the import goes on where it stands', async () => {
  const { app, id, traces, breaking, read } = await begun()
  const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  await expect(carryOut(breaking(lost), id, app)).rejects.toBe(lost)
  expect(await read()).toMatchObject({ state: 'running', done: PORTION.rows })
  expect((await traces()).contacts).toBe(PORTION.rows)
  app.pass(150_000)
  await app.tick('import.resume')
  await app.settle()
  expect(await read()).toMatchObject({ state: 'committed', counts: { fresh: ROWS, rejected: 1, accounts: 7 } })
})

test('who dies while a failed import is taken back leaves it to the next', async () => {
  const { app, workspace, id, traces, breaking, read } = await begun()
  const breaks = breaking(new Error('A bug.'))
  const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  let failing = false
  await expect(
    carryOut(
      async (work) => {
        if (failing) throw lost
        const result = await breaks(work)
        failing = await workspace.inside(
          async ({ db }) =>
            await db
              .selectFrom('imports')
              .where('id', '=', id)
              .select('counts')
              .executeTakeFirst()
              .then((row) => JSON.stringify(row?.counts).includes('failing')),
        )
        return result
      },
      id,
      app,
    ),
  ).rejects.toBe(lost)
  expect(await read()).toMatchObject({ state: 'running' })
  app.pass(150_000)
  await app.tick('import.resume')
  await app.settle()
  expect([(await read()).state, await traces()]).toEqual(['failed', NOTHING])
})
