/** A moment as a wall clock shows it: month 1..12, day 1..31, hour 0..23. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number }

/**
 * The instant at which clocks in this time zone (IANA name) show this time. An hour that the change to summer time skips
 * moves forward by the gap; an hour that comes twice means the first. Throws RangeError on an unknown zone.
 */
export function instantIn(timeZone: string, wall: WallTime): Date {
  const asUtc = utcMillis(wall)
  // Offsets a day apart on both sides of the moment: they differ only when the clocks change nearby.
  const before = offsetAt(timeZone, asUtc - DAY)
  const after = offsetAt(timeZone, asUtc + DAY)
  const first = asUtc - before
  if (before === after || offsetAt(timeZone, first) === before) return new Date(first)
  const second = asUtc - after
  return new Date(offsetAt(timeZone, second) === after ? second : first)
}

/** What clocks in this time zone show at an instant. Throws RangeError on an unknown zone. */
export function wallTimeIn(timeZone: string, at: Date): WallTime {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return { year, month, day, hour, minute, second }
}

/** Whether this is a time zone we can count in. */
export function isTimeZone(name: string): boolean {
  try {
    clockOf(name)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const DAY = 24 * 60 * 60 * 1000

/** Milliseconds that clocks in this zone are ahead of UTC at an instant. */
function offsetAt(timeZone: string, millis: number): number {
  const day = Math.floor(millis / DAY)
  const atStart = offsetAtStart(timeZone, day)
  return atStart === offsetAtStart(timeZone, day + 1) ? atStart : readOffset(timeZone, millis)
}

const starts = new Map<string, number>()

// Reading a clock costs microseconds, an import asks for it a hundred thousand times, and the answer rarely changes.
function offsetAtStart(timeZone: string, day: number): number {
  const key = `${timeZone} ${day}`
  const known = starts.get(key)
  if (known !== undefined) return known

  if (starts.size >= 20_000) starts.clear()
  const offset = readOffset(timeZone, day * DAY)
  starts.set(key, offset)
  return offset
}

function readOffset(timeZone: string, millis: number): number {
  const whole = Math.floor(millis / 1000) * 1000
  return utcMillis(wallTimeIn(timeZone, new Date(whole))) - whole
}

function utcMillis({ year, month, day, hour, minute, second }: WallTime): number {
  const at = new Date(0)
  // Date.UTC takes the years 0..99 for 1900..1999.
  at.setUTCFullYear(year, month - 1, day)
  return at.setUTCHours(hour, minute, second, 0)
}

/** So many days later (before, where negative), on the calendar (YYYY-MM-DD). @throws RangeError for what is no day */
export const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

const clocks = new Map<string, Intl.DateTimeFormat>()

// Building a formatter costs a thousand times what using it does.
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known

  const clock = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}
