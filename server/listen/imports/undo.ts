import type { ImportUndone } from '#contract/listen/imports.ts'
import { queueUp } from '#server/listen/attributes/attributes.ts'
import type { Visit } from '#server/platform/http.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { emptyFile } from './files.queries.ts'
import { type Kind, type LockedImport, lockImport, updateImport } from './imports.queries.ts'
import {
  countResponses,
  countTouched,
  deleteActivities,
  deleteMade,
  deleteResponses,
  deleteUnusedAttributes,
  forgetTraces,
  nextTouched,
  restoreChanged,
  type Thing,
} from './undo.queries.ts'

const PORTION = 2000
const FIRST = '00000000-0000-0000-0000-000000000000'
const nobody: ImportUndone = { removed: 0, restored: 0, kept: 0 }

/**
 * What the import made goes, what it changed is as before; what was used or changed since stays, and is counted. Portion by
 * portion; who comes after an interruption goes on. Twice is once.
 */
export async function undoImport(visit: Visit, id: string): Promise<ImportUndone> {
  const undone = await visit(async (scope) => {
    const { committedAt, undoneAt, counts } = found(await lockImport(scope, id))
    if (undoneAt && counts.undone) return counts.undone
    if (!committedAt) return refuse('conflict', 'import.not_done')
    // From here on it is undone to its end, whoever has the work.
    await updateImport(scope, id, { counts: { undoing: scope.actorId, ...counts }, progressedAt: scope.now })
    return null
  })
  if (undone) return undone
  await unwind(visit, id)
  return visit((scope) => close(scope, id))
}

/** Takes back the portions of an import that is not done: cancelled, it is over; failed, it may begin anew. */
export async function takeBack(visit: Visit, id: string, { cancelled = false } = {}): Promise<void> {
  await unwind(visit, id)
  await visit(async (scope) => {
    const { counts, fileId, undoneAt } = found(await lockImport(scope, id))
    if (undoneAt || !(cancelled || counts.failing)) return
    if (cancelled) {
      await close(scope, id)
      await emptyFile(scope, fileId)
    } else {
      const { failing = null, done: _done, counts: _counts, undone: _undone, ...rest } = counts
      await updateImport(scope, id, { counts: rest, failedAt: scope.now, failure: failing })
    }
    await forgetTraces(scope, id)
  })
}

async function unwind(visit: Visit, id: string) {
  for (let more = true; more; ) more = await visit((scope) => step(scope, id, ({ kind }) => deleteSome(scope, id, kind)))
  await walk(visit, id, 'contact')
  await walk(visit, id, 'account')
  await visit((scope) =>
    step(scope, id, async () => {
      await deleteUnusedAttributes(scope, id)
      return { removed: 0, restored: 0, more: false }
    }),
  )
}

async function deleteSome(scope: Scope, id: string, kind: Kind) {
  const gone = await (kind === 'activities' ? deleteActivities : deleteResponses)(scope, id, PORTION)
  return { removed: kind === 'contacts' ? 0 : gone, restored: 0, more: gone === PORTION }
}

/** Goes through all that the import made or changed of a kind. Accounts are not counted: the counts are of people or of answers. */
async function walk(visit: Visit, importId: string, kind: Thing) {
  for (let after: string | undefined = FIRST; after !== undefined; ) {
    const from: string = after
    after = await visit(async (scope) => {
      const ids = await nextTouched(scope, importId, kind, from, PORTION)
      await step(scope, importId, async (row) => {
        const counts = row.kind === 'contacts' && kind === 'contact'
        const touched = { importId, kind, ids, at: [row.startedAt, row.committedAt].filter((at) => at !== null) }
        const removed = await deleteMade(scope, touched)
        const restored = await restoreChanged(scope, touched)
        return { removed: counts ? removed : 0, restored: counts ? restored : 0, more: false }
      })
      return ids.length === PORTION ? ids.at(-1) : undefined
    })
  }
}

/** One portion, added to what undoing has come to so far in the same transaction. */
async function step(
  scope: Scope,
  id: string,
  take: (row: LockedImport) => Promise<{ removed: number; restored: number; more: boolean }>,
): Promise<boolean> {
  await queueUp(scope)
  const row = found(await lockImport(scope, id))
  // Somebody else has brought it back to its beginning, and it may run again.
  if (!row.committedAt && !row.cancelledAt && !row.counts.failing) return false
  const { removed, restored, more } = await take(row)
  const { undone = nobody } = row.counts
  const sum = { ...undone, removed: undone.removed + removed, restored: undone.restored + restored }
  await updateImport(scope, id, { counts: { ...row.counts, undone: sum }, progressedAt: scope.now })
  return more
}

async function close(scope: Scope, id: string): Promise<ImportUndone> {
  const { kind, fileName, counts: tally, undoneAt } = found(await lockImport(scope, id))
  const { undoing: _, ...counts } = tally
  const { removed, restored } = counts.undone ?? nobody
  if (undoneAt && counts.undone) return counts.undone
  const people = await countTouched(scope, id, 'contact')
  const accounts = await countTouched(scope, id, 'account')
  const kept = kind === 'contacts' ? people.standing + people.changed - restored : await countResponses(scope, id)
  const undone = { removed, restored, kept }
  await updateImport(scope, id, { counts: { ...counts, undone }, undoneAt: scope.now })
  await audit(scope, { action: 'import.undone', subject: id, after: { fileName, ...undone, accountsKept: accounts.standing } })
  return undone
}
