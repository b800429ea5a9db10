import { mayTakeBack, movesFrom } from '#domain/act/case.ts'
import { mayReply } from '#domain/act/reply.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { findCard } from './board.queries.ts'
import { lastMove, repliedSince } from './moves.queries.ts'
import { findRecipient } from './replies.queries.ts'
import { timelineOf } from './timeline.ts'

/** A case with all that is known of it, and what the reader may do now. */
export async function readSheet(scope: Scope, id: string) {
  const { row, card } = found(await findCard(scope, id))
  const { responseId, answeredAt, evidence, consentAt, programId, programName } = row
  const works = await mayHere(scope, 'case.work')
  const knows = await mayHere(scope, 'contact.read')
  const verdict = mayReply(await findRecipient(scope, id))
  return {
    ...card,
    responseId,
    answeredAt,
    evidence,
    consentAt,
    program: { id: programId, name: programName },
    timeline: await timelineOf(scope, row, knows),
    moves: works ? [...movesFrom(card.state)] : [],
    takeBack: works ? await takeBackOf(scope, id) : null,
    reply: { may: verdict.may, because: verdict.may ? null : verdict.because },
  }
}

async function takeBackOf(scope: Scope, id: string): Promise<string | null> {
  const last = await lastMove(scope, id)
  if (!last) return null
  const made = { ...last, isLast: !last.takenBack, replied: await repliedSince(scope, id, last.at) }
  return mayTakeBack(made, scope.actorId, scope.now).may ? last.id : null
}
