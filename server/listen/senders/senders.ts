import { Nothing } from '#contract/endpoint.ts'
import { isAddress } from '#domain/listen/delivery.ts'
import { ticket } from '#server/platform/jobs.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import {
  findSender,
  insertSender,
  listSenders,
  lockProgramSender,
  removeSender,
  type SenderFields,
  setProgramSender,
  updateSender,
  writeToPrograms,
} from './senders.queries.ts'

export { fitOut, type Outfit, outfitOf } from './outfit.ts'
export { findSender } from './senders.queries.ts'

/** Looks once a day whether DNS still says what it should. */
export const checkDomains = ticket('domain.check', Nothing, { single: true })

export async function addSender(scope: Scope, given: SenderFields): Promise<{ id: string }> {
  const sender = requireSender(given)
  const id = newId()
  await insertSender(scope, id, sender)
  await audit(scope, { action: 'sender.added', subject: id, after: sender })
  return { id }
}

export async function changeSender(
  scope: Scope,
  { id, ...given }: SenderFields & { id: string },
): Promise<Record<string, never>> {
  const before = found(await findSender(scope, id))
  const after = requireSender(given)
  await updateSender(scope, id, after)
  await writeToPrograms(scope, id, after)
  await auditDifference(scope, { action: 'sender.changed', subject: id, before, after })
  return {}
}

export async function dropSender(scope: Scope, id: string): Promise<Record<string, never>> {
  const sender = found((await listSenders(scope)).find((each) => each.id === id))
  const [program] = sender.programs
  if (program) refuse('conflict', 'sending.sender_used', { program: program.name })
  await removeSender(scope, id)
  await audit(scope, { action: 'sender.removed', subject: id, before: { name: sender.name, address: sender.address } })
  return {}
}

/** A program picks whom its mails are from; null: it says so itself again. */
export async function pickSender(
  scope: Scope,
  { id, senderId }: { id: string; senderId: string | null },
): Promise<Record<string, never>> {
  const before = found(await lockProgramSender(scope, id))
  const sender = senderId === null ? null : found(await findSender(scope, senderId))
  await setProgramSender(scope, id, senderId)
  if (sender && senderId) await writeToPrograms(scope, senderId, sender)
  const after = { senderId, ...(sender ? { senderName: sender.name, senderEmail: sender.address } : {}) }
  await auditDifference(scope, { action: 'program.sender_picked', subject: id, before, after })
  return {}
}

function requireSender({ name, address, replyTo }: SenderFields): SenderFields {
  const sender = { name: name.trim(), address: address.trim(), replyTo: replyTo?.trim() || null }
  if (!isAddress(sender.address)) refuseField('address', 'issue.email')
  if (sender.replyTo && !isAddress(sender.replyTo)) refuseField('replyTo', 'issue.email')
  return sender
}
