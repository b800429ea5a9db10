import { createHmac } from 'node:crypto'
import type { Database } from './database.ts'
import { keyFor } from './secrets.ts'

/** The secret that was given is not the one that signed what this database sent out. */
export class OtherSecret extends Error {}

/** The first start notes a mark of its secret; with another one every link in a mail would be dead, so a start with it is refused. */
export async function knowSecret(database: Database, secret: string, { accept = false } = {}) {
  const mark = markOf(secret)
  const known = await database.transact({ role: 'hb_auth' }, async (client) => {
    if (accept) await client.query('delete from auth.installation')
    await client.query('insert into auth.installation (secret_mark) values ($1) on conflict do nothing', [mark])
    const { rows } = await client.query<{ mark: string }>('select secret_mark as mark from auth.installation')
    return rows[0]?.mark
  })
  if (known !== mark) throw new OtherSecret('The secret is not the one that this database was begun with.')
}

/** For whoever puts another secret in place: the next start notes that one. */
export const forgetSecret = (database: Database): Promise<unknown> =>
  database.transact({ role: 'hb_auth' }, (client) => client.query('delete from auth.installation'))

const markOf = (secret: string) => createHmac('sha256', keyFor(secret, 'mark')).update('hearback').digest('hex').slice(0, 16)
