import type { Visit } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { type Applied, applyImport } from './apply.ts'
import { updateImport } from './imports.queries.ts'
import { takeBack } from './undo.ts'

/** An import to its end: all rows in, or all of them out again, whether somebody cancelled it or it failed. */
export async function carryOut(visit: Visit, id: string, stopping: AbortSignal): Promise<Applied> {
  try {
    const applied = await applyImport(visit, id, stopping)
    if (applied === 'cancelled') await takeBack(visit, id, { cancelled: true })
    return applied
  } catch (error) {
    const failure = error instanceof Refusal ? error.words : 'refusal.broken'
    await takeBack(visit, id)
    await visit((scope) => updateImport(scope, id, { failedAt: scope.now, failure }))
    throw error
  }
}
