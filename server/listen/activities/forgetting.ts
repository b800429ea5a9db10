import { Nothing } from '#contract/endpoint.ts'
import { keptSince } from '#domain/listen/activity.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { deleteBefore, monthsKept } from './activities.queries.ts'

/** Removes events that are older than the workspace keeps them. */
export const forgetActivities = ticket('activity.forget', Nothing, { single: true })

const PORTION = 5000

/** A portion a ticket, so that nobody waits for it. */
export async function forgetOld(scope: Scope): Promise<void> {
  const { more } = await deleteBefore(scope, keptSince(scope.now, await monthsKept(scope)), PORTION)
  if (more) await enqueue(scope, forgetActivities, {})
}
