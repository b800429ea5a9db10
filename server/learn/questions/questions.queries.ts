import type { ExplorerInput } from '#contract/learn/explorer.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

export type QuestionRow = Awaited<ReturnType<typeof listQuestions>>[number]
type Written = { name: string; asked: ExplorerInput; ofTeam: boolean }

const all = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('savedQuestions as q')
    .leftJoin('members as m', (on) => on.onRef('m.workspaceId', '=', 'q.workspaceId').onRef('m.id', '=', 'q.createdBy'))
    .where('q.workspaceId', '=', workspaceId)
    .select(['q.id', 'q.name', 'q.asked', 'q.ofTeam', 'q.createdBy', 'q.updatedAt', 'q.removedAt', 'm.name as by'])
    .$narrowType<{ asked: ExplorerInput }>() // Written by us alone, and checked by its schema when it came.

/** One's own and the team's. */
const seen = (scope: Scope) =>
  all(scope)
    .where('q.removedAt', 'is', null)
    .where((of) => of.or([of('q.ofTeam', '=', true), of('q.createdBy', '=', scope.actorId)]))

export const listQuestions = (scope: Scope) => seen(scope).orderBy('q.name').orderBy('q.id').limit(500).execute()

export const findQuestions = (scope: Scope, ids: readonly string[]) =>
  ids.length ? seen(scope).where('q.id', 'in', ids).execute() : Promise.resolve([])

/** Also one that was taken away. */
export const lockQuestion = (scope: Scope, id: string) => all(scope).where('q.id', '=', id).forUpdate('q').executeTakeFirst()

export const countQuestions = async ({ db, workspaceId }: Scope): Promise<number> => {
  const { n } = await db
    .selectFrom('savedQuestions')
    .where('workspaceId', '=', workspaceId)
    .where('removedAt', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function insertQuestion(
  { db, workspaceId, now, actorId }: Scope,
  { name, asked, ofTeam }: Written,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('savedQuestions')
    .values({
      ...{ workspaceId, id, name, asked: JSON.stringify(asked), ofTeam },
      ...{ createdBy: actorId ?? workspaceId, createdAt: now, updatedAt: now },
    })
    .execute()
  return id
}

export const updateQuestion = (
  { db, workspaceId, now }: Scope,
  id: string,
  { asked, ...change }: Partial<Written> & { removedAt?: Date | null },
) =>
  db
    .updateTable('savedQuestions')
    .set({ ...change, ...(asked && { asked: JSON.stringify(asked) }), updatedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()
