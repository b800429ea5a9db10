import { pino } from 'pino'

export type Log = {
  info(detail: object, message: string): void
  warn(detail: object, message: string): void
  error(detail: object, message: string): void
  fatal(detail: object, message: string): void
}
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** JSON lines without personal data: no addresses, names, tokens or query strings ever go in. An error shows its kind and code. */
export const createLog = (level: LogLevel) =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describe } })

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, constraint } = error as { code?: string; constraint?: string }
  // A database's message may quote a row; its code and constraint do not.
  const message = constraint || code?.length === 5 ? undefined : error.message.slice(0, 300)
  return {
    kind: error.name,
    code,
    constraint,
    message,
    stack: error.stack
      ?.split('\n')
      .slice(1, 9)
      .map((line) => line.trim()),
  }
}

/** What a person who sits at the terminal must read, in words and not in JSON. */
export const tell = (sentence: string) => console.log(sentence)
export const complain = (sentence: string) => console.error(sentence)
