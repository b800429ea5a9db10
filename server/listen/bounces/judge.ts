import { isInDoubt } from '#domain/listen/message.ts'
import { afterNotice, needsPause, PAUSE_DAYS, SOFT_IN_A_ROW } from '#domain/listen/notice.ts'
import { hashAddress, pause, suppress, wasLiftedSince } from '#server/listen/suppressions/suppressions.ts'
import { record } from '#server/platform/events.ts'
import { enqueue } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { judgeNotices } from './bounces.ts'
import { endMessage, latestBounces, lockWaiting, setJudged, type Waiting } from './notices.queries.ts'

const AT_ONCE = 200
const DAY = 86_400_000

/** Does what follows from each notice: the mail's end, the address that is left alone, the doubt that is over. */
export async function judgeWaiting(scope: Scope): Promise<void> {
  const waiting = await lockWaiting(scope, AT_ONCE)
  const known = new Map<string, Pick<Waiting, 'state' | 'bounce'>>()
  for (const row of waiting) {
    // An earlier notice of the same batch may have moved the mail already.
    const notice = { ...row, ...known.get(row.messageId) }
    const effect = afterNotice(notice, notice.class)
    if (!effect) continue
    const state = effect.state ?? notice.state
    known.set(row.messageId, { state, bounce: effect.bounce })
    if (state !== notice.state || effect.bounce !== notice.bounce) await end(scope, notice, { state, bounce: effect.bounce })
    // Set free after this came back: whoever did it knew, and the same notice may be read again from another mailbox.
    if (effect.suppress && !(await wasLiftedSince(scope, notice.toAddress, effect.suppress, notice.at)))
      await suppress(scope, {
        address: notice.toAddress,
        reason: effect.suppress,
        contactId: notice.contactId,
        invitationId: notice.invitationId,
      })
    if (notice.class === 'soft') await pauseIfDue(scope, notice)
  }
  await setJudged(
    scope,
    waiting.map(({ id }) => id),
  )
  if (waiting.length === AT_ONCE) await enqueue(scope, judgeNotices, {})
}

async function end(scope: Scope, notice: Waiting, { state, bounce }: Pick<Waiting, 'state' | 'bounce'>) {
  const { messageId, kind, contactId, invitationId } = notice
  const problem =
    bounce === 'hard' ? 'no_such_mailbox' : bounce === 'soft' ? 'came_back' : bounce === 'complaint' ? 'complained' : null
  await endMessage(scope, messageId, isInDoubt(notice), { state, bounce, problem, said: notice.said })
  await record(scope, bounce === 'complaint' ? 'message.complained' : `message.${state}`, {
    subjectId: messageId,
    contactId,
    detail: { kind, invitationId, by: 'notice', ...(bounce ? { bounce } : {}) },
  })
}

async function pauseIfDue(scope: Scope, { toAddress: address, kind, contactId }: Waiting) {
  if (kind === 'alert' || kind === 'test') return
  const latest = await latestBounces(scope, { address, addressHash: hashAddress(address), contactId, most: SOFT_IN_A_ROW })
  if (needsPause(latest)) await pause(scope, { address, contactId, until: new Date(scope.now.getTime() + PAUSE_DAYS * DAY) })
}
