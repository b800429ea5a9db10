type Why = 'unreachable' | 'login' | 'missing' | 'forbidden' | 'old'

/** A PostgreSQL that was named but cannot be used, and why, so that whoever set it up can mend it. */
export class UnusableDatabase extends Error {
  readonly why: Why
  readonly host: string
  constructor(why: Why, host: string, cause?: unknown) {
    super(`The database at ${host} cannot be used: ${why}.`, { cause })
    this.why = why
    this.host = host
  }
}

// SQLSTATE classes 28 (authorization), 3D (no such database), 42501 (not allowed); all else at this moment is the way to the host.
const WHY: Record<string, Why> = { '28P01': 'login', '28000': 'login', '3D000': 'missing', '42501': 'forbidden' }
const NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  '57P03',
  '53300',
]

export function whyUnusable(error: unknown, host: string): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (WHY[code]) return new UnusableDatabase(WHY[code], host, error)
  // pg names a time-out and a connection that was dropped by message alone.
  const isGone = NETWORK.includes(code) || /timeout expired|Connection terminated|client password must be a string/.test(message)
  if (!isGone) return error
  return new UnusableDatabase(message.includes('password') ? 'login' : 'unreachable', host, error)
}
