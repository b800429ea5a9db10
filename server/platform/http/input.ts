import type { FastifyRequest } from 'fastify'
import { type TObject, Type } from 'typebox'
import type { Endpoint } from '#contract/endpoint.ts'

/** One input on paper, three places on the wire: what the path names, and the rest in query or body. */
export const readInput = (request: FastifyRequest): object => ({
  ...(request.query as object),
  ...(Buffer.isBuffer(request.body) ? { bytes: request.body } : (request.body as object | null)),
  ...(request.params as object),
})

export function schemaOf(method: string, url: string, { needs, says, input, reply, upload, stream }: Endpoint): object {
  const named = new Set<string>(url.match(/(?<=:)\w+/g))
  const rest = pick(input, (key) => !named.has(key))
  const inQuery = method === 'GET' || upload
  const [, , wing = ''] = url.split('/')
  return {
    summary: says,
    tags: [wing],
    ...(needs === 'nobody' ? {} : { security: [{ key: [] }], description: `Needs \`${needs}\`.` }),
    params: pick(input, (key) => named.has(key)),
    ...(inQuery
      ? { querystring: rest }
      : { body: Object.keys(rest.properties).length ? rest : Type.Optional(Type.Union([rest, Type.Null()])) }),
    ...(stream ? { produces: [stream] } : { response: { '2xx': reply } }),
  }
}

const pick = ({ properties }: TObject, wanted: (key: string) => boolean): TObject =>
  Type.Object(Object.fromEntries(Object.entries(properties).filter(([key]) => wanted(key))), { additionalProperties: false })
