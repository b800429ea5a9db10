import type { ImportUndone } from '#contract/listen/imports.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { lockImport, queueUp, updateImport } from './imports.queries.ts'
import { deleteMade, deleteResponses, deleteUnusedAttributes, restoreAccounts, restoreContacts } from './undo.queries.ts'

/** What the import made goes, what it changed is as before; what was used or changed since stays, and is counted. Twice is once. */
export async function undoImport(scope: Scope, id: string): Promise<ImportUndone> {
  await queueUp(scope)
  const { kind, fileName, counts, committedAt, undoneAt } = found(await lockImport(scope, id))
  if (undoneAt && counts.undone) return counts.undone
  if (!committedAt) return refuse('conflict', 'import.not_done')
  const at = committedAt
  const responses = await deleteResponses(scope, id)
  const contacts = await deleteMade(scope, id, 'contact', at)
  const restored = await restoreContacts(scope, id, at)
  const accounts = await deleteMade(scope, id, 'account', at)
  await restoreAccounts(scope, id, at)
  await deleteUnusedAttributes(scope, id)
  const undone =
    kind === 'contacts'
      ? { removed: contacts.gone, restored: restored.gone, kept: contacts.kept + restored.kept }
      : { removed: responses.gone, restored: 0, kept: responses.kept }
  await updateImport(scope, id, { counts: { ...counts, undone }, undoneAt: scope.now })
  await audit(scope, { action: 'import.undone', subject: id, after: { fileName, ...undone, accountsKept: accounts.kept } })
  return undone
}
