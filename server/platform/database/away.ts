const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
])
// SQLSTATE: 08 connection, 53 no room or memory, 57P being stopped or started, 58 the machine's own trouble, 57014 the time is up.
const STATES = /^(08|53|57P|58)...?$|^57014$/
// pg names these by message alone.
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Cannot use a pool after calling end)/

/** Whether an error says that the database cannot be used at this moment, whatever was asked of it: trying less at once would not help. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') return NETWORK.has(code) || STATES.test(code)
  return MESSAGES.test(error.message) || (error instanceof AggregateError && error.errors.some(isAway))
}

/** Whether a statement took longer than one may: the database is busy, or the statement will never do. */
export const isOverTime = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '57014'
