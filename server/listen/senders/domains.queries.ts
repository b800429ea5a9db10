import type { RecordKind, RecordState } from '#domain/listen/mail-records.ts'
import type { Scope } from '#server/platform/scope.ts'

/** What the last look at DNS found; kept as it was, so that it can be read without asking again. */
export type Findings = {
  records: { kind: RecordKind; state: RecordState; found: string | null }[]
  policyDomain: string | null
}
export type DomainRow = {
  id: string
  domain: string
  selector: string
  publicKey: string
  spf: string
  checkedAt: Date | null
  findings: Findings | null
  signsSince: Date | null
  sealedKey: string
}

const inForce = ({ db, workspaceId }: Scope) =>
  db.selectFrom('sendingDomains').where('workspaceId', '=', workspaceId).where('removedAt', 'is', null)

/** The domains that sign by now. */
export const signingDomains = (scope: Scope) =>
  inForce(scope).where('signsSince', 'is not', null).select(['id', 'domain', 'selector', 'sealedKey']).execute()

const COLUMNS = ['id', 'domain', 'selector', 'publicKey', 'spf', 'checkedAt', 'findings', 'signsSince', 'sealedKey'] as const

export const listDomains = (scope: Scope): Promise<DomainRow[]> =>
  inForce(scope).select(COLUMNS).orderBy('domain').limit(100).$narrowType<{ findings: Findings | null }>().execute()

export const findDomain = (scope: Scope, id: string): Promise<DomainRow | undefined> =>
  inForce(scope).where('id', '=', id).select(COLUMNS).$narrowType<{ findings: Findings | null }>().executeTakeFirst()

type New = { id: string; domain: string; selector: string; publicKey: string; sealedKey: string; spf: string }

/** Returns whether the domain was not there yet. */
export async function insertDomain({ db, workspaceId, actorId, now }: Scope, domain: New): Promise<boolean> {
  const inserted = await db
    .insertInto('sendingDomains')
    .values({ workspaceId, ...domain, createdAt: now, createdBy: actorId })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'domain']).where('removedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export const removeDomain = ({ db, workspaceId, now }: Scope, id: string) =>
  db
    .updateTable('sendingDomains')
    .set({ removedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('domain')
    .executeTakeFirst()

export const setFindings = (
  { db, workspaceId, now }: Scope,
  id: string,
  { findings, signsSince }: Pick<DomainRow, 'findings' | 'signsSince'>,
) =>
  db
    .updateTable('sendingDomains')
    .set({ findings: JSON.stringify(findings), signsSince, checkedAt: now })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()
