import type pg from 'pg'
import { fromKysely, type Job, PgBoss } from 'pg-boss'
import type { Static, TObject } from 'typebox'
import { Parse } from 'typebox/value'
import type { Database } from './database.ts'
import type { Db } from './db.ts'
import type { Log } from './log.ts'
import type { Scope, Within } from './scope.ts'

/**
 * What a queue carries: a name and the shape of its payload. The work itself is bound in <feature>.jobs.ts.
 * Of a `single` ticket at most one waits for each workspace: a second would find nothing left to do; of a `singleById` one, at most
 * one for each `{ id }`. A `many` ticket takes the ids of all that happened in one transaction, `{ ids }`, instead of one `{ id }`.
 */
export type Ticket<T extends TObject = TObject> = {
  name: string
  payload: T
  single: boolean
  singleById: boolean
  many: boolean
}
export const ticket = <T extends TObject>(
  name: string,
  payload: T,
  { single = false, singleById = false, many = false } = {},
): Ticket<T> => ({
  name,
  payload,
  single,
  singleById,
  many,
})

export type When = { after?: Date }
type Sent = { ticket: Ticket; payload: object; when?: When | undefined }

/** Tickets of one transaction: they are written with it and vanish with it. */
export type Queue = { send(db: Db, workspaceId: string, tickets: readonly Sent[]): Promise<void>; woken: Set<string> }

/** Rides the caller's transaction: a rollback takes the ticket with it. */
export const enqueue = <T extends TObject>(scope: Scope, ticket: Ticket<T>, payload: Static<T>, when?: When) =>
  scope.queue.send(scope.db, scope.workspaceId, [{ ticket, payload: payload as object, when }])

export const enqueueMany = (scope: Scope, sent: readonly Sent[]) => scope.queue.send(scope.db, scope.workspaceId, sent)

/** Binds a ticket to its work: one transaction a ticket. */
export type Work = <T extends TObject>(ticket: Ticket<T>, perform: (scope: Scope, payload: Static<T>) => Promise<unknown>) => void
/** For work that must talk to the network: it opens its own short transactions around the talk. */
export type WorkOutside = <T extends TObject>(
  ticket: Ticket<T>,
  perform: (within: Within, workspaceId: string, payload: Static<T>) => Promise<unknown>,
) => void

export type Jobs = {
  work: Work
  workOutside: WorkOutside
  /** Makes the queues of all that was bound; from here on tickets can be written. */
  open(): Promise<void>
  /** Takes up the bound work; before this, tickets only wait. */
  start(within: Within): Promise<void>
  /** Runs something at the minutes of a cron line (UTC), on one process of all. */
  every(name: string, cron: string, run: () => Promise<void>): Promise<void>
  queue(): Queue
  wake(queue: Queue): void
  /** How many tickets are due or running: the view of the tests, of /ready and of the doctor. */
  outstanding(): Promise<number>
  /** The tickets that are not done yet, as the backup keeps them; asked as the queue's role. */
  waiting(client: pg.PoolClient): Promise<Waiting[]>
  /** Puts tickets of a backup in line again. */
  putBack(db: Db, tickets: readonly Waiting[]): Promise<void>
  stop(): Promise<void>
}
export type Waiting = { name: string; data: Carried; singletonKey: string | null; startAfter: string }

type Bound = { ticket: Ticket; perform: (within: Within, workspaceId: string, payload: never) => Promise<unknown> }
type Carried = { workspaceId: string; payload: unknown }
const PATIENCE = { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 900 }
const LONG_WRITE = 120_000
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** pg-boss on either database, resting in the role that sees the queue and nothing else. */
export function createJobs(database: Database, log: Log): Jobs {
  const embedded = database.kind === 'embedded'
  const notify = embedded ? {} : { notify: true }
  const boss = new PgBoss({
    ...(database.queueConnection as object),
    max: 2,
    // The embedded database has one session: whoever writes much in one transaction lets the queue wait, which is no trouble.
    ...(embedded && { connectionTimeoutMillis: LONG_WRITE }),
    schema: 'pgboss',
    createSchema: false,
    backend: embedded ? 'pglite' : 'postgres',
    useListenNotify: !embedded,
    monitorVacuum: !embedded,
    reindex: !embedded,
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 5,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the queue reports an error'))

  const bound: Bound[] = []
  const workers = new Map<string, string>()
  return {
    work: (ticket, perform) =>
      void bound.push({
        ticket,
        perform: (within, workspaceId, payload) => within({ workspaceId, actorId: null }, (scope) => perform(scope, payload)),
      }),
    workOutside: (ticket, perform) => void bound.push({ ticket, perform: perform as Bound['perform'] }),
    open: async () => {
      await boss.start()
      for (const { ticket } of bound)
        await boss.createQueue(ticket.name, {
          ...PATIENCE,
          ...notify,
          policy: ticket.single || ticket.singleById ? 'short' : 'standard',
        })
      // A cold cache makes insert() ask on its own connection inside our transaction, which on the embedded database never ends.
      for (const { ticket } of bound) await boss.findJobs(ticket.name, { id: NOBODY })
      await letWorkspacesEnqueue(boss)
    },
    start: async (within) => {
      for (const { ticket, perform } of bound) {
        const options = { pollingIntervalSeconds: 2, batchSize: 10, burstWhenBatchFull: true }
        const take = (jobs: Job<Carried>[]) =>
          each(boss, log, ticket, jobs, (workspaceId, payload) => perform(within, workspaceId, payload as never))
        workers.set(ticket.name, await boss.work<Carried>(ticket.name, options, take))
      }
    },
    every: async (name, cron, run) => {
      await boss.createQueue(name, { policy: 'short', retryLimit: 1, expireInSeconds: 300 })
      await boss.schedule(name, cron, {}, { tz: 'UTC' })
      await boss.work(name, { pollingIntervalSeconds: 5 }, run)
    },
    queue: () => {
      const woken = new Set<string>()
      return { woken, send: (db, workspaceId, sent) => send(boss, woken, db, workspaceId, sent) }
    },
    wake: ({ woken }) => {
      for (const name of woken) {
        const worker = workers.get(name)
        if (worker) boss.notifyWorker(worker)
      }
    },
    outstanding: async () => {
      const names = bound.map(({ ticket }) => ticket.name)
      const { rows } = await boss
        .getDb()
        .executeSql(
          `select count(*)::int as due from pgboss.job where name = any($1) and (state = 'active' or (state in ('created', 'retry') and start_after <= now()))`,
          [names],
        )
      return (rows[0] as { due: number }).due
    },
    waiting: async (client) => {
      const { rows } = await client.query<Waiting>(
        `select name, data, singleton_key as "singletonKey", to_json(start_after) as "startAfter" from pgboss.job
         where name = any($1) and state in ('created', 'retry', 'active') order by created_on`,
        [bound.map(({ ticket }) => ticket.name)],
      )
      return rows
    },
    putBack: async (db, tickets) => {
      for (const [name, of] of Map.groupBy(tickets, (each) => each.name)) {
        const jobs = of.map(({ data, singletonKey, startAfter }) => ({
          data,
          startAfter: new Date(startAfter),
          ...(singletonKey ? { singletonKey } : {}),
        }))
        await boss.insert(name, jobs, { db: fromKysely(db.withoutPlugins()) })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 16_000 }),
  }
}

async function send(boss: PgBoss, woken: Set<string>, db: Db, workspaceId: string, sent: readonly Sent[]) {
  const inside = { db: fromKysely(db.withoutPlugins()) }
  for (const [name, of] of Map.groupBy(sent, ({ ticket }) => ticket.name)) {
    const jobs = of.map(({ ticket, payload, when }) => ({
      data: { workspaceId, payload },
      ...keyOf(ticket, workspaceId, payload),
      ...(when?.after ? { startAfter: when.after } : {}),
    }))
    await boss.insert(name, jobs, inside)
    woken.add(name)
  }
}

function keyOf({ single, singleById }: Ticket, workspaceId: string, payload: object): { singletonKey?: string } {
  if (single) return { singletonKey: workspaceId }
  return singleById && 'id' in payload ? { singletonKey: String(payload.id) } : {}
}

/** One bad ticket must not take its neighbours along: it alone is tried again later. */
async function each(
  boss: PgBoss,
  log: Log,
  { name, payload }: Ticket,
  jobs: Job<Carried>[],
  perform: (workspaceId: string, payload: unknown) => Promise<unknown>,
) {
  for (const { id, data } of jobs) {
    try {
      await perform(data.workspaceId, Parse(payload, data.payload))
    } catch (error) {
      log.error({ err: error, ticket: name, id }, 'a ticket failed and will be tried again')
      await boss.fail(name, id, { problem: error instanceof Error ? error.name : 'unknown' })
    }
  }
}

/** The workspaces' role may add tickets and nothing else; the queue's tables stay the queue's. */
const letWorkspacesEnqueue = (boss: PgBoss) =>
  boss
    .getDb()
    .executeSql(
      'grant usage on schema pgboss to hb_app; grant select on pgboss.queue to hb_app; grant select, insert on pgboss.job_common to hb_app',
    )
