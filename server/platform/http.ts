import type { Readable } from 'node:stream'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'
import type { Permission } from '#domain/permission.ts'
import { closing } from './http/closing.ts'
import { serializers, validators } from './http/compilers.ts'
import { headersFor, limits, previewPolicy } from './http/headers.ts'
import { once } from './http/idempotency.ts'
import { readInput, schemaOf } from './http/input.ts'
import { explain } from './http/problems.ts'
import { createReaders } from './http/readers.ts'
import { openUpload, UPLOAD_TYPES } from './http/upload.ts'
import { page, serveWeb, wantsPage } from './http/web.ts'
import type { createLog } from './log.ts'
import { refuse } from './refusal.ts'
import type { Caller, Scope, Within } from './scope.ts'

/** What the wire makes of a row: a date becomes its ISO text, and what the contract does not promise is left out. */
export type Sendable<T> = T extends string
  ? string extends T
    ? T | Date
    : T
  : T extends readonly (infer U)[]
    ? readonly Sendable<U>[]
    : T extends object
      ? { [K in keyof T]: Sendable<T[K]> }
      : T
type Given<E extends Endpoint> = Input<E> & (E extends { upload: true } ? { bytes: AsyncIterable<Buffer> } : unknown)

/** An endpoint inside a workspace: one transaction, read-only for GET. A read is two hops, a write three. */
export type Route<C> = <A extends keyof C & string>(
  address: A,
  answer: C[A] extends Endpoint ? (scope: Scope, input: Given<C[A]>) => Promise<Sendable<Reply<C[A]>>> : never,
) => void
/** An endpoint before or outside a workspace (signing in, public links). It opens what it needs by itself. */
export type Open<C> = <A extends keyof C & string>(
  address: A,
  answer: C[A] extends Endpoint ? (exchange: Exchange, input: Given<C[A]>) => Promise<Sendable<Reply<C[A]>>> : never,
) => void
/** An endpoint that sends lines for as long as it has some; each visit is a short transaction of its own. */
export type Stream<C> = <A extends keyof C & string>(
  address: A,
  lines: C[A] extends Endpoint ? (visit: Visit, input: Given<C[A]>, signal: AbortSignal) => AsyncIterable<string> : never,
) => void
/** An endpoint whose work is too long for one transaction, so that it would keep others waiting: it visits for each of its steps. */
export type Stepwise<C> = <A extends keyof C & string>(
  address: A,
  answer: C[A] extends Endpoint ? (visit: Visit, input: Given<C[A]>) => Promise<Sendable<Reply<C[A]>>> : never,
) => void
/** An endpoint that makes a whole file: what it needs it reads in visits, and what takes long it does outside of them. */
export type FileMaker<C> = <A extends keyof C & string>(
  address: A,
  make: C[A] extends Endpoint ? (visit: Visit, input: Given<C[A]>) => Promise<MadeFile> : never,
) => void
/** `name`: as it is saved, in any language. */
export type MadeFile = { bytes: Buffer; name: string; mediaType: string }
export type Visit = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

/** One request and what may be said back beside the body. */
export type Exchange = {
  headers: Headers
  ip: string
  person: Person | null
  cookies(values: readonly string[]): void
  status(code: number): void
}
export type Person = {
  id: string
  name: string
  email: string
  locale: string | null
  sessionId: string
  workspaceId: string | null
}

/** Who stands at the door: by key, by session, or nobody. */
export type Identity =
  | { by: 'key'; workspaceId: string; number: number; prefix: string; secret: string }
  | { by: 'session'; person: Person }
  | { by: 'nobody' }
export type Doorkeeper = {
  identify(request: FastifyRequest): Promise<Identity>
  workspaceOf(identity: Identity): string
  /** Runs inside the request's transaction: finds the role, refuses what it does not include, and names the actor. */
  admit(scope: Scope, identity: Identity, needs: Permission): Promise<string>
  /** Called once the transaction of whoever was admitted is over, before they are answered. */
  noteUse(identity: Identity): Promise<void>
}
const IDENTITY_HOLDS = 5_000 // ms
const READERS = { most: 200, each: 20 }
type Options<C> = {
  contract: C
  doorkeeper: Doorkeeper
  within: Within
  log: ReturnType<typeof createLog>
  baseUrl: string
  stopping: AbortSignal
  /** The size of the largest file, in bytes. */
  uploadLimit?: number | undefined
  /** The folder of the built web app; without one only the API is served. */
  web?: string | undefined
}

export async function createHttp<C extends Record<string, Endpoint>>(options: Options<C>) {
  const { contract, doorkeeper, within, log, baseUrl, stopping, uploadLimit = limits.upload, web } = options
  const server = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.json,
    routerOptions: { maxParamLength: 300 },
    // A proxy on this machine names the visitor; from anywhere else such a header is a stranger's claim.
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance
  server.setValidatorCompiler(validators())
  server.setSerializerCompiler(serializers())
  server.setErrorHandler((error, request, reply) => explain(error, request, reply, log))
  server.setNotFoundHandler((request, reply) =>
    web && wantsPage(request) ? page(reply.code(404), web) : explain({ statusCode: 404 }, request, reply, log),
  )
  server.addHook('onSend', async (request, reply) => {
    // Whatever the API says is about somebody; no cache on the way may keep it.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    if (stopping.aborted) reply.header('connection', 'close') // Or a line that is kept open would keep us from ending.
  })
  server.addHook('onResponse', async (request, reply) => logged(log, request, reply))
  const headers = headersFor(baseUrl)
  server.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value)
    done()
  })
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Hearback', version: '1' },
      servers: [{ url: baseUrl }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    },
  })
  for (const type of UPLOAD_TYPES)
    server.addContentTypeParser(type, (request: FastifyRequest, body: Readable) => openUpload(request, body))

  const readers = createReaders(READERS)
  const add = (address: string, run: (request: FastifyRequest, reply: FastifyReply, endpoint: Endpoint) => Promise<unknown>) => {
    const endpoint = contract[address]
    if (!endpoint) throw new Error(`${address} is not in the contract.`)
    const [method = '', url = ''] = address.split(' ')
    server.route({
      method,
      url,
      bodyLimit: endpoint.upload ? uploadLimit : limits.json,
      schema: schemaOf(method, url, endpoint),
      config: { upload: endpoint.upload ? uploadLimit : null },
      handler: (request, reply) => run(request, reply, endpoint),
    })
  }
  const callerOf = async (request: FastifyRequest): Promise<{ identity: Identity; caller: Caller }> => {
    const identity = await doorkeeper.identify(request)
    return { identity, caller: { workspaceId: doorkeeper.workspaceOf(identity), actorId: null } }
  }

  const visitorOf = async (request: FastifyRequest, { needs }: Endpoint, readOnly: boolean) => {
    const { identity: first, caller } = await callerOf(request)
    let [identity, since] = [first, performance.now()]
    const visit: Visit = async (work) => {
      if (performance.now() - since > IDENTITY_HOLDS) {
        identity = await doorkeeper.identify(request) // Who has signed out meanwhile hears no more.
        since = performance.now()
      }
      return within(
        caller,
        async (scope) => work({ ...scope, actorId: await doorkeeper.admit(scope, identity, needs as Permission) }),
        { readOnly },
      )
    }
    return { visit, first }
  }

  const route: Route<C> = (address, answer) =>
    add(address, async (request, reply, endpoint) => {
      const readOnly = request.method === 'GET'
      const { identity, caller } = await callerOf(request)
      const result = await within(
        caller,
        async (scope) => {
          const admitted = { ...scope, actorId: await doorkeeper.admit(scope, identity, endpoint.needs as Permission) }
          const reckon = () => answer(admitted, readInput(request) as never) as Promise<unknown>
          return readOnly ? reckon() : once(admitted, request, reply, endpoint.secret === true, reckon)
        },
        { readOnly },
      )
      await doorkeeper.noteUse(identity)
      return result
    })

  const stepwise: Stepwise<C> = (address, answer) =>
    add(address, async (request, _reply, endpoint) => {
      if (request.headers['idempotency-key']) refuse('invalid', 'refusal.idempotency_steps') // Its steps are not one transaction.
      const { visit, first } = await visitorOf(request, endpoint, request.method === 'GET')
      const step: Visit = (work) => (stopping.aborted ? refuse('unavailable', 'refusal.busy', { seconds: 30 }) : visit(work))
      const result = await answer(step, readInput(request) as never)
      await doorkeeper.noteUse(first)
      return result
    })

  const open: Open<C> = (address, answer) =>
    add(address, async (request, reply, endpoint) => {
      const identity =
        endpoint.needs === 'person' || request.headers.cookie ? await doorkeeper.identify(request) : { by: 'nobody' as const }
      if (endpoint.needs === 'person' && identity.by !== 'session') doorkeeper.workspaceOf({ by: 'nobody' })
      return answer(exchangeOf(request, reply, identity), readInput(request) as never)
    })

  const stream: Stream<C> = (address, lines) =>
    add(address, async (request, reply, endpoint) => {
      const gone = new AbortController()
      reply.raw.once('close', () => gone.abort()) // At once: who leaves while being looked up would never be counted out.
      const { visit, first } = await visitorOf(request, endpoint, true)
      await visit(async () => {})
      await doorkeeper.noteUse(first)
      const { Readable } = await import('node:stream')
      if (endpoint.stream === 'text/event-stream') readers.enter(nameOf(first), gone.signal)
      const isFile = endpoint.stream?.startsWith('text/csv')
      const until = isFile ? gone.signal : AbortSignal.any([gone.signal, stopping]) // A file is finished; news would never end.
      const file = isFile ? { 'content-disposition': `attachment; filename="${address.split('/').at(-1)}"` } : {}
      const page = endpoint.stream?.startsWith('text/html') ? { 'content-security-policy': previewPolicy } : {}
      return reply
        .type(endpoint.stream ?? 'text/plain')
        .headers({ ...file, ...page, 'cache-control': 'no-store' })
        .send(Readable.from(lines(visit, { ...readInput(request), ...placeOf(request, endpoint) } as never, until)))
    })

  const file: FileMaker<C> = (address, make) =>
    add(address, async (request, reply, endpoint) => {
      const { visit, first } = await visitorOf(request, endpoint, true)
      const { bytes, name, mediaType } = await make(visit, readInput(request) as never)
      await doorkeeper.noteUse(first)
      return reply.type(mediaType).header('content-disposition', savedAs(name)).send(bytes)
    })

  if (web) await serveWeb(server, web)
  server.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger())
  return { server, route, stepwise, open, stream, file, close: closing(server) }
}

export type Http<C extends Record<string, Endpoint>> = Awaited<ReturnType<typeof createHttp<C>>>

/** Old programs read the first name, all others the second, which may be in any language (RFC 6266). */
const savedAs = (name: string): string => {
  const escaped = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${name
    .replace(/[^\w .-]/g, '')
    .trim()
    .replace(/^\./, 'file.')}"; filename*=UTF-8''${escaped}`
}

const nameOf = (identity: Identity): string =>
  identity.by === 'session' ? identity.person.id : identity.by === 'key' ? `${identity.workspaceId} ${identity.prefix}` : ''

/** A browser that lost the line says by itself how far it had heard. */
function placeOf({ headers }: FastifyRequest, { stream }: Endpoint): { after?: string } {
  const heard = headers['last-event-id']
  return stream === 'text/event-stream' && typeof heard === 'string' && /^\d{1,19}$/.test(heard) ? { after: heard } : {}
}

const exchangeOf = (request: FastifyRequest, reply: FastifyReply, identity: Identity): Exchange => ({
  headers: new Headers(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
  ),
  ip: request.ip,
  person: identity.by === 'session' ? identity.person : null,
  cookies: (values) => void reply.header('set-cookie', [...values]),
  status: (code) => void reply.code(code),
})

/** The route's pattern and never its address: links carry tokens, and queries carry what people searched for. Probes that pass are no news. */
function logged(log: Options<never>['log'], request: FastifyRequest, reply: FastifyReply) {
  if (reply.statusCode === 200 && ['/health', '/ready'].includes(request.url)) return
  log.info(
    {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    },
    'request',
  )
}
