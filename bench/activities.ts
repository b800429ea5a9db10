import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Measure, MeasurePreview } from '#contract/listen/measures.ts'
import { randomFrom } from '#domain/random.ts'
import { openApp } from '#server/main.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { asAdmin } from '#test/postgres.ts'
import { startRealServer } from '#test/process.ts'
import { type Engine, median, type Stage, setStage } from './stage.ts'

// Events of customers: how fast they come in over HTTP against COPY of the same rows, and how long a measure over all of them takes to
// be counted for everybody against one bare statement that writes the same values. Sizes: npm run bench -- activities ENGINE EVENTS.
const EVENTS = Number(process.argv[3] ?? 1_000_000)
const PEOPLE = EVENTS / 10
const BATCH = 1000
const SENDERS = 2
const NAMES = ['API call', 'Signed in', 'Ticket opened', 'Paid', 'Report viewed']
const DAY = 86_400_000

async function invite({ config, postgres }: Stage) {
  const app = await openApp(config, { works: false })
  const owner = { personId: null, name: 'Bench', email: 'bench@example.com' }
  const caller = await createWorkspace(app, { name: 'Bench', locale: 'en', timeZone: 'Europe/Berlin', owner })
  const { key } = await app.within(caller, (scope) => createKey(scope, { name: 'Bench', role: 'owner' }))
  for (let from = 0; from < PEOPLE; from += 4000)
    await app.within(caller, (scope) => makePeople(scope, from, Math.min(4000, PEOPLE - from)))
  if (app.database.kind === 'embedded') await app.database.maintain('vacuum (analyze)')
  await app.close()
  if (postgres) await asAdmin({ ...postgres.admin, database: 'test_bench' }, (client) => client.query('vacuum (analyze)'))
  return { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
}

/** Four people a company. */
async function makePeople({ db, workspaceId, now }: Scope, from: number, many: number) {
  const companies = Array.from({ length: Math.ceil(many / 4) }, newId)
  const people = Array.from({ length: many }, newId)
  await sql`insert into accounts (workspace_id, id, external_id, name, attributes, created_at, updated_at)
    select ${workspaceId}, t.id, 'C-' || (${from / 4}::int + t.at - 1), 'Company ' || (${from / 4}::int + t.at), '{"plan": "Pro"}', ${now}, ${now}
    from unnest(${companies}::uuid[]) with ordinality as t(id, at)`.execute(db)
  await sql`insert into contacts (workspace_id, id, external_id, email, address_hash, name, account_id, attributes, created_at, updated_at)
    select ${workspaceId}, t.id, 'P-' || (${from}::int + t.at - 1), 'p' || (${from}::int + t.at) || '@customer.example', md5((${from}::int + t.at)::text), 'Ines Moreau',
      (${companies}::uuid[])[1 + (t.at - 1) / 4], '{"seats": 5, "persona": "Administrator"}', ${now}, ${now}
    from unnest(${people}::uuid[]) with ordinality as t(id, at)`.execute(db)
}

const random = randomFrom('activities')
const began = Date.now()
function batchOf(from: number): string {
  const events = Array.from({ length: BATCH }, (_, at) => ({
    event: NAMES[random.below(NAMES.length)],
    messageId: `m-${from + at}`,
    contact: { externalId: `P-${random.below(PEOPLE)}` },
    at: new Date(began - Math.floor(random.share() * 90 * DAY)).toISOString(),
    properties: { calls: random.below(500), plan: random.chance(0.5) ? 'Pro' : 'Free', path: '/v1/orders' },
  }))
  return JSON.stringify({ events })
}

async function measure(stage: Stage) {
  const headers = await invite(stage)
  const server = await startRealServer(stage.config)
  const ask = async <T>(method: string, at: string, body?: object | string): Promise<T> => {
    const reply = await fetch(`${server.url}${at}`, {
      method,
      headers,
      ...(body ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    })
    if (!reply.ok) throw new Error(`${at} answered ${reply.status}: ${await reply.text()}`)
    return reply.json() as Promise<T>
  }
  try {
    // A measure is there already, so that what comes in is followed, as it will be with customers.
    const small = { event: 'Ticket opened', calculation: 'count', days: 90 }
    await counted(ask, { of: 'contact', label: 'Tickets in 90 days', formula: small })

    const batches = Array.from({ length: EVENTS / BATCH }, (_, at) => at * BATCH)
    const times: number[] = []
    let accepted = 0
    const ingest = await timed(() =>
      Promise.all(
        Array.from({ length: SENDERS }, async () => {
          for (let from = batches.shift(); from !== undefined; from = batches.shift()) {
            const body = batchOf(from)
            const sent = await timed(() => ask<{ accepted: number }>('POST', '/api/events', body))
            times.push(sent.seconds * 1000)
            accepted += sent.result.accepted
          }
        }),
      ),
    )
    const again = await timed(() => ask<{ known: number }>('POST', '/api/events', batchOf(0)))
    const alone: number[] = []
    for (let at = 0; at < 200; at++) {
      const event = { event: 'API call', messageId: `alone-${at}`, contact: { externalId: `P-${at}` } }
      alone.push((await timed(() => ask('POST', '/api/events', { events: [event] }))).seconds * 1000)
    }
    while ((await ask<Measure[]>('GET', '/api/measures')).some(({ counting }) => counting)) await sleep(500)
    await sleep(7000)
    if (stage.postgres)
      await asAdmin({ ...stage.postgres.admin, database: 'test_bench' }, (client) => client.query('vacuum (analyze)'))

    const formula = { event: 'API call', calculation: 'count', days: 30 }
    const preview = await timed(() => ask<MeasurePreview>('POST', '/api/measures/preview', { of: 'contact', formula }))
    const names = await timed(() => ask('GET', '/api/events/names'))
    const waits: number[] = []
    const recount = await timed(() => counted(ask, { of: 'contact', label: 'API calls in 30 days', formula }, waits))
    const sum = {
      event: 'Paid',
      calculation: 'sum',
      property: 'calls',
      conditions: [{ property: 'plan', op: 'is', value: 'Pro' }],
    }
    const companies = await timed(() => counted(ask, { of: 'account', label: 'Paid', formula: sum }))
    const weight = peakOf(server.pid)
    waits.sort((a, b) => a - b)
    times.sort((a, b) => a - b)
    return {
      ...{ ingest: ingest.seconds, accepted, p95: times[Math.floor(times.length * 0.95)] ?? 0, again: again.seconds * 1000 },
      ...{ known: again.result.known, alone: median(alone), preview: preview.seconds * 1000, names: names.seconds * 1000 },
      ...{ withEvents: preview.result.withEvents, recount: recount.seconds, companies: companies.seconds, weight },
      ...{ wait: median(waits), longest: waits.at(-1) ?? 0 },
      copy: stage.postgres ? await rawCopy(stage.postgres.admin) : null,
      bare: stage.postgres ? await bareCount(stage.postgres.admin) : null,
    }
  } finally {
    await server.stop()
  }
}

type Ask = <T>(method: string, at: string, body?: object) => Promise<T>

/** Defines a measure and waits until everybody has its value; `waits`: how long somebody else waits for a page meanwhile. */
async function counted(ask: Ask, given: object, waits: number[] = []) {
  const { id } = await ask<Measure>('POST', '/api/measures', given)
  for (;;) {
    const all = await ask<Measure[]>('GET', '/api/measures')
    if (!all.find((each) => each.id === id)?.counting) return
    waits.push((await timed(() => ask('GET', '/api/contacts?limit=20'))).seconds * 1000)
    await sleep(100)
  }
}

type Admin = NonNullable<Stage['postgres']>['admin']

/** The same rows into a table with the same indexes, as fast as PostgreSQL takes them. */
async function rawCopy(admin: Admin): Promise<number> {
  const dump = path.join(process.env.TMPDIR ?? '/tmp', `hb-copy-${process.pid}.tsv`)
  const psql = (command: string) => {
    const where = ['-h', String(admin.host), ...(admin.port ? ['-p', String(admin.port)] : []), '-U', String(admin.user)]
    const { status, stderr } = spawnSync('psql', [...where, '-d', 'test_bench', '-c', command])
    if (status !== 0) throw new Error(`psql: ${stderr}`)
  }
  psql(`\\copy activities to '${dump}'`)
  await asAdmin({ ...admin, database: 'test_bench' }, (client) =>
    client.query('create table raw_copy (like activities including all)'),
  )
  const { seconds } = await timed(async () => psql(`\\copy raw_copy from '${dump}'`))
  fs.rmSync(dump)
  return seconds
}

/** One statement that counts the same and writes it to the same people. */
const bareCount = async (admin: Admin): Promise<number> =>
  asAdmin({ ...admin, database: 'test_bench' }, async (client) => {
    const { seconds } = await timed(() =>
      client.query(`update contacts c set attributes = c.attributes || jsonb_build_object('bare', coalesce(n.events, 0))
        from contacts p left join (select contact_id, count(*)::int as events from activities
          where name = 'API call' and at >= now() - interval '30 days' group by contact_id) n on n.contact_id = p.id
        where c.workspace_id = p.workspace_id and c.id = p.id`),
    )
    return seconds
  })

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

const engine = (process.argv[2] ?? 'postgres') as Engine
const figures: Record<string, { value: number; unit: string; goal: string | null; holds: boolean }> = {}
const tell = (label: string, value: number, unit: string, goal: string | null = null, holds = true) => {
  figures[label] = { value: Number(value.toFixed(1)), unit, goal, holds }
}
const stage = await setStage(engine)
try {
  const run = await measure(stage)
  tell('events taken', run.accepted, 'events', `${EVENTS}`, run.accepted === EVENTS)
  tell('events a second', run.accepted / run.ingest, 'events/s')
  tell('a batch of 1,000, p95', run.p95, 'ms')
  tell('the same batch again', run.again, 'ms', `${BATCH} known or new`)
  tell('one event alone, median', run.alone, 'ms')
  if (run.copy) tell('times raw COPY', run.ingest / run.copy, 'x')
  tell('preview of a measure', run.preview, 'ms')
  tell('names of events', run.names, 'ms')
  const judged = engine === 'postgres' && EVENTS === 1_000_000
  tell('one measure counted for everybody', run.recount, 's', judged ? '<= 20' : null, !judged || run.recount <= 20)
  if (run.bare) tell('times one bare statement', run.recount / run.bare, 'x')
  tell('one measure counted for every company', run.companies, 's')
  tell('somebody else waits meanwhile, median', run.wait, 'ms')
  tell('somebody else waits meanwhile, longest', run.longest, 'ms')
  tell('the most memory', run.weight, 'MB', judged ? '< 350' : null, !judged || run.weight < 350)
} finally {
  await stage.clear()
}
const conditions = {
  database: engine === 'postgres' ? 'PostgreSQL with fsync on a Unix socket' : 'PGlite with fsync',
  ...{ events: EVENTS, people: PEOPLE, names: NAMES.length, batch: BATCH, senders: SENDERS },
  runs: 1,
}
console.log(JSON.stringify({ name: 'activities', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
