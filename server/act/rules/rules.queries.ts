import { sql } from 'kysely'
import type { Evidence } from '#domain/listen/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Rule = { id: string; name: string; ratingAtMost: number; dueHours: number; enabled: boolean }

const rulesHere = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('rules')
    .where('workspaceId', '=', workspaceId)
    .select(['id', 'name', 'dueHours'])
    .select(sql<number>`(condition ->> 'ratingAtMost')::int`.as('ratingAtMost'))
    .select(sql<boolean>`disabled_at is null`.as('enabled'))

export const listRules = (scope: Scope): Promise<Rule[]> =>
  rulesHere(scope).orderBy('createdAt').orderBy('id').limit(100).execute()

export const lockRule = (scope: Scope, id: string): Promise<Rule | undefined> =>
  rulesHere(scope).where('id', '=', id).forUpdate().executeTakeFirst()

export const setRule = (
  { db, workspaceId, now }: Scope,
  id: string,
  { ratingAtMost, dueHours, enabled }: Pick<Rule, 'ratingAtMost' | 'dueHours' | 'enabled'>,
  wasEnabled: boolean,
) =>
  db
    .updateTable('rules')
    .set({ condition: JSON.stringify({ ratingAtMost }), dueHours })
    .$if(enabled !== wasEnabled, (query) => query.set({ disabledAt: enabled ? null : now }))
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

/** Answers since then by what a rule looks at; a few dozen rows at most. */
export async function countAnswers({ db, workspaceId }: Scope, since: Date) {
  const { rows } = await sql<{ rating: number; evidence: Evidence; imported: boolean; answers: number }>`
    select rating::int, evidence, import_id is not null or channel = 'import' as imported, count(*)::int as answers
    from responses where workspace_id = ${workspaceId} and answered_at >= ${since}
    group by 1, 2, 3`.execute(db)
  return rows
}
