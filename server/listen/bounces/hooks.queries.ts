import type { Scope } from '#server/platform/scope.ts'

export const HOOK_PROVIDERS = ['ses', 'sendgrid', 'postmark'] as const
export type HookProvider = (typeof HOOK_PROVIDERS)[number]

/** The providers that report to this workspace. */
export const hookProvidersOf = async ({ db, workspaceId }: Scope): Promise<HookProvider[]> =>
  (
    await db
      .selectFrom('mailHooks')
      .where('workspaceId', '=', workspaceId)
      .where('removedAt', 'is', null)
      .select('provider')
      .distinct()
      .$narrowType<{ provider: HookProvider }>()
      .execute()
  ).map(({ provider }) => provider)
