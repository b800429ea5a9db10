import { dayLater } from '#domain/zoned-time.ts'
import type { DripDay } from './drip.ts'
import { type ReminderPlan, requireReminders } from './reminder.ts'

/** What one local day sends: first mails, and the reminders that are to be expected. */
export type MailDay = DripDay & { reminders: number }

/**
 * The reminders of a wave beside its first mails, day by day, as far as the past tells: whoever will not have answered gets each of them,
 * `afterDays` after the mail before, on the first open day that has room beside the first mails. Those who opt out or whose mail
 * comes back are not taken off, so that there will rather be fewer; later releases of a wave until precision are not thought of.
 * @param asks what each day sends of first mails, in order
 * @param room the open days from the first mail until the wave closes, in order; `most`: null for as many as wanted
 * @param rate the response rate to expect, 0..1
 * @returns the days of `asks`, and those with reminders, in order
 * @throws RangeError for a rate or a plan outside its ranges
 */
export function withReminders(asks: readonly DripDay[], room: readonly DripDay[], plan: ReminderPlan, rate: number): MailDay[] {
  requireReminders(plan)
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`A response rate lies from 0 to 1, got ${rate}.`)
  const asked = new Map(asks.map((each) => [each.day, each]))
  const open = new Map(room.map((each) => [each.day, each]))
  const waiting: Waiting[] = []
  const silent = silentOf(rate)
  return [...new Set([...asked.keys(), ...open.keys()])].sort().flatMap((day) => {
    const { mails, most } = asked.get(day) ?? { mails: 0, most: open.get(day)?.most ?? null }
    const sent = open.has(day) ? take(waiting, day, most === null ? Infinity : Math.max(0, most - mails)) : []
    for (const { number, people } of [{ number: 0, people: silent(mails) }, ...sent])
      if (number < plan.count && people > 0) waiting.push({ due: dayLater(day, plan.afterDays), number: number + 1, people })
    const reminders = sent.reduce((sum, { people }) => sum + people, 0)
    return asked.has(day) || reminders > 0 ? [{ day, mails, most, reminders }] : []
  })
}

/** `people` are due their reminder of this `number` (1 the first) on the day `due`. */
type Waiting = { due: string; number: number; people: number }

/** Takes off those who are due, longest due first, as many as there is room for. */
function take(waiting: Waiting[], day: string, room: number): { number: number; people: number }[] {
  let left = room
  return waiting
    .filter(({ due }) => due <= day)
    .map((each) => {
      const people = Math.min(each.people, left)
      left -= people
      each.people -= people
      return { number: each.number, people }
    })
}

/** Whole people, whose running sum never strays from the share by more than a half. */
function silentOf(rate: number): (mails: number) => number {
  let [asked, given] = [0, 0]
  return (mails) => {
    asked += mails
    const silent = Math.round(asked * (1 - rate)) - given
    given += silent
    return silent
  }
}
