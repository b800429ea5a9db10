import type { Wave } from '#contract/listen/waves.ts'
import type { ReminderPlan } from '#domain/listen/reminder.ts'
import type { AccountPlan, DripPlan, PlanAmount, Sampling, SamplingKind, WavePlan } from '#domain/listen/wave-plan.ts'
import { dayIn, endOfDay, inDays } from './closing-day.ts'

/** What stands in the form of the planner. Days are those of the workspace. */
export type Draft = { name: string; closesOn: string; plan: WavePlan }

export const draftOf = ({ name, closesAt, plan }: Wave, timeZone: string): Draft => ({
  name,
  closesOn: dayIn(closesAt, timeZone),
  plan,
})

/** As the API wants it; a day that is not written out is refused there, by its field. */
export const inputOf = ({ name, closesOn, plan }: Draft, timeZone: string) => ({
  name,
  closesAt: endOfDay(closesOn, timeZone) ?? '',
  plan,
})

/** What each kind begins with when it is chosen; what still fits of the one before stays. */
export function samplingAs(
  kind: SamplingKind,
  { by, amount, floor, margin, batch, ...before }: Sampling,
  dividers: readonly string[],
): Sampling {
  const divider = by ?? dividers[0] ?? 'role'
  const some: PlanAmount = amount ?? { percent: 50 }
  switch (kind) {
    case 'everyone':
      return { kind, ...(by && { by }) }
    case 'random':
      return { kind, amount: some, ...(by && { by }) }
    case 'stratified':
      return { kind, by: divider, amount: some, ...(floor && { floor }) }
    case 'by_stratum':
      return {
        kind,
        by: divider,
        amounts: before.amounts ?? {},
        otherwise: before.otherwise ?? { percent: 100 },
        ...(floor && { floor }),
      }
    case 'precision':
      return { kind, margin: margin ?? 7, batch: batch ?? 200, ...(by && { by }) }
  }
}

/** Working hours of two thirds of the time until the closing date, so that the last who are asked can still answer. */
export function dripUntil(closesOn: string, timeZone: string, now = new Date()): DripPlan {
  const days = (new Date(closesOn).getTime() - new Date(dayIn(now, timeZone)).getTime()) / 86_400_000
  const endOn = dayIn(inDays(now, Math.max(0, Math.floor((days * 2) / 3))), timeZone)
  return { endOn, weekdays: [1, 2, 3, 4, 5], from: 9, to: 17 }
}

export const withDrip = ({ drip: _, ...plan }: WavePlan, drip: DripPlan | undefined): WavePlan => ({
  ...plan,
  ...(drip && { drip }),
})
export const withSegment = ({ segment: _, ...plan }: WavePlan, segment: string): WavePlan => ({
  ...plan,
  ...(segment && { segment }),
})
export const withAccount = ({ account: _, ...plan }: WavePlan, account: AccountPlan | undefined): WavePlan => ({
  ...plan,
  ...(account && { account }),
})
export const withReminders = ({ reminders: _, ...plan }: WavePlan, reminders: ReminderPlan): WavePlan => ({
  ...plan,
  ...(reminders.count > 0 && { reminders }),
})
