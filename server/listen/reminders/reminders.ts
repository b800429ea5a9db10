import { Nothing } from '#contract/endpoint.ts'
import { spreadSoon } from '#domain/listen/drip.ts'
import { nextReminder, type ReminderPlan } from '#domain/listen/reminder.ts'
import { readPlan } from '#domain/listen/wave-plan.ts'
import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { timesOf } from '#server/listen/experiments/lots.ts'
import { dripDays, lockPlanning } from '#server/listen/waves/days.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import {
  insertReminders,
  listSilent,
  listWithoutPlace,
  placeReminders,
  type RemindingWave,
  type SilentRow,
  wavesThatRemind,
} from './reminders.queries.ts'

export { countReminded } from './reminders.queries.ts'

export const remindDue = ticket('reminder.plan', Nothing, { single: true })

const AT_ONCE = 2000
const DAY = 86_400_000

/**
 * Writes the next mail of every invitation that was silent for as long as its wave says, and gives it a place on the wave's days. One
 * portion a transaction: what is written is due no more, so that a ticket after it goes on with the rest. Whether each may leave is
 * asked again when it does.
 */
export async function planReminders(scope: Scope, host: string): Promise<void> {
  if (!(await wavesThatRemind(scope)).length) return
  // Whoever plans or releases meanwhile would fill the same days.
  await lockPlanning(scope)
  let written = 0
  const placed: number[] = []
  for (const wave of await wavesThatRemind(scope)) {
    written += await writeDue(scope, wave, AT_ONCE - written, host)
    placed.push(await place(scope, wave))
  }
  if (placed.some((mails) => mails > 0)) await enqueue(scope, deliverDue, {})
  if (written === AT_ONCE || placed.includes(AT_ONCE)) await enqueue(scope, remindDue, {})
}

async function writeDue(scope: Scope, { id: waveId, plan: { reminders } }: RemindingWave, most: number, host: string) {
  const sentBefore = new Date(scope.now.getTime() - reminders.afterDays * DAY)
  const wanted = { waveId, most: reminders.count, sentBefore, limit: AT_ONCE }
  let written = 0
  for (let after: string | null = null, more = true; more && written < most; ) {
    const rows: SilentRow[] = await listSilent(scope, { ...wanted, after })
    const due = rows.flatMap((row) => remindedOf(scope, row, reminders)).slice(0, most - written)
    if (due.length) await insertReminders(scope, due, host)
    written += due.length
    after = rows.at(-1)?.contactId ?? null
    more = rows.length === AT_ONCE
  }
  return written
}

/**
 * They leave as soon as the days of the wave have room beside its asks, in its hours and below its caps, until it closes; whoever finds
 * none is looked at again the next hour. A wave that sends at once reminds at once, in the hours of the contact policy.
 */
async function place(scope: Scope, wave: RemindingWave): Promise<number> {
  const waiting = await listWithoutPlace(scope, wave.id, AT_ONCE)
  if (!waiting.length) return 0
  const days = await dripDays(scope, { ...wave, plan: readPlan(wave.plan) }, { until: wave.closesAt })
  const times = await timesOf(scope, wave.id, waiting, days, spreadSoon)
  await placeReminders(
    scope,
    waiting.map(({ id }) => ({ id, at: times.get(id) ?? null })),
  )
  return times.size
}

function remindedOf({ now }: Scope, row: SilentRow, plan: ReminderPlan) {
  const verdict = nextReminder(
    { ...row, answered: row.evidence !== null && row.evidence !== 'discarded', canSend: true },
    plan,
    now,
  )
  return verdict.remind ? [{ id: newId(), invitationId: row.invitationId, number: verdict.number }] : []
}
