import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openApp } from '#server/main.ts'
import { forgetSecret } from '#server/platform/secret-mark.ts'
import { configFor } from './config.ts'
import { createDatabase, startPostgres } from './postgres.ts'

export type Templates = {
  root: string
  embedded: string | null
  postgres: { host: string; admin: pg.PoolConfig; template: string } | null
}
declare module 'vitest' {
  export interface ProvidedContext {
    engine: 'postgres' | 'embedded'
    templates: Templates
  }
}

/** One migrated database for each engine that a project asks for; every test file works on a copy. */
export async function setup(project: TestProject) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'hb-test-'))
  const wants = project.name === 'postgres' || project.name === 'embedded' ? [project.name] : ['postgres', 'embedded']
  project.provide('engine', project.name === 'embedded' ? 'embedded' : 'postgres')
  let embedded: string | null = null
  let server: Awaited<ReturnType<typeof startPostgres>> | null = null

  if (wants.includes('postgres')) {
    server = await startPostgres()
    await createDatabase(server.admin, 'test_template')
    await prepare(configFor(path.join(root, 'pg-template'), { databaseUrl: server.url('test_template') }))
  }
  if (wants.includes('embedded')) {
    embedded = path.join(root, 'template')
    await prepare(configFor(embedded))
  }
  project.provide('templates', {
    root,
    embedded,
    postgres: server ? { host: server.host, admin: server.admin, template: 'test_template' } : null,
  })
  return async () => {
    await server?.stop()
    fs.rmSync(root, { recursive: true, force: true })
  }
}

async function prepare(config: ReturnType<typeof configFor>) {
  const app = await openApp(config, { durable: false, works: false })
  await forgetSecret(app.database) // Each copy is begun with a secret of its own.
  await app.close()
}
