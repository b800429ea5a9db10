import type { ThanksLinks } from '#domain/listen/thanks-link.ts'
import type { Scope } from '#server/platform/scope.ts'

export type LookRow = ThanksLinks & { colour: string | null; logoId: string | null }

/** The columns of a program that say how it looks and where its thanks lead. */
export const LOOK = ['colour', 'logoId', 'reviewUrl', 'reviewPercent', 'referralUrl', 'helpUrl'] as const

export const findLook = ({ db, workspaceId }: Scope, programId: string): Promise<LookRow | undefined> =>
  db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', programId)
    .select(LOOK)
    .forUpdate()
    .executeTakeFirst()

export const updateLook = ({ db, workspaceId }: Scope, programId: string, look: Partial<LookRow>) =>
  db.updateTable('programs').set(look).where('workspaceId', '=', workspaceId).where('id', '=', programId).execute()

type NewLogo = { id: string; mediaType: string; width: number; height: number; bytes: Buffer }

export const insertLogo = ({ db, workspaceId, actorId, now }: Scope, logo: NewLogo) =>
  db
    .insertInto('logos')
    .values({ workspaceId, ...logo, createdAt: now, createdBy: actorId })
    .execute()

export const deleteLogo = ({ db, workspaceId }: Scope, id: string) =>
  db.deleteFrom('logos').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

export const findLogo = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('logos')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(['mediaType', 'bytes'])
    .executeTakeFirst()
