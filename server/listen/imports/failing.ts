import type { Visit } from '#server/platform/http.ts'
import type { WordId } from '#words/catalog.ts'
import { lockImport, updateImport } from './imports.queries.ts'

/** From here on the import only goes back, whoever has the work. Says what is to be done instead, where somebody else came first. */
export const noteFailing = (visit: Visit, id: string, failing: WordId): Promise<'failing' | 'cancelled' | 'done'> =>
  visit(async (scope) => {
    const row = await lockImport(scope, id)
    if (!row || row.committedAt || row.undoneAt || row.failedAt) return 'done'
    if (row.cancelledAt) return 'cancelled'
    await updateImport(scope, id, { counts: { failing, ...row.counts }, progressedAt: scope.now })
    return 'failing'
  })

const PATIENCE = 3
/** Whether the same portion has now been over time so often that it never will be done; a busy hour is not held against it. */
export const isHopeless = (visit: Visit, id: string): Promise<boolean> =>
  visit(async (scope) => {
    const row = await lockImport(scope, id)
    if (!row) return true
    const at = row.counts.done ?? 0
    const times = row.counts.slow?.at === at ? row.counts.slow.times + 1 : 1
    await updateImport(scope, id, { counts: { ...row.counts, slow: { at, times } } })
    return times >= PATIENCE
  })

/** What could not be taken back, either: the person is told, and to begin it again is first to try once more to take it back. */
export const noteStuck = (visit: Visit, id: string): Promise<void> =>
  visit(async (scope) => {
    const row = await lockImport(scope, id)
    if (!row?.counts.failing) return
    await updateImport(scope, id, { failedAt: scope.now, failure: row.counts.failing })
  })

/** Undoing that broke is not tried again until somebody says so; what is undone so far stays so. */
export const noteHalted = (visit: Visit, id: string): Promise<void> =>
  visit(async (scope) => {
    const row = await lockImport(scope, id)
    if (!row || row.undoneAt) return
    const { undoing: _, ...counts } = row.counts
    await updateImport(scope, id, { counts })
  })
