import type { ReportSpec } from '#contract/learn/reports.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

const COLUMNS = ['s.id', 's.name', 's.spec', 's.savedAt', 'm.name as savedBy'] as const

const saved = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('savedReports as s')
    .leftJoin('members as m', (join) => join.onRef('m.workspaceId', '=', 's.workspaceId').onRef('m.id', '=', 's.savedBy'))
    .where('s.workspaceId', '=', workspaceId)
    .where('s.removedAt', 'is', null)
    .select(COLUMNS)
    .$narrowType<{ spec: ReportSpec }>()

export const listReports = (scope: Scope) => saved(scope).orderBy('s.savedAt', 'desc').orderBy('s.id').limit(200).execute()

export const findReport = (scope: Scope, id: string) => saved(scope).where('s.id', '=', id).executeTakeFirst()

/** Locks the row: two who save the same report must queue, not race. */
export const lockReport = (scope: Scope, id: string) => saved(scope).where('s.id', '=', id).forUpdate('s').executeTakeFirst()

export const countReports = async ({ db, workspaceId }: Scope): Promise<number> =>
  (
    await db
      .selectFrom('savedReports')
      .where('workspaceId', '=', workspaceId)
      .where('removedAt', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow()
  ).many

export async function insertReport(
  { db, workspaceId, now, actorId }: Scope,
  { name, spec }: { name: string; spec: ReportSpec },
): Promise<string> {
  const id = newId()
  const values = { workspaceId, id, name, spec: JSON.stringify(spec), savedAt: now, savedBy: actorId }
  await db.insertInto('savedReports').values(values).execute()
  return id
}

export const setReport = (
  { db, workspaceId, now, actorId }: Scope,
  { id, name, spec }: { id: string; name: string; spec: ReportSpec },
) =>
  db
    .updateTable('savedReports')
    .set({ name, spec: JSON.stringify(spec), savedAt: now, savedBy: actorId })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const setRemoved = ({ db, workspaceId }: Scope, id: string, removedAt: Date | null) =>
  db.updateTable('savedReports').set({ removedAt }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
