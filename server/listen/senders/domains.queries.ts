import type { Scope } from '#server/platform/scope.ts'

/** The domains that sign by now. */
export const signingDomains = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('sendingDomains')
    .where('workspaceId', '=', workspaceId)
    .where('removedAt', 'is', null)
    .where('signsSince', 'is not', null)
    .select(['id', 'domain', 'selector', 'sealedKey'])
    .execute()
