import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { DB } from '#server/tables.ts'

export type Db = Kysely<DB>

const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]

/** A query builder on one open transaction. It cannot reach any other connection, so no query can leave the transaction. */
export const dbOn = (client: pg.PoolClient): Db =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool: only(client) }), plugins })

/** Kysely wants a pool; this one has a single client that belongs to somebody else. */
const only = (client: Pick<pg.PoolClient, 'query'>) => ({
  options: {},
  connect: async () => ({ query: client.query.bind(client), release: () => {} }) as never,
  end: async () => {},
})
