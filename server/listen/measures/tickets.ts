import { Type } from 'typebox'
import { Exact, Id, Nothing } from '#contract/endpoint.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { anyMeasure } from './measures.queries.ts'

/** Counts whatever is to be counted: what has come in since, what was changed, and once a day everything. */
export const countMeasures = ticket('measure.count', Nothing, { single: true })
/** The same after a pause. It is a ticket of its own, so that what waits for nobody is not kept waiting with it. */
export const followEvents = ticket('measure.follow', Nothing, { single: true })
/** All values anew: an import has written many people and companies. */
export const recountMeasures = ticket('measure.recount', Nothing, { single: true })
/** These companies anew: one of their people, and all that this person did, is gone. */
export const recountAccounts = ticket('measure.recount_accounts', Exact({ ids: Type.Array(Id, { maxItems: 1000 }) }))
/** Takes the values of a measure that was removed away. */
export const clearMeasure = ticket('measure.clear', Exact({ of: Type.Enum(['contact', 'account'] as const), key: Type.String() }))

const PAUSE_MS = 5000

/** Events come in crowds: the values follow a few seconds later, once for all that came meanwhile. */
export async function countSoon(scope: Scope): Promise<void> {
  if (await anyMeasure(scope)) await enqueue(scope, followEvents, {}, { after: new Date(Date.now() + PAUSE_MS) })
}
