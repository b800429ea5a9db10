import { randomUUID } from 'node:crypto'
import { type Contract, contract } from '#contract/contract.ts'
import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'
import type { Scope } from '#server/platform/scope.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import type { TestApp } from './app.ts'

type Refused = { status: number; reason: string; message: string; issues: { field: string; message: string }[] }

/** A person's browser: it keeps the cookies it is given and says where its requests come from. */
export function browserOf(app: Pick<TestApp, 'http'>, extra: Record<string, string> = {}) {
  const jar = new Map<string, string>()
  const send = async <A extends keyof Contract & string>(address: A, input: unknown, headers: Record<string, string> = {}) => {
    const [method = '', pattern = ''] = address.split(' ')
    const rest: Record<string, unknown> = { ...(input as object) }
    const url = pattern.replace(/:(\w+)/g, (_, name: string) => {
      const value = String(rest[name])
      delete rest[name]
      return encodeURIComponent(value)
    })
    const query = method === 'GET' ? Object.entries(rest) : []
    const reply = await app.http.inject({
      method: method as 'GET',
      url: query.length ? `${url}?${new URLSearchParams(query.map(([name, value]) => [name, String(value)]))}` : url,
      headers: { host: 'localhost:3000', origin: 'http://localhost:3000', ...cookies(jar), ...extra, ...headers },
      ...(method === 'GET' ? {} : { payload: rest }),
    })
    for (const { name, value, maxAge } of reply.cookies) {
      if (maxAge === 0 || value === '') jar.delete(name)
      else jar.set(name, encodeURIComponent(value))
    }
    return reply
  }
  return {
    jar,
    send,
    call: async <A extends keyof Contract & string>(address: A, input: Input<Contract[A]>): Promise<Reply<Contract[A]>> => {
      const reply = await send(address, input)
      if (reply.statusCode >= 300) throw new Error(`${address} answered ${reply.statusCode}: ${reply.body}`)
      return (contract[address] as Endpoint).stream ? (reply.body as never) : reply.json()
    },
    refusal: async <A extends keyof Contract & string>(address: A, input: unknown): Promise<Refused> => {
      const reply = await send(address, input)
      if (reply.statusCode < 400)
        throw new Error(`${address} was expected to refuse but answered ${reply.statusCode}: ${reply.body}`)
      return { status: reply.statusCode, ...reply.json() }
    },
  }
}

const cookies = (jar: Map<string, string>) =>
  jar.size ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {}

/** A person who owns a workspace of their own and sits signed in at a browser. */
export async function newOwner(app: TestApp, { workspace = 'Islet Docs', locale = 'en' as const } = {}) {
  const email = `${randomUUID()}@isletdocs.example`
  const password = 'a long enough password'
  const name = 'Ines Berger'
  const { opened } = await app.signIn.register({ name, email, password }, (personId) =>
    createWorkspace(app, { name: workspace, locale, timeZone: 'UTC', owner: { personId, name, email } }),
  )
  const browser = browserOf(app)
  await browser.call('POST /api/session', { email, password })
  return { ...browser, ...opened, email, password, inside: <T>(work: (scope: Scope) => Promise<T>) => app.within(opened, work) }
}
