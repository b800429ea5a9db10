import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDatabase } from '#server/platform/database.ts'
import { createLog } from '#server/platform/log.ts'
import { createDatabase, startPostgres } from '#test/postgres.ts'

// Writes server/tables.ts from a freshly migrated database; with --verify it only says whether the file is still true.
const postgres = await startPostgres()
try {
  await createDatabase(postgres.admin, 'test_tables')
  const url = postgres.url('test_tables')
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hb-tables-'))
  const database = await openDatabase({ url, dataDir, log: createLog('fatal'), onDeath: () => process.exit(70) })
  await database.migrate(path.join(import.meta.dirname, '../server/migrations'))
  await database.close()
  const args = [
    '--url',
    url,
    '--dialect',
    'postgres',
    '--camel-case',
    '--include-pattern',
    'public.*',
    '--numeric-parser',
    'number',
    '--type-mapping',
    '{"int8":"number"}',
    '--out-file',
    'server/tables.ts',
  ]
  execFileSync('node_modules/.bin/kysely-codegen', [...args, ...(process.argv.includes('--verify') ? ['--verify'] : [])], {
    stdio: 'inherit',
  })
} finally {
  await postgres.stop()
}
