import { Nothing } from '#contract/endpoint.ts'
import { nextReminder, type ReminderPlan } from '#domain/listen/reminder.ts'
import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { insertReminders, listSilent, lockReminding, type SilentRow, wavesThatRemind } from './reminders.queries.ts'

export { countReminded } from './reminders.queries.ts'

export const remindDue = ticket('reminder.plan', Nothing, { single: true })

const AT_ONCE = 2000
const DAY = 86_400_000

/**
 * Queues the next mail of every invitation that was silent for as long as its wave says. One portion a transaction: what is queued is
 * due no more, so that a ticket after it goes on with the rest. Whether each may leave is asked again when it does.
 */
export async function planReminders(scope: Scope, host: string): Promise<void> {
  await lockReminding(scope)
  let queued = 0
  for (const { waveId, plan } of await wavesThatRemind(scope)) {
    const wanted = { waveId, most: plan.count, sentBefore: new Date(scope.now.getTime() - plan.afterDays * DAY), limit: AT_ONCE }
    for (let after: string | null = null, more = true; more && queued < AT_ONCE; ) {
      const rows: SilentRow[] = await listSilent(scope, { ...wanted, after })
      const due = rows.flatMap((row) => remindedOf(scope, row, plan)).slice(0, AT_ONCE - queued)
      if (due.length) await insertReminders(scope, due, host)
      queued += due.length
      after = rows.at(-1)?.contactId ?? null
      more = rows.length === AT_ONCE
    }
  }
  if (queued) await enqueue(scope, deliverDue, {})
  if (queued === AT_ONCE) await enqueue(scope, remindDue, {})
}

function remindedOf({ now }: Scope, row: SilentRow, plan: ReminderPlan) {
  const verdict = nextReminder(
    { ...row, answered: row.evidence !== null && row.evidence !== 'discarded', canSend: true },
    plan,
    now,
  )
  return verdict.remind ? [{ id: newId(), invitationId: row.invitationId, number: verdict.number }] : []
}
