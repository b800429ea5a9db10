import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { groupOf } from '#domain/learn/score.ts'
import { counts, EVIDENCE, type Evidence } from '#domain/listen/evidence.ts'
import { openApp } from '#server/main.ts'
import { defineAttribute, makeAnswers } from '#test/answers.ts'
import { freshConfig, openTestApp, type TestApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { say } from '#words/say.ts'
import { exportAnswers } from './export.ts'
import { readerCreate, readerRemove } from './reader.ts'
import { scramVerifier } from './scram.ts'

const errandFor = (app: TestApp, options: Record<string, string | boolean>, write = (_: Buffer) => {}) =>
  ({
    app,
    options,
    file: (async function* () {})(),
    fileName: '',
    locale: 'en',
    say: say('en'),
    progress: () => {},
    write,
  }) as const

async function answered(app: TestApp, plan: string) {
  const workspace = await app.newWorkspace()
  const { id } = await workspace.call('POST /api/contacts', { email: 'ada@fjord.example', name: 'Ada', role: 'boss' })
  await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    await defineAttribute(scope, 'contact', 'calls', 'Calls', 'number')
    const program = await makeProgram(scope)
    await makeAnswers(scope, program.id, [
      { rating: 9, times: 3, contactId: id, attributes: { plan, calls: 12.5 }, verbatim: 'Ask Ada.' },
    ])
  })
  return workspace
}

test('a login for BI reads its own workspace through the views, and nothing else; the embedded database has none to give', async () => {
  const app = await openTestApp()
  if (app.database.kind === 'embedded') {
    await expect(readerCreate.run(errandFor(app, { name: 'bi_fjord' }))).rejects.toThrow('embedded')
    return app.close()
  }
  const mine = await answered(app, 'Pro')
  await answered(app, 'Theirs')
  const { result } = await readerCreate.run(errandFor(app, { name: 'bi_fjord', workspace: mine.workspaceId }))
  const { password } = result as { password: string } // What the command prints.
  const { connectionString } = app.database.queueConnection
  const url = new URL(connectionString ?? '')
  url.username = 'bi_fjord'
  url.password = password
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const read = async (statement: string) => (await client.query(statement)).rows
  try {
    expect(await read(`select rating, "group", counted, attributes from bi.responses`)).toEqual(
      Array.from({ length: 3 }, () => ({
        rating: 9,
        group: 'promoter',
        counted: true,
        attributes: { plan: 'Pro', calls: 12.5 },
      })),
    )
    expect(await read('select distinct verbatim from bi.responses')).toEqual([{ verbatim: null }])
    expect(await read('select role from bi.contacts')).toEqual([{ role: 'boss' }])
    for (const view of ['programs', 'waves', 'accounts', 'invitations', 'cases']) await read(`select * from bi.${view}`)
    // Another workspace's id in a setting opens nothing, and neither do the tables, another role or a write.
    await client.query(`set app.workspace = '${mine.workspaceId}'`)
    for (const refused of [
      'select * from public.responses',
      'select * from auth.readers',
      'select email from bi.contacts',
      'set role hb_app',
      'set role hb_bi',
      `update bi.responses set rating = 0`,
      'begin read write; delete from bi.responses',
    ]) {
      await expect(client.query(refused), refused).rejects.toThrow()
      await client.query('rollback')
    }
  } finally {
    await client.end()
  }
  await expect(readerCreate.run(errandFor(app, { name: 'bi_fjord', workspace: mine.workspaceId }))).rejects.toThrow('exists')
  await expect(readerCreate.run(errandFor(app, { name: 'hb_app', workspace: mine.workspaceId }))).rejects.toThrow('name')
  await readerRemove.run(errandFor(app, { name: 'bi_fjord' }))
  await expect(new pg.Client({ connectionString: url.href }).connect()).rejects.toThrow()
  await expect(readerRemove.run(errandFor(app, { name: 'hb_owner' }))).rejects.toThrow()
  await app.close()
})

test('a process that starts removes what one that was killed while it exported has left, and nothing of one that runs', async () => {
  const app = await openTestApp()
  const config = await freshConfig(app.database.kind)
  await app.close()
  const [gone, own, running] = [spawnSync('true').pid, process.pid, process.ppid].map((pid) =>
    path.join(config.dataDir, `export-${pid}-x`),
  )
  for (const folder of [gone, own, running]) fs.mkdirSync(folder ?? '', { recursive: true })
  for (const folder of [gone, own, running]) fs.writeFileSync(path.join(folder ?? '', 'answers.parquet'), 'PAR1')
  await (await openApp(config, { works: false })).close()
  expect([gone, own, running].map((folder) => fs.existsSync(folder ?? ''))).toEqual([false, false, true])
})

test('the views call by their groups and count what the product does', async () => {
  const app = await openTestApp()
  const workspace = await app.newWorkspace()
  await workspace.inside(async (scope) => {
    const { db } = scope
    const program = await makeProgram(scope)
    await makeAnswers(
      scope,
      program.id,
      Array.from({ length: 11 }, (_, rating) => ({ rating })),
    )
    const one = await db.selectFrom('responses').select('id').limit(EVIDENCE.length).execute()
    for (const [at, evidence] of EVIDENCE.entries())
      await db
        .updateTable('responses')
        .set({ evidence })
        .where('id', '=', one[at]?.id ?? '')
        .execute()
  })
  // As whoever owns the views, for whom the login of a reader stands.
  const { rows } = await app.database.transact({ role: 'none' }, async (client) => {
    await client.query(
      `insert into auth.readers (role_name, workspace_id, created_at) values (session_user, $1, now()) on conflict do nothing`,
      [workspace.workspaceId],
    )
    return client.query<{ rating: number; group: string; evidence: Evidence; counted: boolean }>(
      'select rating, "group", evidence, counted from bi.responses',
    )
  })
  expect(rows.map(({ rating }) => rating).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(new Set(rows.map(({ evidence }) => evidence))).toEqual(new Set(EVIDENCE))
  for (const { rating, group, evidence, counted } of rows)
    expect([rating, group, evidence, counted]).toEqual([rating, groupOf(rating), evidence, counts(evidence)])
  await app.close()
})

test('a login reads what people wrote only if it was made for that', async () => {
  const app = await openTestApp()
  if (app.database.kind === 'embedded') return app.close()
  const mine = await answered(app, 'Pro')
  const options = { name: 'bi_words', workspace: mine.workspaceId, verbatims: true }
  const { password } = (await readerCreate.run(errandFor(app, options))).result as { password: string } // What the command prints.
  const url = new URL(app.database.queueConnection.connectionString ?? '')
  url.username = 'bi_words'
  url.password = password
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const { rows } = await client.query('select distinct verbatim from bi.responses').finally(() => client.end())
  expect(rows).toEqual([{ verbatim: 'Ask Ada.' }])
  await readerRemove.run(errandFor(app, { name: 'bi_words' }))
  await app.close()
})

test('a password reaches the database as its check value alone (RFC 7677)', () => {
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64')
  expect(scramVerifier('pencil', salt)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  )
})

test('answers are written as Parquet, with what was known of them and without names', async () => {
  const app = await openTestApp()
  const workspace = await answered(app, 'Pro')
  const pieces: Buffer[] = []
  await exportAnswers.run(errandFor(app, { workspace: workspace.workspaceId }, (bytes) => void pieces.push(bytes)))
  const bytes = Buffer.concat(pieces)
  expect(bytes.subarray(0, 4).toString()).toBe('PAR1')
  expect(bytes.includes('ada@fjord.example')).toBe(false)
  const file = path.join(inject('templates').root, `${workspace.workspaceId}.parquet`)
  fs.writeFileSync(file, bytes)
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const rows =
    await connection.runAndReadAll(`select count(distinct id)::integer as answers, min(rating) as rating, min("asked.plan") as plan,
    min("asked.calls") as calls, min("field.role") as role, count(answered_at)::integer as dated from '${file}'`)
  expect(rows.getRowObjects()).toEqual([{ answers: 3, rating: 9, plan: 'Pro', calls: 12.5, role: 'boss', dated: 3 }])
  expect(fs.readdirSync(app.settings.dataDir).filter((name) => name.startsWith('export-'))).toEqual([])
  await app.close()
})
