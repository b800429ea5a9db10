import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { counts, EVIDENCE } from '#domain/listen/evidence.ts'
import { testApp } from '#test/app.ts'
import { COUNTED } from './evidence.ts'

test('the database counts the answers that the domain counts, and no others', async () => {
  const workspace = await (await testApp()).newWorkspace()
  const { rows } = await workspace.inside(({ db }) =>
    sql<{ evidence: string; counted: boolean }>`
      select r.evidence, ${COUNTED} as counted from unnest(${[...EVIDENCE]}::text[]) as r (evidence)`.execute(db),
  )
  expect(rows).toEqual(EVIDENCE.map((evidence) => ({ evidence, counted: counts(evidence) })))
})

// Which index the planner takes is its own affair on so few rows; that it may take this one is ours.
test('the index of the score bears the same list, and the list is written so that the planner can tell', async () => {
  const workspace = await (await testApp()).newWorkspace()
  const rows = await workspace.inside(async ({ db }) => {
    expect(sql`select ${COUNTED}`.compile(db).parameters).toEqual([])
    const found = await sql<{ predicate: string }>`
      select pg_get_expr(indpred, indrelid) as predicate from pg_index where indexrelid = 'responses_counted'::regclass`.execute(
      db,
    )
    const predicate = sql.raw(found.rows[0]?.predicate ?? '')
    const listed = sql<{ evidence: string; counted: boolean }>`
      select evidence, ${predicate} as counted from unnest(${[...EVIDENCE]}::text[]) as r (evidence)`
    return (await listed.execute(db)).rows
  })
  expect(rows).toEqual(EVIDENCE.map((evidence) => ({ evidence, counted: counts(evidence) })))
})
