import { openPglite } from './pglite.ts'

// The first create needs 800 MB for a moment; a process of its own gives them back.
const [, , dir = '', durable = ''] = process.argv
const db = await openPglite(dir, { durable: durable === 'durable' })
await db.close()
