import type { Endpoint } from '#contract/endpoint.ts'
import type { TestApp } from '#test/app.ts'

const AT_ONCE = 8

export type Asking = { address: string; endpoint: Endpoint }

/** Sends any input to any address of the contract, right or wrong, as a program with this key. */
export function askerOf({ http }: Pick<TestApp, 'http'>, key: string | null) {
  return (
    { address, endpoint }: Asking,
    input: Record<string, unknown>,
    raw?: { body: string | Buffer; type: string; length?: number },
  ) => {
    const [method = '', pattern = ''] = address.split(' ')
    const named = new Set(pattern.match(/(?<=:)\w+/g))
    const url = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])))
    const rest = Object.entries(input).filter(([name]) => !named.has(name))
    const inQuery = method === 'GET' || endpoint.upload
    const query = inQuery && rest.length ? `?${new URLSearchParams(rest.map(([name, value]) => [name, String(value)]))}` : ''
    const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {}
    const file = endpoint.upload
      ? { body: Buffer.from('e-mail\nines@customer.example\n'), type: 'application/octet-stream' }
      : undefined
    const body = raw ?? file
    if (raw?.length) headers['content-length'] = String(raw.length)
    return http.inject({
      method: method as 'GET',
      url: `${url}${query}`,
      ...(endpoint.stream === 'text/event-stream' ? { payloadAsStream: true } : {}),
      headers: body ? { ...headers, 'content-type': body.type } : headers,
      ...(body ? { payload: body.body } : inQuery ? {} : { payload: Object.fromEntries(rest) }),
    })
  }
}

/** A few at a time, in order of the list. */
export async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < items.length; from += AT_ONCE)
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))))
  return results
}
