/** A stretch of time in the one unit that a glance needs: minutes below an hour, hours and minutes below six, hours to three days, then days. */
export type Span = { unit: 'minutes' | 'short' | 'hours' | 'days'; days: number; hours: number; minutes: number }

export function spanOf(minutes: number): Span {
  const whole = Math.max(0, Math.floor(minutes))
  const hours = Math.floor(whole / 60)
  const parts = { days: Math.floor(hours / 24), hours, minutes: whole % 60 }
  if (hours < 1) return { unit: 'minutes', ...parts }
  if (hours >= 72) return { unit: 'days', ...parts }
  return { unit: hours < 6 && parts.minutes > 0 ? 'short' : 'hours', ...parts }
}

const MINUTE = 60_000

export const minutesFrom = (from: string, to: string | Date): number =>
  (new Date(to).getTime() - new Date(from).getTime()) / MINUTE
