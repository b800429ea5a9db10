import { instantIn } from '#domain/zoned-time.ts'

/** The formats a person may declare for a date column. Each but the last two may carry a time: HH:mm, HH:mm:ss, or with AM/PM. */
export const DATE_FORMATS = [
  'ISO',
  'YYYY-MM-DD',
  'YYYY/M/D',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYY年M月D日',
  'unix_seconds',
  'unix_milliseconds',
] as const
export type DateFormat = (typeof DATE_FORMATS)[number]

/** `dateOnly`: the cell had no time, and `at` is the first moment of that day. */
export type DateReading = { at: Date; dateOnly: boolean } | { problem: 'date_unreadable' | 'date_impossible' }

/**
 * A date from a cell in its declared format. Times without an offset are wall times in `timeZone` (IANA); only ISO may carry
 * an offset. Days that no calendar has (30 February) are impossible; whatever does not fit the format is unreadable.
 */
export function parseDate(text: string, format: DateFormat, timeZone: string): DateReading {
  const plain = text.normalize('NFKC').trim()
  if (format === 'unix_seconds' || format === 'unix_milliseconds') return parseUnix(plain, format === 'unix_seconds' ? 1000 : 1)

  const found = PATTERNS[format].exec(plain)?.groups
  if (!found) return { problem: 'date_unreadable' }
  const wall = {
    year: Number(found.year),
    month: Number(found.month),
    day: Number(found.day),
    hour: hourOf(found),
    minute: Number(found.minute ?? 0),
    second: Number(found.second ?? 0),
  }
  if (wall.year < 1 || wall.year > LAST_YEAR || wall.day < 1 || wall.day > daysIn(wall.year, wall.month))
    return { problem: 'date_impossible' }
  if (wall.hour > 23 || wall.minute > 59 || wall.second > 59) return { problem: 'date_impossible' }

  const dateOnly = found.hour === undefined
  if (!found.offset) return { at: instantIn(timeZone, wall), dateOnly }
  const minutes = offsetMinutes(found.offset)
  if (minutes === null) return { problem: 'date_impossible' }
  return { at: new Date(instantIn('UTC', wall).getTime() - minutes * 60_000), dateOnly }
}

/** What is odd about a moment somebody is said to have answered: before NPS was thought of, or more than a day ahead. */
export function oddDate(at: Date, now: Date): 'date_before_1990' | 'date_in_future' | null {
  if (at.getTime() < Date.UTC(1990, 0, 1)) return 'date_before_1990'
  // A day of grace: the file may have been written east of the workspace's time zone.
  return at.getTime() > now.getTime() + 24 * 60 * 60 * 1000 ? 'date_in_future' : null
}

/** A column is of the type that so many of its cells have; the others are told row by row. */
export const TELLING_SHARE = 0.8

/**
 * The formats that read the most of the non-empty cells, likeliest first; more than one means a person must say which. None where the
 * best reads fewer than four in five: the column holds something else.
 */
export function fittingFormats(cells: Iterable<string>): DateFormat[] {
  const filled = [...cells].filter((cell) => cell.trim() !== '')
  const read = DATE_FORMATS.map((format) => filled.filter((cell) => isDate(cell, format)).length)
  const most = Math.max(...read)
  return most > 0 && most >= TELLING_SHARE * filled.length ? DATE_FORMATS.filter((_, at) => read[at] === most) : []
}

const isDate = (cell: string, format: DateFormat): boolean => {
  const reading = parseDate(cell, format, 'UTC')
  // A bare number is taken for a moment only between 2000 and 2100, or every count of things would be a date.
  if ('at' in reading && format.startsWith('unix'))
    return reading.at >= new Date(Date.UTC(2000, 0, 1)) && reading.at < new Date(Date.UTC(2100, 0, 1))
  return 'at' in reading
}

// A year of five digits, which 9999 becomes west of Greenwich, has no place in ISO 8601's common form nor in a database.
const LAST_YEAR = 9998

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:\s?(?<half>[AaPp])\.?[Mm]\.?)?`
const withTime = (date: string, between = '[ T]|, ?') => new RegExp(`^${date}(?:(?:${between})\\s*${TIME})?$`)

const PATTERNS: Record<Exclude<DateFormat, `unix_${string}`>, RegExp> = {
  ISO: new RegExp(
    String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]${TIME}\s?(?<offset>Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$`,
  ),
  'YYYY-MM-DD': withTime(String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`),
  'YYYY/M/D': withTime(String.raw`(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})`),
  'DD/MM/YYYY': withTime(String.raw`(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})`),
  'MM/DD/YYYY': withTime(String.raw`(?<month>\d{1,2})[/.-](?<day>\d{1,2})[/.-](?<year>\d{4})`),
  YYYY年M月D日: withTime(String.raw`(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日`, '[ T]?'),
}

function parseUnix(plain: string, unit: number): DateReading {
  if (!/^-?\d{1,15}$/.test(plain)) return { problem: 'date_unreadable' }
  const at = new Date(Number(plain) * unit)
  return !(at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= LAST_YEAR)
    ? { problem: 'date_impossible' }
    : { at, dateOnly: false }
}

// Twelve-hour clocks: 12 AM is midnight, 12 PM is noon; 0 PM and 13 PM are no times.
function hourOf({ hour, half }: Record<string, string | undefined>): number {
  const shown = Number(hour ?? 0)
  if (!half) return shown
  if (shown < 1 || shown > 12) return 24
  return (shown % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

const daysIn = (year: number, month: number): number =>
  month < 1 || month > 12 ? 0 : new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()

function offsetMinutes(offset: string): number | null {
  if (offset === 'Z' || offset === 'UTC') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(3).replace(':', '') || 0)
  if (hours > 14 || minutes > 59) return null
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
