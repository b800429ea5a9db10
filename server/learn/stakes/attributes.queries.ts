import type { Scope } from '#server/platform/scope.ts'

export type Chosen = { revenue: string | null; renewal: string | null; currency: string | null }

export const findChosen = ({ db, workspaceId }: Scope): Promise<Chosen | undefined> =>
  db
    .selectFrom('stakeAttributes')
    .where('workspaceId', '=', workspaceId)
    .select(['revenue', 'renewal', 'currency'])
    .executeTakeFirst()

export const setChosen = ({ db, workspaceId, now }: Scope, chosen: Chosen) =>
  db
    .insertInto('stakeAttributes')
    .values({ workspaceId, ...chosen, changedAt: now })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet({ ...chosen, changedAt: now }))
    .execute()

export const forgetChosen = ({ db, workspaceId }: Scope) =>
  db.deleteFrom('stakeAttributes').where('workspaceId', '=', workspaceId).execute()
