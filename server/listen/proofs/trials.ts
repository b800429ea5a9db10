import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { ProofMail } from '#domain/listen/proof.ts'
import type { VariantContent, VariantKey } from '#domain/listen/variant.ts'
import { deliverDue, insertMessage, type Proof as TestOf } from '#server/listen/delivery/delivery.ts'
import { wordingId } from '#server/listen/programs/programs.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { refuse } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { type Proof, proofOf } from './proofs.ts'
import { findMember, trialsSince } from './trials.queries.ts'

const HOUR = 3_600_000
const MOST_PER_HOUR = 20

type Picked = { id: string; locale: AskLocale; mail?: ProofMail; wave?: string; variant?: VariantKey }

/** Sends a mail to whoever asks, and to nobody else. `host` stands in its Message-ID. */
export async function sendTrial(scope: Scope, picked: Picked, host: string): Promise<{ to: string }> {
  const { proof } = await proofOf(scope, picked)
  const member = (await findMember(scope)) ?? refuse('invalid', 'program.test_needs_member')
  const sent = await trialsSince(scope, new Date(scope.now.getTime() - HOUR))
  if (sent >= MOST_PER_HOUR) refuse('too_many', 'program.too_many_tests', { limit: MOST_PER_HOUR })

  const { id: programId, locale } = picked
  const id = newId()
  await insertMessage(scope, {
    id,
    kind: 'test',
    headerId: `${id}.test@${host}`,
    memberId: member.id,
    toAddress: member.email,
    toName: member.name,
    content: {
      programId,
      wordingId: proof.wordingId ?? (await wordingId(scope, programId, locale)),
      locale,
      ...testOf(proof, locale),
    },
  })
  await enqueue(scope, deliverDue, {})
  return { to: member.email }
}

/** Only what differs from the first mail as the program says it. */
function testOf({ mail, content: { texts, senderName } }: Proof, locale: AskLocale): TestOf {
  const said = texts?.[locale]
  const variant: VariantContent = { ...(said && { texts: { [locale]: said } }), ...(senderName !== undefined && { senderName }) }
  return { ...(mail === 'reminder' && { mail }), ...(Object.keys(variant).length && { variant }) }
}
