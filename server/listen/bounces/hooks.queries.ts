import type { Scope } from '#server/platform/scope.ts'

export const HOOK_PROVIDERS = ['ses', 'sendgrid', 'postmark'] as const
export type HookProvider = (typeof HOOK_PROVIDERS)[number]
export type HookRow = { id: string; provider: HookProvider; publicKey: string | null; topicArn: string | null }

const inForce = ({ db, workspaceId }: Scope) =>
  db.selectFrom('mailHooks').where('workspaceId', '=', workspaceId).where('removedAt', 'is', null)

/** The providers that report to this workspace. */
export const hookProvidersOf = async (scope: Scope): Promise<HookProvider[]> =>
  (await inForce(scope).select('provider').distinct().$narrowType<{ provider: HookProvider }>().execute()).map(
    ({ provider }) => provider,
  )

export const listHooks = (scope: Scope) =>
  inForce(scope)
    .select(['id', 'provider', 'publicKey', 'topicArn', 'createdAt', 'confirmedAt', 'heardAt'])
    .orderBy('id')
    .limit(100)
    .$narrowType<{ provider: HookProvider }>()
    .execute()

export const findHook = (scope: Scope, id: string): Promise<HookRow | undefined> =>
  inForce(scope)
    .where('id', '=', id)
    .select(['id', 'provider', 'publicKey', 'topicArn'])
    .$narrowType<{ provider: HookProvider }>()
    .executeTakeFirst()

export const insertHook = ({ db, workspaceId, actorId, now }: Scope, hook: HookRow) =>
  db
    .insertInto('mailHooks')
    .values({ workspaceId, ...hook, createdAt: now, createdBy: actorId })
    .execute()

export const removeHook = ({ db, workspaceId, now }: Scope, id: string) =>
  db
    .updateTable('mailHooks')
    .set({ removedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('provider')
    .executeTakeFirst()

export const setHeard = ({ db, workspaceId, now }: Scope, id: string) =>
  db.updateTable('mailHooks').set({ heardAt: now }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

/** The first topic that asks is the one; another would have to be somebody else's. Returns whether this one is it. */
export const pinTopic = async ({ db, workspaceId }: Scope, id: string, topicArn: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('mailHooks')
    .set({ topicArn })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where((is) => is.or([is('topicArn', 'is', null), is('topicArn', '=', topicArn)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const setConfirmed = ({ db, workspaceId, now }: Scope, id: string) =>
  db.updateTable('mailHooks').set({ confirmedAt: now }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
