import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Wave } from '#contract/listen/waves.ts'
import { openApp } from '#server/main.ts'
import type { Scope } from '#server/platform/scope.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { makeProgram, makeWave } from '#test/make.ts'
import { asAdmin } from '#test/postgres.ts'
import { startRealServer } from '#test/process.ts'
import { type Stage, setStage } from './stage.ts'

// A wave over a million contacts in five strata, by a policy with history: how long the plan takes, against COPY of the very rows that
// it wrote, and what the server weighs meanwhile.
const PEOPLE = Number(process.argv[2] ?? 1_000_000)
const ASKED_BEFORE = PEOPLE / 10
const WANTED = PEOPLE / 20
const DAY = 86_400_000

async function invite({ config, postgres }: Stage) {
  const app = await openApp(config, { works: false })
  const owner = { personId: null, name: 'Bench', email: 'bench@example.com' }
  const caller = await createWorkspace(app, { name: 'Bench', locale: 'en', timeZone: 'UTC', owner })
  const { key } = await app.within(caller, (scope) => createKey(scope, { name: 'Bench', role: 'owner' }))
  const program = await app.within(caller, async (scope) => {
    await makeContacts(scope)
    return makeHistory(scope)
  })
  await app.close()
  if (postgres) await asAdmin({ ...postgres.admin, database: 'test_bench' }, (client) => client.query('vacuum (analyze)'))
  return { headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, program }
}

const PORTION = 10_000
const portions = (all: number) =>
  Array.from({ length: Math.ceil(all / PORTION) }, (_, at) => Math.min(PORTION, all - at * PORTION))

/** Five plans of unequal size, four people a company, everyone with an address. In portions, for each statement has a limit. */
async function makeContacts({ db, workspaceId, now }: Scope) {
  for (const companies of portions(PEOPLE / 4))
    await sql`with a as (insert into accounts (workspace_id, id, name, attributes, created_at, updated_at)
      select ${workspaceId}, id, 'Company ' || id, jsonb_build_object('plan', (array['free', 'free', 'free', 'team', 'team', 'growth', 'enterprise', 'partner'])[1 + n % 8]), ${now}, ${now}
      from (select n, gen_random_uuid() as id from generate_series(1, ${companies}) n) c returning id)
      insert into contacts (workspace_id, id, email, address_hash, name, locale, account_id, attributes, created_at, updated_at)
      select ${workspaceId}, gen_random_uuid(), 'p' || a.id || '-' || k || '@customer.example', md5(a.id || '-' || k), 'Ines Moreau', 'en', a.id, '{"seats": 5}', ${now}, ${now}
      from a, generate_series(1, 4) k`.execute(db)
}

/** One in ten was asked a month ago and rests, as the policy wants it; one in a hundred is on the do-not-ask list. */
async function makeHistory(scope: Scope) {
  const { db, workspaceId, now } = scope
  const program = await makeProgram(scope)
  const wave = await makeWave(scope, program)
  const sentAt = new Date(now.getTime() - 30 * DAY)
  let last = '00000000-0000-0000-0000-000000000000'
  for (const people of portions(ASKED_BEFORE)) {
    const { rows } = await sql<{
      id: string
    }>`select id from contacts where workspace_id = ${workspaceId} and id > ${last} order by id limit ${people}`.execute(db)
    const ids = rows.map(({ id }) => id)
    last = ids.at(-1) ?? last
    await sql`insert into invitations (workspace_id, id, contact_id, account_id, program_id, wave_id, wording_id, inclusion_probability, created_at)
      select workspace_id, id, id, account_id, ${program.id}, ${wave.id}, ${program.wordingId}, 0.1, ${sentAt}
      from contacts where workspace_id = ${workspaceId} and id = any(${ids})`.execute(db)
    await sql`insert into messages (workspace_id, id, kind, invitation_id, number, contact_id, to_address, state, next_at, header_id, created_at, sent_at)
      select ${workspaceId}, id, 'ask', id, 1, id, 'x@customer.example', 'sent', ${sentAt}, '<' || id || '@bench>', ${sentAt}, ${sentAt}
      from unnest(${ids}::uuid[]) id`.execute(db)
  }
  await sql`insert into suppressions (workspace_id, id, address_hash, reason, created_at)
    select workspace_id, id, address_hash, 'unsubscribed', ${now} from contacts where workspace_id = ${workspaceId} order by id desc limit ${PEOPLE / 100}`.execute(
    db,
  )
  return program
}

async function measure(stage: Stage) {
  const { headers, program } = await invite(stage)
  const server = await startRealServer(stage.config)
  const ask = async <T>(method: string, at: string, body?: object): Promise<T> => {
    const reply = await fetch(`${server.url}${at}`, {
      method,
      headers: body ? headers : { authorization: headers.authorization },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${at} answered ${reply.status}: ${await reply.text()}`)
    return reply.json() as Promise<T>
  }
  try {
    const rest = peakOf(server.pid)
    const day = (ahead: number) => new Date(Date.now() + ahead * DAY).toISOString()
    const plan = {
      sampling: { kind: 'stratified', by: 'attribute:plan', amount: { number: WANTED }, floor: 1000 },
      account: { most: 2 },
      drip: { startOn: day(1).slice(0, 10), endOn: day(28).slice(0, 10), weekdays: [1, 2, 3, 4, 5], from: 9, to: 17 },
    }
    const { id } = await ask<{ id: string }>('POST', '/api/waves', { programId: program.id, name: 'Q1', closesAt: day(40), plan })
    const foretold = await timed(() => ask<{ asked: number; people: number }>('GET', `/api/waves/${id}/plan`))
    const start = await timed(() => ask('POST', `/api/waves/${id}/start`, {}))
    const waits: number[] = []
    const planned = await timed(async () => {
      for (;;) {
        const wave = await timed(() => ask<Wave>('GET', `/api/waves/${id}`))
        waits.push(wave.seconds * 1000)
        if (wave.result.plannedAt) return wave.result
        await sleep(200)
      }
    })
    const weight = peakOf(server.pid)
    const copy = stage.postgres ? rawCopy(stage.postgres.admin, id) : null
    return { foretold, start: start.seconds, planned, waits, rest, weight, copy: copy && (await copy) }
  } finally {
    await server.stop()
  }
}

type Admin = { host?: string | undefined; port?: number | undefined; user?: string | undefined }

/** The ledger's rows into a table with the same columns, checks and indexes, as fast as PostgreSQL takes them. */
async function rawCopy(admin: Admin, waveId: string): Promise<number> {
  const dump = path.join(process.env.TMPDIR ?? '/tmp', `hb-plan-${process.pid}.tsv`)
  const psql = (command: string) => {
    const where = ['-h', String(admin.host), ...(admin.port ? ['-p', String(admin.port)] : []), '-U', String(admin.user)]
    const { status, stderr } = spawnSync('psql', [...where, '-d', 'test_bench', '-c', command])
    if (status !== 0) throw new Error(`psql: ${stderr}`)
  }
  psql(`\\copy (select * from decisions where wave_id = '${waveId}') to '${dump}'`)
  await asAdmin({ ...admin, database: 'test_bench' }, async (client) => {
    await client.query('create table raw_copy (like decisions including all)')
    await client.query('alter table raw_copy add foreign key (workspace_id, wave_id) references waves (workspace_id, id)')
    await client.query('alter table raw_copy add foreign key (workspace_id, contact_id) references contacts (workspace_id, id)')
  })
  const { seconds } = await timed(async () => psql(`\\copy raw_copy from '${dump}'`))
  fs.rmSync(dump)
  return seconds
}

/** The most resident memory that a process has had, in MB. */
function peakOf(pid: number): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const begun = performance.now()
  const result = await work()
  return { seconds: (performance.now() - begun) / 1000, result }
}

const figures: Record<string, { value: number; unit: string; goal: string | null; holds: boolean }> = {}
const tell = (label: string, value: number, unit: string, goal: string | null = null, holds = true) => {
  figures[label] = { value: Number(value.toFixed(1)), unit, goal, holds }
}
const stage = await setStage('postgres')
try {
  const { foretold, start, planned, waits, rest, weight, copy } = await measure(stage)
  tell('the plan, from start to the last mail queued', planned.seconds, 's')
  if (copy) tell('times COPY of its ledger rows', planned.seconds / copy, 'x', '<= 3', planned.seconds / copy <= 3)
  if (copy) tell('COPY of its ledger rows', copy, 's')
  tell('the most memory', weight, 'MB', '< 700', weight < 700)
  tell('of it at rest', rest, 'MB')
  tell('what a start would do, asked once', foretold.seconds, 's')
  tell('the start itself', start, 's')
  tell('somebody else waits meanwhile, longest', Math.max(...waits), 'ms')
  const { asked, notAsked } = planned.result
  const decided = asked + notAsked.reduce((sum, { people }) => sum + people, 0)
  tell('people decided for', decided, 'people', `${PEOPLE}`, decided === PEOPLE)
  tell('people asked', asked, 'people', `${foretold.result.asked}, as foretold`, asked === foretold.result.asked)
} finally {
  await stage.clear()
}
const conditions = {
  databases: ['PostgreSQL with fsync on a Unix socket'],
  people: PEOPLE,
  strata: 5,
  askedBefore: ASKED_BEFORE,
  runs: 1,
  load: 'one wave, stratified with floors and a limit per company, over four weeks; one reader asks for the wave five times a second',
}
console.log(JSON.stringify({ name: 'plan', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
