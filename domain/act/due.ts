/** Hours within which a customer hears back, counted from the answer. */
export const DUE_HOURS = 48

const MINUTE = 60_000

/** When the customer should have heard back. Hours by the clock; business hours come with working calendars. */
export const dueAt = (answeredAt: Date, hours: number = DUE_HOURS): Date => new Date(answeredAt.getTime() + hours * 60 * MINUTE)

/** Whole days, hours (0..23) and minutes (0..59) left, or late by; parts for a sentence. */
export type Lateness = { late: boolean; days: number; hours: number; minutes: number }

/** How long is left until `due`, or how late it is; at the due moment itself nothing is late yet. */
export function lateness(due: Date, now: Date): Lateness {
  const left = due.getTime() - now.getTime()
  const minutes = Math.floor(Math.abs(left) / MINUTE)
  return { late: left < 0, days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}
