import type { ImportMapping } from '#contract/listen/imports.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { bytesOf, staying } from './file-store.ts'
import { lockImport, updateImport } from './imports.queries.ts'
import { settle } from './settle.ts'
import { openSheet } from './sheet.ts'
import { commitTicket } from './tickets.ts'

/** Says yes to an import; the work itself is a job, so that no request waits for it. Twice is once. */
export async function startImport(
  scope: Scope,
  { id, mapping, programId }: { id: string; mapping: ImportMapping; programId?: string },
): Promise<{ id: string }> {
  const { kind, fileId, encoding, delimiter, counts, startedAt, failedAt } = found(await lockImport(scope, id))
  if (startedAt && !failedAt) return { id }
  const sheet = await openSheet(bytesOf(staying(scope), fileId), { encoding, delimiter })
  const settled = await settle(scope, { kind, sheet, mapping, programId })
  // What could not be taken back when it failed goes on as it began: two mappings in one import could not be undone.
  const resumes = (counts.done ?? 0) > 0
  const chosen = { mapping: settled, programId: kind === 'responses' ? (programId ?? null) : null }
  await updateImport(scope, id, {
    ...(resumes ? {} : { mapping: chosen, startedAt: scope.now }),
    progressedAt: scope.now,
    failedAt: null,
    failure: null,
  })
  await enqueue(scope, commitTicket, { id, actorId: scope.actorId })
  return { id }
}

/** Stops an import that runs: its next portion is not begun, and what is in already is taken back. Twice is once. */
export async function cancelImport(scope: Scope, { id }: { id: string }): Promise<{ id: string }> {
  const { counts, startedAt, committedAt, undoneAt, failedAt, cancelledAt } = found(await lockImport(scope, id))
  if (cancelledAt) return { id }
  if (!startedAt || committedAt || undoneAt || failedAt || counts.failing) return refuse('conflict', 'import.not_running')
  await updateImport(scope, id, { cancelledAt: scope.now })
  await enqueue(scope, commitTicket, { id, actorId: scope.actorId })
  return { id }
}
