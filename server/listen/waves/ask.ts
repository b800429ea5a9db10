import { type AskLocale, askLocale } from '#domain/listen/ask-locale.ts'
import type { Decision } from '#domain/listen/plan.ts'
import { type Lots, withLots } from '#server/listen/experiments/lots.ts'
import { findProgram, wordsToAskWith } from '#server/listen/programs/programs.ts'
import { recordAll } from '#server/platform/events.ts'
import { found } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { type Ask, type Asking, decideLost, insertAsks, localesOf } from './planning.queries.ts'

export type Asked = Extract<Decision, { asked: true }>

/** Writes the asks of a portion and queues their mails. Each is asked in the words of their own language, and of the variant they drew. */
export async function askPortion(
  scope: Scope,
  asking: Asking,
  { own, lots }: Words & { lots: Lots | null },
  asked: readonly Asked[],
): Promise<void> {
  if (!asked.length) return
  const locales = new Map(
    (
      await localesOf(
        scope,
        asked.map(({ contactId }) => contactId),
      )
    ).map(({ id, locale }) => [id, locale]),
  )
  const localeFor = (contactId: string) => askLocale(locales.get(contactId) ?? null, own)
  const words = await wordsToAskWith(
    scope,
    asking.programId,
    asked.map(({ contactId }) => localeFor(contactId)),
  )
  const plain = asked.map(({ asked: _, ...one }) => ({
    ...one,
    invitationId: newId(),
    messageId: newId(),
    wordingId: found(words.get(localeFor(one.contactId))),
  }))
  const asks = await withLots(scope, lots, plain)
  const reached = await write(scope, asking, asks)
  await recordAll(
    scope,
    reached.map(({ invitationId, contactId }) => ({
      kind: 'contact.invited',
      subjectId: invitationId,
      contactId,
      detail: { waveId: asking.waveId, wave: asking.name },
    })),
  )
}

/** A contact may be erased while a long plan is made; the others are asked all the same. */
async function write(scope: Scope, asking: Asking, asks: readonly Ask[]): Promise<readonly Ask[]> {
  if ((await insertAsks(scope, asking, asks)) === asks.length) return asks
  const lost = new Set(
    await decideLost(
      scope,
      asking.waveId,
      asks.map(({ contactId }) => contactId),
    ),
  )
  return asks.filter(({ contactId }) => !lost.has(contactId))
}

export type Words = { own: AskLocale }

/** In which language a program asks whoever has none that we speak. */
export const wordsOf = async (scope: Scope, programId: string): Promise<Words> => ({
  own: found(await findProgram(scope, programId)).locale,
})
