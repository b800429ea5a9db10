import fs from 'node:fs'
import type { Config } from '#server/config.ts'

export function configFor(dataDir: string, given: Partial<Config> = {}): Config {
  fs.mkdirSync(dataDir, { recursive: true })
  const logLevel = (process.env.TEST_LOG as Config['logLevel']) ?? 'fatal'
  return {
    port: 0,
    baseUrl: 'http://localhost:3000',
    dataDir,
    databaseUrl: undefined,
    secret: 'a secret for tests that is long enough',
    smtpUrl: undefined,
    snsUrl: undefined,
    dnsServer: undefined,
    insideAddresses: [],
    role: 'all',
    logLevel,
    ...given,
  }
}
