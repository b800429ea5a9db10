import { queueUp } from '#server/listen/attributes/attributes.ts'
import type { Scope } from '#server/platform/scope.ts'
import { listMeasures, type Of } from './measures.queries.ts'
import { countValues } from './values.ts'

/** Some people or companies by all measures, now. */
export async function recountSome(scope: Scope, of: Of, ids: readonly string[]): Promise<void> {
  await queueUp(scope)
  await countValues(scope, of, ids, await listMeasures(scope))
}
