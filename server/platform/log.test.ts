import { expect, test } from 'vitest'
import { openTestApp } from '#test/app.ts'
import { createLog } from './log.ts'

const CANARY = 'canary@customer.example'

/** Every line that a log wrote about errors of this kind. */
async function linesAbout(fails: (() => unknown)[]): Promise<string> {
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => void lines.push(line) })
  for (const fail of fails) {
    try {
      await fail()
      expect.fail('It was meant to fail.')
    } catch (error) {
      log.error({ err: error }, 'a request failed')
    }
  }
  expect(lines.length).toBe(fails.length)
  return lines.join('')
}

test('no line of the log quotes what somebody typed, whatever the database or a reader says of it', async () => {
  const app = await openTestApp()
  const workspace = await app.newWorkspace()
  const run = (statement: string, values: unknown[] = []) =>
    app.database.transact({ role: 'none', workspaceId: workspace.workspaceId }, (client) => client.query(statement, values))
  const id = workspace.workspaceId
  const text = await linesAbout([
    () => run('insert into workspaces (id, number, name, created_at) values ($1, 1, $2, now())', [id, CANARY]),
    () => run('select $1::int', [CANARY]),
    () => run(`select '${CANARY}'::uuid`),
    () => run(`select "${CANARY}"`),
    () => run(`do $$ begin raise exception '%\\n    at ${CANARY} (file:///x.ts:1:1)', '${CANARY}'; end $$`),
    () => run('select $1::jsonb', [`{"a": ${CANARY}`]),
    () => JSON.parse(`{"name": ${CANARY}`),
    () => new Intl.DateTimeFormat('en', { timeZone: CANARY }),
  ])
  expect(text).not.toContain('canary')
  for (const known of ['"code":"23505"', '"constraint":"workspaces_pkey"', '"table":"workspaces"', 'server/platform/database.ts'])
    expect(text).toContain(known)
  await app.close()
})

test('an error of ours and one of the system keep their words', async () => {
  const system = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })
  const text = await linesAbout([() => Promise.reject(new Error('A transaction is open already.')), () => Promise.reject(system)])
  expect(text).toContain('A transaction is open already.')
  expect(text).toContain('"code":"ECONNREFUSED","message":"connect ECONNREFUSED')
})

test('an error that the queue has copied into a plain object is told like the error it was, and quotes as little', async () => {
  const copy = (error: Error) => ({ ...error, message: error.message, stack: error.stack, queue: 'case.open' })
  const text = await linesAbout([
    () => Promise.reject(copy(new Error('timeout exceeded when trying to connect'))),
    () => Promise.reject(copy(new SyntaxError(`Unexpected ${CANARY}`))),
    () => Promise.reject('a string'),
  ])
  expect(text).toContain('"kind":"Error","message":"timeout exceeded when trying to connect"')
  expect(text).toContain('"kind":"SyntaxError"')
  expect(text).toContain('"kind":"string"')
  expect(text).not.toContain('canary')
})
