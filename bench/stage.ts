import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { openTokens } from '#server/platform/tokens.ts'
import { createWorkspace, numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { configFor } from '#test/config.ts'
import { makeProgram, makeWave } from '#test/make.ts'
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
    const program = await makeProgram(scope)
    const wave = await makeWave(scope, program)
    const { db, workspaceId, now } = scope
    const sentAt = new Date(now.getTime() - 3_600_000)
    for (let from = 0; from < many; from += 5000) {
      const some = ids.slice(from, from + 5000)
      await sql`insert into contacts (workspace_id, id, email, name, created_at, updated_at) select ${workspaceId}, t, 'ines@' || t || '.example', 'Ines', ${now}, ${now} from unnest(${some}::uuid[]) t`.execute(
        db,
      )
      await sql`insert into invitations (workspace_id, id, contact_id, program_id, wave_id, wording_id, inclusion_probability, attributes, created_at)
        select ${workspaceId}, t, t, ${program.id}, ${wave.id}, ${program.wordingId}, 1, '{"plan": "growth", "region": "EU"}', ${now} from unnest(${some}::uuid[]) t`.execute(
        db,
      )
      await sql`insert into messages (workspace_id, id, kind, invitation_id, number, contact_id, to_address, state, next_at, header_id, created_at, sent_at)
        select ${workspaceId}, t, 'ask', t, 1, t, 'ines@' || t || '.example', 'sent', ${now}, '<' || t || '@bench>', ${now}, ${sentAt} from unnest(${some}::uuid[]) t`.execute(
        db,
      )
    }
    return numberOf(scope)
  })
  if (app.database.kind === 'embedded') await app.database.maintain('vacuum (analyze)')
  await app.close()
  // What autovacuum does within a minute on a server that lives longer than a bench.
  if (postgres) await asAdmin({ ...postgres.admin, database: 'test_bench' }, (client) => client.query('vacuum (analyze)'))
  const tokens = openTokens([config.secret ?? ''])
  return ids.map((id) => `/a/${tokens.sign('answer', { workspace, id })}`)
}

export type Running = { port: number; pid: number; stop(): Promise<void> }

export async function startServer({ config }: Stage): Promise<Running> {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'server.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.send(config)
  const [{ address }] = (await once(child, 'message')) as [{ address: string }]
  return {
    port: Number(new URL(address).port),
    pid: child.pid ?? 0,
    stop: async () => {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
