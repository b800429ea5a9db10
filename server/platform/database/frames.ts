/** The few frames of PostgreSQL's protocol 3.0 that a server in front of one session has to know. */
const SSL = 80877103
const GSS = 80877104
const CANCEL = 80877102

const frame = (type: string, body: Buffer) => {
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const strings = (...parts: string[]) => Buffer.from(`${parts.join('\0')}\0`)

export const error = (severity: 'ERROR' | 'FATAL', code: string, text: string) =>
  frame('E', Buffer.concat([strings(`S${severity}`, `V${severity}`, `C${code}`, `M${text}`), Buffer.from([0])]))

export const ready = (state: 'I' | 'T') => frame('Z', Buffer.from(state))

const PARAMETERS = [
  ['server_version', '18.0'],
  ['server_encoding', 'UTF8'],
  ['client_encoding', 'UTF8'],
  ['DateStyle', 'ISO, MDY'],
  ['TimeZone', 'UTC'],
  ['integer_datetimes', 'on'],
  ['standard_conforming_strings', 'on'],
] as const

export const hello = (id: number) =>
  Buffer.concat([
    frame('R', Buffer.from([0, 0, 0, 0])),
    ...PARAMETERS.map((pair) => frame('S', strings(...pair))),
    frame('K', Buffer.from([0, 0, 0, id & 255, 0, 0, 0, 0])),
    ready('I'),
  ])

export function takeMessage(unread: Buffer): Buffer | null {
  if (unread.length < 5) return null
  const length = 1 + unread.readInt32BE(1)
  return unread.length < length ? null : unread.subarray(0, length)
}

export function takeStartup(unread: Buffer): Buffer | null {
  if (unread.length < 8 || unread.length < unread.readInt32BE(0)) return null
  return unread.subarray(0, unread.readInt32BE(0))
}

export function startupKind(message: Buffer): 'encryption' | 'cancel' | 'session' {
  const code = message.readInt32BE(4)
  return code === SSL || code === GSS ? 'encryption' : code === CANCEL ? 'cancel' : 'session'
}

const typeOf = (message: Buffer) => String.fromCharCode(message[0] ?? 0)
export const isTerminate = (message: Buffer) => typeOf(message) === 'X'
export const isFlush = (message: Buffer) => typeOf(message) === 'H'
export const endsUnit = (message: Buffer) => 'QSF'.includes(typeOf(message))

/** COPY FROM STDIN ends the PGlite program, so it must never reach it (a query's text is at 5, a parse's after the statement's name). */
export function isCopyIn(message: Buffer): boolean {
  const type = typeOf(message)
  if (type !== 'Q' && type !== 'P') return false
  return /^\s*copy\b[\s\S]*\bfrom\s+stdin\b/i.test(message.toString('utf8', type === 'Q' ? 5 : message.indexOf(0, 5) + 1, 4000))
}
