import { HOLD_HOURS } from './contact-policy.ts'

const [HOUR, DAY] = [60 * 60 * 1000, 24 * 60 * 60 * 1000]
/** The ask and two reminders: nobody gets more for one answer, whatever a plan says (experience.md 1.1). */
export const MOST_REMINDERS = 2

/** How a wave reminds: so many times (0-2), each `afterDays` days (1-30) after the mail before. */
export type ReminderPlan = { count: number; afterDays: number }

/**
 * An invitation as it stands. `sentAt`: when each of its mails left, null while one waits or is in doubt; the ask first. `answered`:
 * there is an answer, confirmed or not yet. `clickedAt`: the last click, a machine's trap apart. `canSend`: its wave sends mail.
 */
export type Reminded = {
  sentAt: readonly (Date | null)[]
  answered: boolean
  declinedAt: Date | null
  closedAt: Date | null
  clickedAt: Date | null
  canSend: boolean
}

export const REMINDER_REFUSALS = [
  'answered',
  'declined',
  'over',
  'no_more',
  'under_way',
  'too_early',
  'unconfirmed_click',
] as const
/** `number`: 2 is the first reminder. `until`: from when it may be asked again, null where time alone does not help. */
export type ReminderVerdict =
  | { remind: true; number: number }
  | { remind: false; because: (typeof REMINDER_REFUSALS)[number]; until: Date | null }

/**
 * Whether an invitation is due for its next reminder; the first reason of REMINDER_REFUSALS that holds is given. A reminder belongs to its
 * invitation: the rest between asks does not hold it back, an answer, a refusal or one that is being typed does.
 * @throws RangeError for a plan outside its ranges
 */
export function nextReminder(invitation: Reminded, plan: ReminderPlan, now: Date): ReminderVerdict {
  requireReminders(plan)
  const { sentAt, answered, declinedAt, closedAt, clickedAt, canSend } = invitation
  if (answered) return wait('answered', null)
  if (declinedAt) return wait('declined', null)
  if (closedAt || !canSend) return wait('over', null)
  if (sentAt.length > plan.count) return wait('no_more', null)
  const last = sentAt.at(-1)
  if (!last || sentAt.includes(null)) return wait('under_way', null)
  const due = new Date(last.getTime() + plan.afterDays * DAY)
  if (due > now) return wait('too_early', due)
  const held = clickedAt && new Date(clickedAt.getTime() + HOLD_HOURS * HOUR)
  return held && held > now ? wait('unconfirmed_click', held) : { remind: true, number: sentAt.length + 1 }
}

const wait = (because: (typeof REMINDER_REFUSALS)[number], until: Date | null): ReminderVerdict => ({
  remind: false,
  because,
  until,
})

/** Refuses a plan outside its ranges. @throws RangeError */
export function requireReminders({ count, afterDays }: ReminderPlan): void {
  if (!Number.isInteger(count) || count < 0 || count > MOST_REMINDERS)
    throw new RangeError(`A wave reminds 0 to ${MOST_REMINDERS} times, not ${count}.`)
  if (!Number.isInteger(afterDays) || afterDays < 1 || afterDays > 30)
    throw new RangeError(`A reminder leaves 1 to 30 days after the mail before, not ${afterDays}.`)
}
