import { type DestinationStream, pino } from 'pino'

export type Log = {
  info(detail: object, message: string): void
  warn(detail: object, message: string): void
  error(detail: object, message: string): void
  fatal(detail: object, message: string): void
}
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** JSON lines without personal data: no addresses, names, tokens or query strings ever go in. An error shows its kind, its code and where it happened. */
export const createLog = (level: LogLevel, out: DestinationStream = pino.destination(1)) =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describe } }, out)

function describe(given: unknown): object {
  const error = errorIn(given)
  if (!error) return { kind: typeof given }
  const { code, constraint, table, column, routine } = error as DatabaseError
  // A database's message, detail and place quote what somebody typed, and so may a reader's of JSON or dates.
  const isQuoting = routine !== undefined || constraint || code?.length === 5 || !isOurs(error)
  const message = isQuoting ? undefined : error.message.slice(0, 300)
  return { kind: error.name, code, constraint, table, column, message, stack: framesOf(error) }
}

/** The queue copies its errors into plain objects, which have lost their name but not the stack that begins with it. */
function errorIn(given: unknown): Error | null {
  if (given instanceof Error) return given
  const { stack } = (given ?? {}) as Partial<Error>
  if (typeof stack !== 'string') return null
  return Object.assign(new Error(), given, { name: /^\w+/.exec(stack)?.[0] ?? 'Error' })
}

type DatabaseError = Error & { code?: string; constraint?: string; table?: string; column?: string; routine?: string }

/** An Error by its plain name, or one of the system's, quotes settings and paths; SyntaxError, RangeError and the like quote their input. */
const isOurs = ({ name, constructor }: Error): boolean => !QUOTING.includes(name) && !QUOTING.includes(constructor.name)
const QUOTING = ['SyntaxError', 'RangeError', 'TypeError', 'URIError', 'EvalError', 'ParseError', 'CsvError', 'AssertError']

/** Where it happened. Before the first frame stands the message, over as many lines as it has. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => FRAME.test(line))
    .slice(0, 8)
const FRAME = /^at (?:(?:async |new )*[\w.<>[\]$# ]+ \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^()]*:\d+:\d+\)?$/

/** What a person who sits at the terminal must read, in words and not in JSON. */
export const tell = (sentence: string) => console.log(sentence)
export const complain = (sentence: string) => console.error(sentence)
