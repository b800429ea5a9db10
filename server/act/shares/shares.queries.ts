import type { Scope } from '#server/platform/scope.ts'
import type { Locale } from '#words/locale.ts'

export type LinkRow = {
  id: string
  name: string
  subject: 'board' | 'question' | 'report'
  subjectId: string
  locale: Locale
  verbatims: boolean
  passwordHash: string | null
  createdBy: string
  expiresAt: Date
}

export const insertLink = (
  { db, workspaceId, now }: Scope,
  link: Omit<LinkRow, 'createdBy'> & { tokenHash: string; createdBy: string },
) =>
  db
    .insertInto('shareLinks')
    .values({ workspaceId, ...link, createdAt: now })
    .execute()

export const listLinks = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('shareLinks as s')
    .leftJoin('members as m', (on) => on.onRef('m.workspaceId', '=', 's.workspaceId').onRef('m.id', '=', 's.createdBy'))
    .where('s.workspaceId', '=', workspaceId)
    .select(['s.id', 's.name', 's.subject', 's.locale', 's.verbatims', 's.passwordHash', 's.createdAt', 's.expiresAt'])
    .select(['s.revokedAt', 's.views', 's.viewedAt', 'm.name as by'])
    .$narrowType<{ subject: LinkRow['subject']; locale: Locale }>()
    .orderBy('s.createdAt', 'desc')
    .orderBy('s.id', 'desc')
    .limit(200)
    .execute()

export const countWorking = async ({ db, workspaceId, now }: Scope): Promise<number> => {
  const { n } = await db
    .selectFrom('shareLinks')
    .where('workspaceId', '=', workspaceId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** One that still works; of others there is nothing to tell apart. */
export const findWorking = ({ db, workspaceId, now }: Scope, tokenHash: string): Promise<LinkRow | undefined> =>
  db
    .selectFrom('shareLinks')
    .where('workspaceId', '=', workspaceId)
    .where('tokenHash', '=', tokenHash)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .select(['id', 'name', 'subject', 'subjectId', 'locale', 'verbatims', 'passwordHash', 'createdBy', 'expiresAt'])
    .$narrowType<{ subject: LinkRow['subject']; locale: Locale }>()
    .executeTakeFirst()

export const countView = ({ db, workspaceId, now }: Scope, id: string) =>
  db
    .updateTable('shareLinks')
    .set(({ eb }) => ({ views: eb('views', '+', 1), viewedAt: now }))
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const revokeLink = ({ db, workspaceId, now }: Scope, id: string) =>
  db
    .updateTable('shareLinks')
    .set({ revokedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('name')
    .executeTakeFirst()

export const linkExists = ({ db, workspaceId }: Scope, id: string) =>
  db.selectFrom('shareLinks').where('workspaceId', '=', workspaceId).where('id', '=', id).select('id').executeTakeFirst()

export const workspaceHere = ({ db, workspaceId }: Scope) =>
  db.selectFrom('workspaces').where('id', '=', workspaceId).select(['number', 'name', 'timeZone']).executeTakeFirstOrThrow()
