import { newId, type Scope } from '#server/platform/scope.ts'

export type Entered = {
  name: string
  source: string
  url: string | null
  year: number
  score: number
  answers: number | null
  method: string | null
}

const FIELDS = ['name', 'source', 'url', 'year', 'score', 'answers', 'method'] as const

/** The latest year first, then by name. */
export const listBenchmarks = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('benchmarks')
    .where('workspaceId', '=', workspaceId)
    .select(['id', ...FIELDS])
    .orderBy('year', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute()

export const countBenchmarks = async ({ db, workspaceId }: Scope): Promise<number> =>
  (
    await db
      .selectFrom('benchmarks')
      .where('workspaceId', '=', workspaceId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

export const lockBenchmark = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('benchmarks')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select([...FIELDS])
    .forUpdate()
    .executeTakeFirst()

export async function insertBenchmark({ db, workspaceId, actorId, now }: Scope, entered: Entered): Promise<string> {
  const id = newId()
  await db
    .insertInto('benchmarks')
    .values({ workspaceId, id, ...entered, createdAt: now, createdBy: actorId, updatedAt: now })
    .execute()
  return id
}

export const updateBenchmark = ({ db, workspaceId, now }: Scope, id: string, entered: Entered) =>
  db
    .updateTable('benchmarks')
    .set({ ...entered, updatedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const deleteBenchmark = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('benchmarks').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
