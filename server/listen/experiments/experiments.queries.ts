import { sql } from 'kysely'
import type { Stopping, VariantContent, VariantKey, Varied } from '#domain/listen/variant.ts'
import type { Scope } from '#server/platform/scope.ts'

export type ExperimentRow = {
  id: string
  waveId: string
  varies: Varied[]
  stopping: Stopping
  readDays: number
  plannedPerArm: number | null
  adoptedKey: VariantKey | null
  adoptedAt: Date | null
  adoptedBy: string | null
}
export type VariantRow = { key: VariantKey; percent: number; content: VariantContent }

const experiment = ({ db, workspaceId }: Scope, waveId: string) =>
  db
    .selectFrom('experiments')
    .where('workspaceId', '=', workspaceId)
    .where('waveId', '=', waveId)
    .select(['id', 'waveId', 'varies', 'stopping', 'readDays', 'plannedPerArm', 'adoptedKey', 'adoptedAt', 'adoptedBy'])
    .$narrowType<{ varies: Varied[]; stopping: Stopping; adoptedKey: VariantKey | null }>()

export const findExperiment = (scope: Scope, waveId: string): Promise<ExperimentRow | undefined> =>
  experiment(scope, waveId).executeTakeFirst()

export const lockExperiment = (scope: Scope, waveId: string): Promise<ExperimentRow | undefined> =>
  experiment(scope, waveId).forUpdate().executeTakeFirst()

export async function variantsOf({ db, workspaceId }: Scope, experimentId: string): Promise<VariantRow[]> {
  const rows = await db
    .selectFrom('variants')
    .where('workspaceId', '=', workspaceId)
    .where('experimentId', '=', experimentId)
    .select(['key', 'percent', 'content'])
    .orderBy('key')
    .$narrowType<{ key: VariantKey }>()
    .execute()
  // The database knows it as any JSON; only insertVariants writes it.
  return rows.map(({ content, ...row }) => ({ ...row, content: content as VariantContent }))
}

type New = { id: string; waveId: string; varies: readonly Varied[]; stopping: Stopping; readDays: number }

export const insertExperiment = ({ db, workspaceId, actorId, now }: Scope, { varies, ...row }: New) =>
  db
    .insertInto('experiments')
    .values({ workspaceId, ...row, varies: [...varies], createdAt: now, createdBy: actorId })
    .execute()

export const insertVariants = ({ db, workspaceId }: Scope, experimentId: string, variants: readonly VariantRow[]) =>
  db
    .insertInto('variants')
    .values(variants.map(({ content, ...row }) => ({ workspaceId, experimentId, ...row, content: JSON.stringify(content) })))
    .execute()

/** With its variants. */
export const deleteExperiment = ({ db, workspaceId }: Scope, waveId: string) =>
  db.deleteFrom('experiments').where('workspaceId', '=', workspaceId).where('waveId', '=', waveId).execute()

export const setPlannedPerArm = ({ db, workspaceId }: Scope, id: string, plannedPerArm: number) =>
  db
    .updateTable('experiments')
    .set({ plannedPerArm })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('plannedPerArm', 'is', null)
    .execute()

export const setAdopted = ({ db, workspaceId, actorId, now }: Scope, id: string, adoptedKey: VariantKey) =>
  db
    .updateTable('experiments')
    .set({ adoptedKey, adoptedAt: now, adoptedBy: actorId })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const memberName = async ({ db, workspaceId }: Scope, id: string | null): Promise<string | null> =>
  id === null
    ? null
    : ((
        await db
          .selectFrom('members')
          .where('workspaceId', '=', workspaceId)
          .where('id', '=', id)
          .select('name')
          .executeTakeFirst()
      )?.name ?? null)

/** People whose first mail has not left: those who wait for the winner, and the others; and who follows the decision. */
export async function countUnsent({ db, workspaceId }: Scope, waveId: string) {
  const { rows } = await sql<{ waiting: number; unsent: number; adopted: number }>`
    select (count(*) filter (where i.variant_key is null and m.state = 'planned'))::int as waiting,
      (count(*) filter (where i.variant_key is not null and not i.variant_adopted and m.state in ('planned', 'queued', 'deferred')))::int as unsent,
      (count(*) filter (where i.variant_adopted))::int as adopted
    from invitations i join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
    where i.workspace_id = ${workspaceId} and i.wave_id = ${waveId}
  `.execute(db)
  return rows[0] ?? { waiting: 0, unsent: 0, adopted: 0 }
}
