import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { findProgram } from './programs.queries.ts'
import { findMember, insertTrial, trialsSince } from './trials.queries.ts'
import { wordingId } from './wordings.ts'

const HOUR = 3_600_000
const MOST_PER_HOUR = 20

/** Sends the mail to whoever asks, and to nobody else. `host` stands in its Message-ID. */
export async function sendTrial(
  scope: Scope,
  { id: programId, locale }: { id: string; locale: AskLocale },
  host: string,
): Promise<{ to: string }> {
  found(await findProgram(scope, programId))
  const member = (await findMember(scope)) ?? refuse('invalid', 'program.test_needs_member')
  const sent = await trialsSince(scope, new Date(scope.now.getTime() - HOUR))
  if (sent >= MOST_PER_HOUR) refuse('too_many', 'program.too_many_tests', { limit: MOST_PER_HOUR })

  const id = newId()
  await insertTrial(scope, {
    id,
    headerId: `${id}.test@${host}`,
    memberId: member.id,
    toAddress: member.email,
    toName: member.name,
    content: { programId, wordingId: await wordingId(scope, programId, locale), locale },
  })
  await enqueue(scope, deliverDue, {})
  return { to: member.email }
}
