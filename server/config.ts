import path from 'node:path'
import { LOG_LEVELS, type LogLevel } from '#server/platform/log.ts'

export type Config = {
  port: number
  baseUrl: string
  dataDir: string
  databaseUrl: string | undefined
  secret: string | undefined
  smtpUrl: string | undefined
  role: 'all' | 'web' | 'worker'
  logLevel: LogLevel
}

/** Bad settings, all named at once, so that nobody has to start five times. */
export class BadConfig extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`Some settings need another look:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

const ROLES = ['all', 'web', 'worker'] as const

/** Reads the environment, the only place that does. Every setting has a default; all that is not here is a row in the database. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const problems: string[] = []
  const given = (name: string) => env[name]?.trim() || undefined

  const port = Number(given('PORT') ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT is "${env.PORT}". Use a whole number from 0 to 65535, for example 3000.`)

  const baseUrl = (given('BASE_URL') ?? `http://localhost:${port}`).replace(/\/+$/, '')
  if (!isUrl(baseUrl, ['http:', 'https:']))
    problems.push(`BASE_URL is "${env.BASE_URL}". Use the address people open, for example https://hearback.example.com.`)

  const databaseUrl = given('DATABASE_URL')
  if (databaseUrl && !isUrl(databaseUrl, ['postgres:', 'postgresql:', 'socket:']))
    problems.push(
      'DATABASE_URL is not an address of PostgreSQL. Use postgres://name:password@host:5432/database, or leave it out.',
    )

  const smtpUrl = given('SMTP_URL')
  if (smtpUrl && !isUrl(smtpUrl, ['smtp:', 'smtps:']))
    problems.push(
      'SMTP_URL is not an address of a mail server. Use smtp://name:password@host:587 or smtps://..., or leave it out to keep mail in the outbox.',
    )

  const secret = given('SECRET')
  if (secret && secret.length < 32)
    problems.push(`SECRET has ${secret.length} characters. Use at least 32 random ones, or leave it out and one is made for you.`)

  const role = (given('ROLE') ?? 'all') as Config['role']
  if (!ROLES.includes(role)) problems.push(`ROLE is "${env.ROLE}". Use all, web or worker.`)
  else if (role !== 'all' && !databaseUrl)
    problems.push(`ROLE=${role} needs DATABASE_URL: the embedded database serves one process only.`)

  const logLevel = (given('LOG_LEVEL') ?? 'info') as LogLevel
  if (!LOG_LEVELS.includes(logLevel)) problems.push(`LOG_LEVEL is "${env.LOG_LEVEL}". Use one of ${LOG_LEVELS.join(', ')}.`)

  if (problems.length) throw new BadConfig(problems)
  return { port, baseUrl, dataDir: path.resolve(given('DATA_DIR') ?? './data'), databaseUrl, secret, smtpUrl, role, logLevel }
}

function isUrl(text: string, protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}
