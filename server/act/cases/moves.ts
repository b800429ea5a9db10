import { type CaseState, mayMoveCase, mayTakeBack } from '#domain/act/case.ts'
import { dueAt } from '#domain/act/due.ts'
import type { RootCause } from '#domain/act/root-cause.ts'
import { cleanVerbatim } from '#domain/listen/answer.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import {
  deleteNote,
  insertNote,
  type LockedCase,
  lastMove,
  lockCase,
  repliedSince,
  setStanding,
  standingOf,
} from './moves.queries.ts'

export type Move = { id: string; from?: CaseState; to: CaseState; rootCause?: RootCause | null; note?: string | null }

/** Two who move the same case queue, and the second hears where it is now. */
export async function moveCase(scope: Scope, { id, from, to, rootCause = null, note: typed = null }: Move): Promise<void> {
  const standing = found(await lockCase(scope, id))
  const { state } = standing
  if (from && from !== state) refuse('conflict', 'refusal.case_moved_on', { state })
  const note = typed === null ? null : cleanVerbatim(typed) || null
  const verdict = mayMoveCase(state, { to, rootCause, note })
  if (!verdict.may) {
    if (verdict.because === 'root_cause_missing') refuseField('rootCause', 'issue.root_cause')
    if (verdict.because === 'note_missing') refuseField('note', 'issue.case_note')
    refuse('conflict', 'refusal.case_not_from_here', { state })
  }
  const noteId = note === null ? null : await writeNote(scope, id, note)
  await writeMove(scope, standing, { to, rootCause, note, detail: { noteId } })
}

/** Also called by a first reply, which is a first contact. */
export async function writeMove(
  scope: Scope,
  standing: LockedCase,
  { to, rootCause, note, detail }: { to: CaseState; rootCause: RootCause | null; note: string | null; detail: object },
): Promise<void> {
  const { now } = scope
  const { id, contactId } = standing
  const before = standingOf(standing)
  const closing = to === 'resolved' || to === 'dismissed'
  const after = {
    ...before,
    state: to,
    closedAt: closing ? now : null,
    ...(closing ? { rootCause, outcome: note } : {}),
    ...(to === 'contacted' ? { contactedAt: now } : {}),
    // A new round with a promise of its own.
    ...(to === 'open' ? { reopenedAt: now, contactedAt: null, dueAt: dueAt(now, standing.dueHours ?? undefined) } : {}),
  }
  await setStanding(scope, id, after)
  const { outcome: _, ...was } = before
  await audit(scope, {
    action: 'case.moved',
    subject: id,
    before: { state: before.state, rootCause: before.rootCause },
    after: { state: to, rootCause: after.rootCause },
    contactId,
    detail: { from: before.state, to, rootCause: closing ? rootCause : null, was, ...detail },
  })
}

/** Puts the case back to where its last move found it. Words that were written down with that move go with it. */
export async function takeBackMove(scope: Scope, { id, move: moveId }: { id: string; move: string }): Promise<void> {
  const standing = found(await lockCase(scope, id))
  const last = found(await lastMove(scope, id))
  const made = { ...last, isLast: last.id === moveId && !last.takenBack, replied: await repliedSince(scope, id, last.at) }
  const verdict = mayTakeBack(made, scope.actorId, scope.now)
  if (!verdict.may) refuse('conflict', `refusal.take_back.${verdict.because}`)

  const { was, to, noteId } = last.detail
  await setStanding(scope, id, { ...was, outcome: to === 'open' ? standing.outcome : null })
  if (noteId) await deleteNote(scope, noteId)
  await audit(scope, {
    action: 'case.move_taken_back',
    subject: id,
    before: { state: standing.state },
    after: { state: was.state },
    ...(standing.contactId ? { contactId: standing.contactId } : {}),
    detail: { moveId },
  })
}

export async function addNote(scope: Scope, { id, body: typed }: { id: string; body: string }): Promise<void> {
  const { contactId } = found(await lockCase(scope, id))
  const body = cleanVerbatim(typed) || refuseField('body', 'issue.required')
  const noteId = await writeNote(scope, id, body)
  await audit(scope, { action: 'case.noted', subject: id, contactId, detail: { noteId } })
}

async function writeNote(scope: Scope, caseId: string, body: string): Promise<string> {
  const id = newId()
  await insertNote(scope, { id, caseId, body })
  return id
}
