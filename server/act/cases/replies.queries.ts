import { sql } from 'kysely'
import type { SuppressionReason } from '#domain/listen/suppression.ts'
import type { Scope } from '#server/platform/scope.ts'

/** Whom a reply goes to, what they said, and as whom we asked; null when the answer belongs to nobody. */
export async function findRecipient({ db, workspaceId }: Scope, caseId: string) {
  const row = await db
    .selectFrom('cases as k')
    .innerJoin('responses as r', (on) => on.onRef('r.workspaceId', '=', 'k.workspaceId').onRef('r.id', '=', 'k.responseId'))
    .innerJoin('programs as p', (on) => on.onRef('p.workspaceId', '=', 'r.workspaceId').onRef('p.id', '=', 'r.programId'))
    .innerJoin('workspaces as w', 'w.id', 'k.workspaceId')
    .innerJoin('contacts as c', (on) => on.onRef('c.workspaceId', '=', 'k.workspaceId').onRef('c.id', '=', 'k.contactId'))
    .leftJoin('suppressions as s', (on) =>
      on.onRef('s.workspaceId', '=', 'c.workspaceId').onRef('s.addressHash', '=', 'c.addressHash').on('s.liftedAt', 'is', null),
    )
    .where('k.workspaceId', '=', workspaceId)
    .where('k.id', '=', caseId)
    .select(['c.id as contactId', 'c.email', 'c.name', 'c.locale as contactLocale', 's.reason as suppressed'])
    .select([
      sql<boolean>`c.erased_at is not null`.as('erased'),
      sql<boolean>`exists (select from messages m where m.workspace_id = k.workspace_id and m.case_id = k.id and m.kind = 'reply'
        and m.state not in ('failed', 'bounced'))`.as('replied'),
    ])
    .select(['r.invitationId', 'r.rating', 'r.verbatim', 'r.locale as answerLocale', 'r.answeredAt', 'r.consentAt'])
    .select(['p.brand', 'p.senderName', 'p.senderEmail', 'w.timeZone'])
    .$narrowType<{ suppressed: SuppressionReason | null }>()
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, consented: row.consentAt !== null } : null
}
