import type { Scope } from '#server/platform/scope.ts'

export const MAILBOX_TLS = ['tls', 'starttls', 'none'] as const
export type MailboxTls = (typeof MAILBOX_TLS)[number]
export type MailboxRow = {
  address: string | null
  host: string | null
  port: number | null
  tls: MailboxTls | null
  login: string | null
  sealedPassword: string | null
  folder: string | null
}
export type Progress = { uidValidity: number | null; lastUid: number | null }

export const findMailbox = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('bounceMailboxes')
    .where('workspaceId', '=', workspaceId)
    .select([
      'address',
      'host',
      'port',
      'tls',
      'login',
      'sealedPassword',
      'folder',
      'uidValidity',
      'lastUid',
      'readAt',
      'problem',
      'changedAt',
    ])
    .$narrowType<{ tls: MailboxTls | null; problem: MailboxProblem | null }>()
    .executeTakeFirst()

/** The envelope sender of this workspace's mails; null: it has none, and notices go to the address in From. */
export const bounceAddressOf = async ({ db, workspaceId }: Scope): Promise<string | null> =>
  (await db.selectFrom('bounceMailboxes').where('workspaceId', '=', workspaceId).select('address').executeTakeFirst())?.address ??
  null

/** Another mailbox is read from its beginning: its UIDs are others. */
export const writeMailbox = ({ db, workspaceId, now }: Scope, row: MailboxRow, progress: Progress) => {
  const values = { ...row, ...progress, problem: null, changedAt: now }
  return db
    .insertInto('bounceMailboxes')
    .values({ workspaceId, ...values })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(values))
    .execute()
}

/** Lets one reader at a time in. Returns whether it is this one. */
export async function beginReading({ db, workspaceId, now }: Scope): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('bounceMailboxes')
    .set({ readingUntil: leaseFrom(now) })
    .where('workspaceId', '=', workspaceId)
    .where((is) => is.or([is('readingUntil', 'is', null), is('readingUntil', '<=', now)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
/** Longer than any single step of a reading may take. */
const leaseFrom = (now: Date) => new Date(now.getTime() + 180_000)

export const setProgress = ({ db, workspaceId, now }: Scope, progress: Progress) =>
  db
    .updateTable('bounceMailboxes')
    .set({ ...progress, readAt: now, readingUntil: leaseFrom(now) })
    .where('workspaceId', '=', workspaceId)
    .execute()

export const MAILBOX_PROBLEMS = ['unreachable', 'no_tls', 'sign_in', 'no_folder', 'broke_off', 'inside', 'password_lost'] as const
export type MailboxProblem = (typeof MAILBOX_PROBLEMS)[number]

/** Ends a reading. */
export const setProblem = ({ db, workspaceId, now }: Scope, problem: MailboxProblem | null) =>
  db
    .updateTable('bounceMailboxes')
    .set({ problem, readAt: now, readingUntil: null })
    .where('workspaceId', '=', workspaceId)
    .execute()
