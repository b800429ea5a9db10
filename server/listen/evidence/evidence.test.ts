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

test('a score is counted from the index that bears the same list', async () => {
  const workspace = await (await testApp()).newWorkspace()
  const plan = await workspace.inside(async ({ db, workspaceId }) => {
    await sql`set local enable_seqscan = off`.execute(db)
    const { rows } = await sql<Record<string, string>>`
      explain select r.rating, count(*) from responses r
      where r.workspace_id = ${workspaceId} and r.program_id = ${workspaceId} and ${COUNTED} group by 1`.execute(db)
    return rows.flatMap(Object.values).join('\n')
  })
  expect(plan).toContain('responses_counted')
})
