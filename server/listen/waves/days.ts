import { type Drip, type DripDay, endOfHeld, spreadSoon, WARM_UP_CAPS } from '#domain/listen/drip.ts'
import type { Days } from '#domain/listen/plan.ts'
import { openings } from '#domain/listen/send-window.ts'
import type { DripPlan, WavePlan } from '#domain/listen/wave-plan.ts'
import { instantIn, wallTimeIn } from '#domain/zoned-time.ts'
import { rulesOf } from '#server/listen/policy/policy.ts'
import { findProgram, policyOf } from '#server/listen/programs/programs.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countDaysSent, mailsAhead, mailsToday } from './days.queries.ts'

export { lockPlanning } from './planning.queries.ts'

type Wave = { programId: string; closesAt: Date }
/** `daysOff` are the workspace's. `again`: a wave whose own waiting mails are spread anew. */
type Around = { again?: string; until?: Date }
type Given = Around & { drip: DripPlan; daysOff: readonly string[] }

/** The days of a wave as the drip takes them: from now or its first day, to its last or the closing date, with what other waves send. */
export async function daysOf(scope: Scope, { programId, closesAt }: Wave, { drip, daysOff, again, until }: Given): Promise<Days> {
  const { timeZone } = await policyOf(scope)
  const domain = domainOf(found(await findProgram(scope, programId)).senderEmail)
  const { weekdays, from, to, perDay = null, warmUp = false } = drip
  const planned = await mailsAhead(scope, { domain, timeZone }, again ?? null)
  const today = dayIn(scope.now, timeZone)
  const gone = await mailsToday(scope, { domain, timeZone })
  return {
    ...spanOf(drip, { now: scope.now, until, closesAt, timeZone }),
    drip: {
      window: { weekdays, from, to, daysOff },
      perDay,
      warmUp: warmUp ? { caps: WARM_UP_CAPS, daysSent: await countDaysSent(scope, { domain, timeZone }) } : null,
      planned: { ...planned, [today]: (planned[today] ?? 0) + gone },
    },
  }
}

/** The days of a wave that drips; null of one that sends at once. */
export async function dripDays(scope: Scope, wave: Wave & { plan: WavePlan }, around: Around = {}): Promise<Days | null> {
  const { drip } = wave.plan
  if (!drip) return null
  const rules = await rulesOf(scope, { id: wave.programId })
  return daysOf(scope, wave, { drip, daysOff: rules.window?.daysOff ?? [], ...around })
}

/** The days on which mails leave that were held back, of a wave that asked so many people in all; null of one that sends at once. */
export async function heldDays(
  scope: Scope,
  wave: Wave & { plan: WavePlan; startedAt: Date | null },
  { held, asked }: { held: number; asked: number },
): Promise<Days | null> {
  const days = await dripDays(scope, wave, { until: wave.closesAt })
  if (!days || !wave.plan.drip) return days
  const { from, to, drip, timeZone } = days
  const plan = spanOf(wave.plan.drip, { now: wave.startedAt ?? scope.now, closesAt: wave.closesAt, timeZone })
  return { ...days, to: endOfHeld(from, to, held, drip, timeZone, { ...plan, mails: asked }) }
}

/**
 * The days from the first mail until the wave closes on which reminders may leave, with the most that each may send. A wave that sends at
 * once reminds in the hours of the contact policy.
 */
export async function openDays(scope: Scope, wave: Wave & { plan: WavePlan }): Promise<DripDay[]> {
  const { window } = await rulesOf(scope, { id: wave.programId })
  const { timeZone } = await policyOf(scope)
  const atOnce: Drip = { window: window ?? ANY_HOUR, perDay: null, warmUp: null }
  const days = (await dripDays(scope, wave, { until: wave.closesAt })) ?? {
    from: scope.now,
    to: wave.closesAt,
    drip: atOnce,
    timeZone,
  }
  return spreadSoon(days.from, days.to, 0, days.drip, days.timeZone).days
}

const ANY_HOUR = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 }

/** Whether mails of a wave may leave at any hour yet; one that sends at once has no last day. */
export async function hasDaysLeft(scope: Scope, { programId, plan, closesAt }: Wave & { plan: WavePlan }): Promise<boolean> {
  if (!plan.drip) return true
  const { timeZone } = await policyOf(scope)
  const { window } = await rulesOf(scope, { id: programId })
  const { from, to } = spanOf(plan.drip, { now: scope.now, closesAt, timeZone })
  return !openings({ ...plan.drip, daysOff: window?.daysOff ?? [] }, timeZone, from, to).next().done
}

type Span = { now: Date; closesAt: Date; until?: Date | undefined; timeZone: string }

function spanOf(
  { startOn, endOn }: DripPlan,
  { now, closesAt, until, timeZone }: Span,
): { from: Date; to: Date; timeZone: string } {
  const first = startOn === undefined ? now : startOfDay(startOn, timeZone)
  const last = until ?? startOfDay(endOn, timeZone, 1)
  return {
    from: new Date(Math.max(first.getTime(), now.getTime())),
    to: new Date(Math.min(last.getTime(), closesAt.getTime())),
    timeZone,
  }
}

/** The day (2026-10-01) on which an instant falls there. */
export function dayIn(at: Date, timeZone: string): string {
  const { year, month, day } = wallTimeIn(timeZone, at)
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function startOfDay(name: string, timeZone: string, later = 0): Date {
  const day = new Date(`${name}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + later)
  const date = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }
  return instantIn(timeZone, { ...date, hour: 0, minute: 0, second: 0 })
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
