import { v7 } from 'uuid'
import type { Db } from './db.ts'
import type { Queue } from './jobs.ts'

/**
 * Everything a verb or a query may know about its surroundings; always the first argument. `db` is the request's or the job's
 * one transaction, `queue` writes into the same transaction, `now` is the product's only clock.
 */
export type Scope = { db: Db; workspaceId: string; actorId: string | null; now: Date; queue: Queue }

/** Who acts, in which workspace. */
export type Caller = { workspaceId: string; actorId: string | null }

/** Opens a transaction for a caller. The inner scope is all there is: nothing of a request or a job runs outside one. */
export type Within = <T>(caller: Caller, work: (scope: Scope) => Promise<T>, options?: { readOnly?: boolean }) => Promise<T>

/** Ids sort as they were made, also within one millisecond, and are made here, never by the database. */
export const newId = (): string => v7()
