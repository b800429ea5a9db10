import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { createWorkspace, numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { configFor } from '#test/config.ts'
import { answerPaths, inviteCrowd } from '#test/crowd.ts'
import { asAdmin, createDatabase, type Postgres, startPostgres } from '#test/postgres.ts'

export type Engine = 'postgres' | 'embedded'
export type Stage = { engine: Engine; config: Config; postgres: Postgres | null; clear(): Promise<void> }

/** A database that syncs to disk as a customer's would, in a folder that goes away. */
export async function setStage(engine: Engine): Promise<Stage> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hb-bench-'))
  const postgres = engine === 'postgres' ? await startPostgres({ fsync: true }) : null
  if (postgres) await createDatabase(postgres.admin, 'test_bench')
  const config = configFor(dataDir, postgres ? { databaseUrl: postgres.url('test_bench') } : {})
  return {
    engine,
    config,
    postgres,
    clear: async () => {
      await postgres?.stop()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** People who were asked an hour ago, each from a company of their own. Returns the paths of their links. */
export async function inviteMany({ config, postgres }: Stage, many: number): Promise<string[]> {
  const app = await openApp(config, { works: false })
  const caller = await createWorkspace(app, {
    name: 'Bench',
    locale: 'en',
    timeZone: 'UTC',
    owner: { personId: null, name: 'Bench', email: 'bench@example.com' },
  })
  const ids = Array.from({ length: many }, newId)
  const workspace = await app.within(caller, async (scope) => {
    await inviteCrowd(scope, ids)
    return numberOf(scope)
  })
  if (app.database.kind === 'embedded') await app.database.maintain('vacuum (analyze)')
  await app.close()
  // What autovacuum does within a minute on a server that lives longer than a bench.
  if (postgres) await asAdmin({ ...postgres.admin, database: 'test_bench' }, (client) => client.query('vacuum (analyze)'))
  return answerPaths(config.secret ?? '', workspace, ids)
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
