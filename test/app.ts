import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject } from 'vitest'
import { type Contract, contract } from '#contract/contract.ts'
import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'
import type { Role } from '#domain/permission.ts'
import type { Config } from '#server/config.ts'
import { type App, openApp } from '#server/main.ts'
import type { Scope } from '#server/platform/scope.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { configFor } from './config.ts'
import { createDatabase } from './postgres.ts'

export type Engine = 'postgres' | 'embedded'
export type TestApp = Awaited<ReturnType<typeof openTestApp>>
export type TestWorkspace = Awaited<ReturnType<TestApp['newWorkspace']>>
type Refused = { status: number; reason: string; message: string; issues: { field: string; message: string }[] }

/** Every tick and every hour that passes visits all workspaces there are: after some hundreds that would be most of a test's time. */
const MOST_WORKSPACES = 40
const MOST_OPENING_MS = 100_000
let common: { app: Promise<TestApp>; file: string | undefined } | undefined

/** The app that the test files of one worker share until it is full; each test works in a workspace of its own, as customers do. */
export function testApp(): Promise<TestApp> {
  const file = expect.getState().testPath
  if (!common || common.file !== file) common = { app: unlessFull(common?.app), file }
  return common.app
}

async function unlessFull(app: Promise<TestApp> | undefined): Promise<TestApp> {
  const before = await app?.catch(() => undefined) // The file that opened it in vain has said so.
  if (before && before.workspaces() <= MOST_WORKSPACES) return before
  await before?.close()
  return openTestApp()
}

/** An app of one's own, for tests that change its settings or stop it. Close it. */
export async function openTestApp(given: Partial<Config> & { engine?: Engine; uploadLimit?: number } = {}) {
  const { engine = inject('engine'), uploadLimit, ...settings } = given
  const time = { offset: 0 }
  let workspaces = 0
  const opened = openApp(await freshConfig(engine, settings), {
    durable: false,
    // A test that needs copies by columns follows at its own pace.
    follows: false,
    uploadLimit,
    clock: () => new Date(Date.now() + time.offset),
  })
  const app = await withinLimit(opened)
  return {
    ...app,
    engine,
    /** Moves the product's one clock, as if that much time had passed. */
    pass: (ms: number) => {
      time.offset += ms
    },
    settle: () => settle(app),
    newWorkspace: (name = 'Islet Docs') => {
      workspaces++
      return newWorkspace(app, name)
    },
    workspaces: () => workspaces,
    request: (
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: string,
      { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
    ) => app.http.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body as object }) }),
  }
}

/** One that never opens is to fail one file, not all that come after it in this worker. */
async function withinLimit<T>(opened: Promise<T>): Promise<T> {
  const over = new AbortController()
  const late = sleep(MOST_OPENING_MS, null, { signal: over.signal }).then(() => {
    throw new Error(`The app did not open within ${MOST_OPENING_MS / 1000} s.`)
  })
  return Promise.race([opened, late]).finally(() => over.abort())
}

export async function freshConfig(engine: Engine, settings: Partial<Config> = {}): Promise<Config> {
  const { root, embedded, postgres } = inject('templates')
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  const dataDir = path.join(root, name)
  if (engine === 'postgres') {
    if (!postgres) throw new Error('This project has no PostgreSQL.')
    await createDatabase(postgres.admin, name, postgres.template)
    return configFor(dataDir, { databaseUrl: `postgres://hb_owner@localhost/${name}?host=${postgres.host}`, ...settings })
  }
  if (!embedded) throw new Error('This project has no embedded database.')
  fs.mkdirSync(dataDir, { recursive: true })
  execFileSync('cp', ['-a', path.join(embedded, 'pg'), dataDir]) // A quarter of what cpSync takes.
  return configFor(dataDir, settings)
}

/** Waits until no ticket is due or running; what is planned for later stays. */
async function settle(app: App) {
  for (let quiet = 0, tries = 0; quiet < 2; tries++) {
    if (tries > 9000) throw new Error('The queue does not come to rest.')
    quiet = (await app.jobs.outstanding()) === 0 ? quiet + 1 : 0
    if (quiet < 2) await sleep(20)
  }
}

async function newWorkspace(app: App, name: string) {
  const caller = await createWorkspace(app, {
    name,
    locale: 'en',
    timeZone: 'UTC',
    owner: { personId: null, name: 'Mo Okafor', email: 'mo@isletdocs.example' },
  })
  const inside = <T>(work: (scope: Scope) => Promise<T>) => app.within(caller, work)
  const as = async (role: Role) => clientOf(app, (await inside((scope) => createKey(scope, { name: role, role }))).key)
  return { ...caller, inside, as, ...(await as('owner')) }
}

/** Calls the API through HTTP with a key, by the contract's addresses and types. */
function clientOf(app: App, key: string) {
  const send = async <A extends keyof Contract & string>(
    address: A,
    input: Input<Contract[A]> & { bytes?: Buffer },
    extra: Record<string, string> = {},
  ) => {
    const endpoint = contract[address] as Endpoint
    const [method = '', pattern = ''] = address.split(' ')
    const rest: Record<string, unknown> = { ...input }
    const url = pattern.replace(/:(\w+)/g, (_, name: string) => {
      const value = String(rest[name])
      delete rest[name]
      return encodeURIComponent(value)
    })
    const { bytes, ...fields } = rest
    const inQuery = method === 'GET' || endpoint.upload
    const query = inQuery ? Object.entries(fields).filter(([, value]) => value !== undefined) : []
    const reply = await app.http.inject({
      method: method as 'GET',
      url: query.length ? `${url}?${new URLSearchParams(query.map(([name, value]) => [name, String(value)]))}` : url,
      headers: { authorization: `Bearer ${key}`, ...(bytes ? { 'content-type': 'application/octet-stream' } : {}), ...extra },
      ...(bytes ? { payload: bytes as Buffer } : inQuery ? {} : { payload: fields }),
    })
    return reply
  }
  return {
    key,
    send,
    call: async <A extends keyof Contract & string>(
      address: A,
      input: Input<Contract[A]> & { bytes?: Buffer },
    ): Promise<Reply<Contract[A]>> => {
      const reply = await send(address, input)
      if (reply.statusCode >= 300) throw new Error(`${address} answered ${reply.statusCode}: ${reply.body}`)
      return (contract[address] as Endpoint).stream ? (reply.body as never) : reply.json()
    },
    refusal: async <A extends keyof Contract & string>(address: A, input: unknown): Promise<Refused> => {
      const reply = await send(address, input as never)
      if (reply.statusCode < 400)
        throw new Error(`${address} was expected to refuse but answered ${reply.statusCode}: ${reply.body.slice(0, 200)}`)
      return { status: reply.statusCode, ...reply.json() }
    },
  }
}
