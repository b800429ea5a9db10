import type pg from 'pg'
import type { Database } from '#server/platform/database.ts'

type Query = (text: string, values?: unknown[]) => Promise<unknown>
type Lent = { query: Query; end(how: 'commit' | 'rollback'): Promise<void> }

/**
 * better-auth takes a pool; this one runs each of its statements in a transaction under the role that sees nothing but sign-in,
 * and keeps one connection only from its own begin to its commit. No password is hashed while a transaction is open.
 */
export const authPool = (database: Database): pg.Pool =>
  ({ connect: async () => client(database), end: async () => {} }) as unknown as pg.Pool

function client(database: Database) {
  let lent: Lent | null = null
  const query: Query = async (text, values = []) => {
    const word = text.trim().split(/[\s;]/, 1)[0]?.toLowerCase()
    if (word === 'begin' || word === 'start') {
      lent = await lend(database)
      return { rows: [], command: 'BEGIN' }
    }
    if (word === 'commit' || word === 'rollback') {
      const ending = lent
      lent = null
      await ending?.end(word)
      return { rows: [], command: word.toUpperCase() }
    }
    if (lent) return lent.query(text, values)
    return database.transact({ role: 'hb_auth' }, (connection) => connection.query(text, values))
  }
  return { query, release: () => void lent?.end('rollback') }
}

class RolledBack extends Error {}

async function lend(database: Database): Promise<Lent> {
  const begun = Promise.withResolvers<Query>()
  const ended = Promise.withResolvers<'commit' | 'rollback'>()
  const whole = database.transact({ role: 'hb_auth' }, async (connection) => {
    begun.resolve((text, values) => connection.query(text, values))
    if ((await ended.promise) === 'rollback') throw new RolledBack()
  })
  whole.catch(begun.reject)
  return {
    query: await begun.promise,
    end: async (how) => {
      ended.resolve(how)
      await whole.catch((error: Error) => {
        if (!(error instanceof RolledBack)) throw error
      })
    },
  }
}
