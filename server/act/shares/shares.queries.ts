import { type SqlBool, sql } from 'kysely'
import { may, ROLES, type Role } from '#domain/permission.ts'
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

/** Whoever may make links. */
const MAKERS = ROLES.filter((role) => may(role, 'response.export'))

/** A member who is here or a key in force, with a role: of the link of this alias, who made it. */
const makers = sql`(select m.workspace_id, m.id, m.role, m.left_at as gone_at from members m
  union all select k.workspace_id, k.id, k.role, k.revoked_at from api_keys k)`

export const insertLink = ({ db, workspaceId, now }: Scope, link: LinkRow & { tokenHash: string }) =>
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
    .select(
      sql<Role | null>`(select a.role from ${makers} a where a.workspace_id = s.workspace_id and a.id = s.created_by and a.gone_at is null)`.as(
        'role',
      ),
    )
    .select(isThere('s').as('isThere'))
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

/** One that still works; of others there is nothing to tell apart. `erasedAt`: when somebody was erased here last. */
export const findWorking = (
  { db, workspaceId, now }: Scope,
  tokenHash: string,
): Promise<(LinkRow & { erasedAt: Date | null }) | undefined> =>
  db
    .selectFrom('shareLinks as s')
    .where('s.workspaceId', '=', workspaceId)
    .where('s.tokenHash', '=', tokenHash)
    .where('s.revokedAt', 'is', null)
    .where('s.expiresAt', '>', now)
    .where(
      sql<SqlBool>`exists (select from ${makers} a where a.workspace_id = s.workspace_id and a.id = s.created_by and a.gone_at is null and a.role = any(${MAKERS}))`,
    )
    .where(isThere('s'))
    .select([
      's.id',
      's.name',
      's.subject',
      's.subjectId',
      's.locale',
      's.verbatims',
      's.passwordHash',
      's.createdBy',
      's.expiresAt',
    ])
    .select(
      sql<Date | null>`(select max(erased_at) from contacts c where c.workspace_id = s.workspace_id and c.erased_at is not null)`.as(
        'erasedAt',
      ),
    )
    .$narrowType<{ subject: LinkRow['subject']; locale: Locale }>()
    .executeTakeFirst()

/** Whether what a link shows has not been taken away. A board is there as long as its owner. */
function isThere(link: string) {
  const [workspaceId, id, subject] = ['workspaceId', 'subjectId', 'subject'].map((name) => sql.ref(`${link}.${name}`))
  return sql<boolean>`(${subject} = 'board' or exists (select from saved_questions q where q.workspace_id = ${workspaceId} and q.id = ${id} and q.removed_at is null)
    or exists (select from saved_reports r where r.workspace_id = ${workspaceId} and r.id = ${id} and r.removed_at is null))`
}

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
