import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Wish } from '#domain/listen/wish.ts'
import type { Scope } from '#server/platform/scope.ts'

export async function findWish({ db, workspaceId }: Scope, contactId: string): Promise<Wish> {
  const { quietDays, locale } = await db
    .selectFrom('contacts')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', contactId)
    .select(['quietDays', 'chosenLocale as locale'])
    .$narrowType<{ locale: AskLocale | null }>()
    .executeTakeFirstOrThrow()
  return { quietDays, locale }
}

export const saveWish = ({ db, workspaceId, now }: Scope, contactId: string, { quietDays, locale }: Wish) =>
  db
    .updateTable('contacts')
    .set({ quietDays, updatedAt: now, ...(locale && { chosenLocale: locale }) })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', contactId)
    .where('erasedAt', 'is', null)
    .execute()
