import type { Contract } from '#contract/contract.ts'
import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'

type Issue = { field: string; message: string }
export type Address = keyof Contract & string
export type Reading = Extract<Address, `GET ${string}`>
export type Acting = Exclude<Address, Reading>
/** Addresses that take the bytes of a file. */
export type Uploading = { [A in Address]: Contract[A] extends { upload: true } ? A : never }[Address]
/** What an address takes and gives back, read off the contract. */
export type InputOf<A extends Address> = Contract[A] extends Endpoint ? Input<Contract[A]> : never
export type ReplyOf<A extends Address> = Contract[A] extends Endpoint ? Reply<Contract[A]> : never

/** A refusal of the server. `message` is for the person, in their language; `issues` name the fields to mend. */
export class ApiError extends Error {
  readonly status: number
  readonly reason: string
  readonly issues: readonly Issue[]
  constructor(status: number, reason: string, message: string, issues: readonly Issue[] = []) {
    super(message)
    this.status = status
    this.reason = reason
    this.issues = issues
  }
}

/** The only fetch. The address is checked against the contract; nothing of the contract is bundled. */
export async function call<A extends Address>(address: A, input: InputOf<A>): Promise<ReplyOf<A>> {
  const { method, url, rest } = fill(address, input)
  if (method === 'GET') return exchange(url + query(rest), {})
  return exchange(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rest) })
}

/** Sends a file; whatever else the endpoint asks for travels in the query. */
export async function upload<A extends Uploading>(address: A, file: Blob, input: InputOf<A>): Promise<ReplyOf<A>> {
  const { method, url, rest } = fill(address, input)
  return exchange(url + query(rest), { method, headers: { 'content-type': 'application/octet-stream' }, body: file })
}

/** The address of a download, for an ordinary link. */
export function link<A extends Reading>(address: A, input: InputOf<A>): string {
  const { url, rest } = fill(address, input)
  return url + query(rest)
}

/** Has a file made and saves it under the name that the server gives it; a refusal comes back as one. */
export async function download<A extends Reading>(address: A, input: InputOf<A>): Promise<void> {
  const reply = await fetch(link(address, input), { headers: { 'accept-language': document.documentElement.lang } }).catch(
    () => null,
  )
  if (!reply) throw new ApiError(0, 'unreachable', '')
  if (!reply.ok) throw refusal(reply.status, await reply.json().catch(() => null))
  const name = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get('content-disposition') ?? '')?.[1]
  keepAs(name ? decodeURIComponent(name) : 'file', await reply.blob())
}

/** Hands a file to the browser, which asks where to or keeps it as it always does. */
export function keepAs(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), AGAIN_MS)
}

const AGAIN_MS = 30_000

/** Hears what happens on the server until the returned function is called. A lost line the browser opens again by itself, a refused one we do. */
export function subscribe<A extends Reading>(address: A, input: InputOf<A>, heard: (data: unknown) => void): () => void {
  let source: EventSource
  let waiting: ReturnType<typeof setTimeout> | undefined
  const listen = () => {
    source = new EventSource(link(address, input))
    source.onmessage = (event) => heard(JSON.parse(event.data))
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) waiting = setTimeout(listen, AGAIN_MS)
    }
  }
  const leave = () => {
    clearTimeout(waiting)
    source.close()
    heardNow.delete(leave)
  }
  listen()
  heardNow.add(leave)
  return leave
}

const heardNow = new Set<() => void>()
/** Hears nothing more, before what speaks is taken away. */
export const hangUp = (): void => {
  for (const leave of heardNow) leave()
}

let signedOut = (): void => undefined
/** What to do when the session has ended: main.tsx leads to the sign-in screen. */
export const onSignedOut = (lead: () => void): void => {
  signedOut = lead
}

async function exchange<T>(url: string, init: RequestInit): Promise<T> {
  // Refusals come in the language of the screen.
  const headers = { ...init.headers, accept: 'application/json', 'accept-language': document.documentElement.lang }
  const reply = await fetch(url, { ...init, headers }).catch(() => null)
  if (!reply) throw new ApiError(0, 'unreachable', '')
  const body: unknown = await reply.json().catch(() => null)
  if (reply.ok) return body as T // The contract promises this shape, and the server's own schema has checked it.
  if (reply.status === 401) signedOut()
  throw refusal(reply.status, body)
}

const refusal = (status: number, body: unknown): ApiError => {
  const { reason = 'broken', message = '', issues = [] } = (body ?? {}) as Partial<ApiError> // An error page of a proxy is no refusal of ours.
  return new ApiError(status, reason, message, issues)
}

const fill = (address: string, input: unknown) => {
  const [method = '', path = ''] = address.split(' ')
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) } // Every input of the contract is an object.
  const url = path.replace(/:(\w+)/g, (_, key: string) => {
    const value = String(rest[key])
    delete rest[key]
    return encodeURIComponent(value)
  })
  return { method, url, rest }
}

const query = (fields: Record<string, unknown>) => {
  const pairs = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : Array.isArray(value) ? value.map((each) => [key, String(each)]) : [[key, String(value)]],
  )
  return pairs.length ? `?${new URLSearchParams(pairs)}` : ''
}
