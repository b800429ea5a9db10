import { PGlite } from '@electric-sql/pglite'
import { DurableFS } from './durable-fs.ts'
import { EMBEDDED_OWNER_SQL } from './roles.ts'

const SMALL = ['-c', 'shared_buffers=16MB']
const SYNCED = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...SMALL,
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
]

/** Opens the folder, or makes it. Only tests go without fsync. */
export async function openPglite(dir: string, { durable }: { durable: boolean }): Promise<PGlite> {
  const db = durable
    ? await PGlite.create({ fs: new DurableFS(dir), startParams: SYNCED })
    : await PGlite.create({ dataDir: dir, startParams: [...PGlite.defaultStartParams, ...SMALL] })
  await db.exec(EMBEDDED_OWNER_SQL)
  await db.exec('set session authorization hb_owner; set role hb_jobs')
  return db
}
