import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { betterAuth } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import { createGate } from '#server/platform/gate.ts'
import { keyFor } from '#server/platform/secrets.ts'
import type { Site } from '#server/platform/site.ts'
import { authPool } from './auth-pool.ts'

const WEEK = 7 * 24 * 60 * 60
const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' }
const derive = promisify(argon2)
// Node hashes on its four threads for files and names of hosts: one stays free. Forty in line wait a second or two.
const hashing = createGate({ atOnce: 3, waiting: 40, seconds: 3 })

/** better-auth on our names and our transactions. Persons and sessions only: what they may do is a member's role. */
export const createAuth = ({ database, settings, secret, log }: Site) =>
  betterAuth({
    baseURL: settings.baseUrl,
    basePath: '/api/auth',
    secret: keyFor(secret, 'sessions').toString('base64url'),
    logger: { level: 'error', log: (_level, message) => log.error({ problem: message }, 'signing in reports an error') },
    telemetry: { enabled: false },
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool: authPool(database) }) }).withSchema('auth'),
      type: 'postgres',
      schemaName: 'auth',
      transaction: true,
    } as never,
    advanced: { database: { generateId: 'uuid' }, cookiePrefix: 'hearback', ipAddress: { disableIpTracking: true } },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      autoSignIn: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      modelName: 'persons',
      fields: { emailVerified: 'email_verified', ...stamps },
      additionalFields: { locale: { type: 'string', required: false } },
    },
    session: {
      modelName: 'sessions',
      expiresIn: 4 * WEEK,
      updateAge: WEEK / 7,
      fields: { userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...stamps },
      additionalFields: { workspaceId: { type: 'string', required: false, fieldName: 'workspace_id' } },
    },
    account: {
      modelName: 'credentials',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
    },
    verification: { modelName: 'proofs', fields: { expiresAt: 'expires_at', ...stamps } },
  })

/** Argon2id with OWASP's first choice: 19 MiB, two passes, one lane (RFC 9106). Stored as salt and tag. */
async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  return `argon2id$${nonce.toString('base64url')}$${(await tagOf(password, nonce)).toString('base64url')}`
}

async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [kind, nonce = '', tag = ''] = hash.split('$')
  if (kind !== 'argon2id') return false
  return timingSafeEqual(await tagOf(password, Buffer.from(nonce, 'base64url')), Buffer.from(tag, 'base64url'))
}

const tagOf = (password: string, nonce: Buffer): Promise<Buffer> =>
  hashing(() =>
    derive('argon2id', { message: password.normalize('NFKC'), nonce, parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }),
  )
