import path from 'node:path'
import { LOG_LEVELS, type LogLevel } from '#server/platform/log.ts'
import { areAddresses } from '#server/platform/outside.ts'
import type { WordId } from '#words/catalog.ts'
import { type Locale, localeOf } from '#words/locale.ts'

export type Config = {
  port: number
  baseUrl: string
  dataDir: string
  databaseUrl: string | undefined
  secret: string | undefined
  smtpUrl: string | undefined
  /** Stands for Amazon SNS where something else plays it. */
  snsUrl: string | undefined
  /** Which resolver is asked about sending domains; without one the machine's. */
  dnsServer: string | undefined
  /** Addresses and ranges of the inside that members may name as a host all the same, such as a mail server of the house. */
  insideAddresses: string[]
  role: 'all' | 'web' | 'worker'
  logLevel: LogLevel
}
type Env = Record<string, string | undefined>
type Problem = { words: WordId; values: Record<string, string | number> }

/** Bad settings, all named at once, so that nobody has to start five times. */
export class BadConfig extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(`Bad settings: ${problems.map(({ words }) => words).join(', ')}`)
    this.problems = problems
  }
}

const ROLES = ['all', 'web', 'worker'] as const

/** What we set on each connection; in the address it would win, and whoever sees every row would be the one who asks. */
const OURS = ['options', 'role', 'search_path', 'statement_timeout', 'idle_in_transaction_session_timeout']

/** Reads the environment, the only place that does. Every setting has a default; all that is not here is a row in the database. */
export function readConfig(env: Env = process.env): Config {
  const problems: Problem[] = []
  const misfit = (words: WordId, values: Problem['values'] = {}) => void problems.push({ words, values })
  const given = (name: string) => env[name]?.trim() || undefined

  const port = Number(given('PORT') ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) misfit('config.port', { given: env.PORT ?? '' })

  const baseUrl = (given('BASE_URL') ?? `http://localhost:${port}`).replace(/\/+$/, '')
  if (given('BASE_URL') && !isUrl(baseUrl, ['http:', 'https:'])) misfit('config.base_url', { given: env.BASE_URL ?? '' })

  // What may hold a password is never repeated.
  const databaseUrl = given('DATABASE_URL')
  if (databaseUrl && !isUrl(databaseUrl, ['postgres:', 'postgresql:', 'socket:'])) misfit('config.database_url')
  else if (databaseUrl) {
    const names = OURS.filter((name) => new URL(databaseUrl).searchParams.has(name))
    if (names.length) misfit('config.database_options', { names: names.join(', ') })
  }
  const smtpUrl = given('SMTP_URL')
  if (smtpUrl && !isUrl(smtpUrl, ['smtp:', 'smtps:'])) misfit('config.smtp_url')
  const snsUrl = given('SNS_URL')
  if (snsUrl && !isUrl(snsUrl, ['http:', 'https:'])) misfit('config.sns_url', { given: snsUrl })
  const dnsServer = given('DNS_SERVER')
  if (dnsServer && !/^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:]+\]|[\da-f]*:[\da-f:]+)(:\d{1,5})?$/i.test(dnsServer))
    misfit('config.dns_server', { given: dnsServer })
  const insideAddresses = given('INSIDE_ADDRESSES')?.split(/[\s,]+/) ?? []
  if (!areAddresses(insideAddresses)) misfit('config.inside_addresses', { given: insideAddresses.join(', ') })
  const secret = given('SECRET')
  if (secret && secret.length < 32) misfit('config.secret', { length: secret.length })

  const role = (given('ROLE') ?? 'all') as Config['role']
  if (!ROLES.includes(role)) misfit('config.role', { given: role })
  else if (role !== 'all') {
    if (!databaseUrl) misfit('config.role_needs_database', { role })
    if (!secret) misfit('config.role_needs_secret', { role }) // Each machine would make one of its own.
  }

  const logLevel = (given('LOG_LEVEL') ?? 'info') as LogLevel
  if (!LOG_LEVELS.includes(logLevel)) misfit('config.log_level', { given: logLevel, choices: LOG_LEVELS.join(', ') })

  if (problems.length) throw new BadConfig(problems)
  return {
    port,
    baseUrl,
    dataDir: path.resolve(given('DATA_DIR') ?? './data'),
    databaseUrl,
    secret,
    smtpUrl,
    snsUrl,
    dnsServer,
    insideAddresses,
    role,
    logLevel,
  }
}

/** The language of the terminal (POSIX: the first of these that is set decides). */
export const terminalLocale = (env: Env = process.env): Locale => localeOf(env.LC_ALL || env.LC_MESSAGES || env.LANG)

function isUrl(text: string, protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}
