import { refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'

const DAY = 86_400_000
const LONGEST_DAYS = 366

/** Until when a wave takes answers: from now, and no longer than a year. */
export function readClosing(scope: Scope, closesAt: string): Date {
  const closes = readTried(scope, closesAt)
  return closes > scope.now ? closes : refuseField('closesAt', 'wave.closes_in_the_past')
}

/** The same of a wave that is only thought of, whose day may be over. */
export function readTried({ now }: Scope, closesAt: string): Date {
  const closes = new Date(closesAt)
  if (closes.getTime() > now.getTime() + LONGEST_DAYS * DAY)
    refuseField('closesAt', 'wave.closes_too_late', { days: LONGEST_DAYS })
  return closes
}
