import type { FastifyRequest } from 'fastify'
import { type TObject, Type } from 'typebox'
import type { Endpoint } from '#contract/endpoint.ts'
import { isUpload } from './upload.ts'

/** One input on paper, three places on the wire: what the path names, and the rest in query or body. */
export const readInput = (request: FastifyRequest): object => ({
  ...(storable(request.query) as object),
  ...(isUpload(request.body) ? { bytes: request.body } : (storable(request.body) as object | null)),
  ...(storable(request.params) as object),
})

/** JSON and addresses can carry NUL and half a character, which no database stores: both become U+FFFD, so that nothing gets shorter than its schema allows. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed()
  if (Array.isArray(value)) return value.map(storable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), storable(inner)]))
}

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
