import { Exact } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { stateOfCopy } from './copies.ts'
import { findWish, forgetChanges, hasMoreAnswersThan, want, wantAnew, wantNoMore } from './read-model.queries.ts'

export { byCopy, copyOf } from './copies.ts'
export type { ColumnFile, Stored } from './file.ts'
export { followAnswers } from './follower.ts'
export { columnOf } from './layout.ts'
export { answersAsParquet, clearExports } from './parquet.ts'
export { NOBODY } from './staging.ts'

/** From here on counting by columns is worth a copy; below, the database counts as quickly where the answers lie. */
export const MANY_ANSWERS = 30_000
/** A copy that was made lately is not thrown away for an import that is undone and corrected. */
const KEPT_MS = 3_600_000
/** Changes are kept for longer than a copy may be away. */
const CHANGES_KEPT_MS = 2 * 86_400_000

export const lookAtSize = ticket('read_model.look', Exact({}), { single: true })

/** Wants a copy of a workspace that has grown, none of one that has shrunk by half, and forgets what every copy has heard of. */
export async function fitToSize(scope: Scope): Promise<void> {
  const now = scope.now.getTime()
  if (await hasMoreAnswersThan(scope, MANY_ANSWERS)) await want(scope)
  else if (!(await hasMoreAnswersThan(scope, MANY_ANSWERS / 2))) await wantNoMore(scope, new Date(now - KEPT_MS))
  await forgetChanges(scope, new Date(now - CHANGES_KEPT_MS))
}

export const readState = async (scope: Scope) => stateOfCopy(scope.workspaceId, await findWish(scope))

export async function makeAnew(scope: Scope): Promise<Record<string, never>> {
  const { numUpdatedRows } = await wantAnew(scope)
  if (!numUpdatedRows) return refuse('conflict', 'read_model.none')
  await audit(scope, { action: 'read_model.wanted_anew', subject: scope.workspaceId })
  return {}
}
