import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox'
import type { Permission } from '#domain/permission.ts'

/**
 * A promise to every client: who may ask (`nobody` is a public link, `person` someone signed in who may have no workspace yet),
 * with what, and what comes back. `says` is the endpoint's docstring and stands in the API reference.
 * `upload` takes the raw bytes of a file as the body; `stream` names the media type of a reply that is not JSON.
 * `secret` marks a reply that holds what must be kept nowhere, not even to say it again for an Idempotency-Key.
 */
export type Endpoint = {
  needs: Permission | 'nobody' | 'person'
  says: string
  input: TObject
  reply: TSchema
  upload?: true
  secret?: true
  stream?: 'text/csv; charset=utf-8' | 'text/event-stream' | 'text/html; charset=utf-8' | 'application/octet-stream'
}
export type Address = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`

export type Input<E extends Endpoint> = Static<E['input']>
export type Reply<E extends Endpoint> = Static<E['reply']>

export const endpoints = <const T extends Record<Address, Endpoint>>(table: T): T => table

/** An object that refuses what it does not name. Every object of the contract is made here. */
export const Exact = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false })

export const Id = Type.String({ format: 'uuid' })
export const Instant = Type.String({ format: 'date-time' })
export const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const Nothing = Exact({})

/** A page of a list: ask again with `after` for what follows; `next` is null on the last page. */
export const Paged = {
  // It carries the last name of a page, and names may be long.
  after: Type.Optional(Type.String({ maxLength: 1200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
}
export const PageOf = <T extends TSchema>(item: T) =>
  Exact({ items: Type.Array(item), next: OrNull(Type.String()), total: Type.Integer({ minimum: 0 }) })
