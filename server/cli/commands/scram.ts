import crypto from 'node:crypto'

const ROUNDS = 4096

/**
 * What PostgreSQL keeps of a password (SCRAM-SHA-256, RFC 5803), made here, so that no statement and no log of the server ever holds the
 * password itself. For passwords of ASCII letters alone, which SASLprep leaves as they are.
 */
export function scramVerifier(password: string, salt: Buffer = crypto.randomBytes(16)): string {
  const salted = crypto.pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256')
  const keyed = (words: string) => crypto.createHmac('sha256', salted).update(words).digest()
  const stored = crypto.createHash('sha256').update(keyed('Client Key')).digest()
  return `SCRAM-SHA-256$${ROUNDS}:${salt.toString('base64')}$${stored.toString('base64')}:${keyed('Server Key').toString('base64')}`
}
