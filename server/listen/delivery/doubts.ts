import type { Resolution } from '#contract/listen/messages.ts'
import { clearWithheld } from '#server/listen/policy/policy.ts'
import { recordAll } from '#server/platform/events.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { lockMessage, resolveOpened, resolveTo } from './outbox.queries.ts'
import { resolutionsOf } from './outbox.ts'
import { deliverDue } from './wake.ts'

/** A member says what became of a mail: it arrived, or it goes out once more. */
export async function resolveMessage(scope: Scope, id: string, to: Resolution): Promise<Record<string, never>> {
  const { state, contactId } = found(await lockMessage(scope, id))
  if (!resolutionsOf(state).includes(to)) refuse('conflict', 'outbox.refused')
  await resolveTo(scope, id, to)
  await clearWithheld(scope, id)
  await audit(scope, {
    action: 'message.resolved',
    subject: id,
    before: { state },
    after: { state: to },
    contactId,
  })
  if (to === 'queued') await enqueue(scope, deliverDue, {})
  return {}
}

/** Whoever opened a link has the mail: its doubt ends by itself. Without ids, that of every mail of the workspace. */
export async function resolveDoubt(scope: Scope, invitationIds: readonly string[] | null = null): Promise<void> {
  const resolved = await resolveOpened(scope, invitationIds)
  await recordAll(
    scope,
    resolved.map(({ id, contactId }) => ({ kind: 'message.sent', subjectId: id, contactId, detail: { by: 'click' } })),
  )
}
