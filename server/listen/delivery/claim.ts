import { type DeliveryVerdict, mayDeliver } from '#domain/listen/delivery.ts'
import { isInDoubt } from '#domain/listen/message.ts'
import { type Due, judgeDue, keepWithheld } from '#server/listen/policy/policy.ts'
import { hashAddress, type SuppressionReason, suppressionsOf } from '#server/listen/suppressions/suppressions.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type LetterRow, lettersOf } from './letters.ts'
import { keptHere, withheld, writeOutcomes } from './outcomes.ts'
import { lease, lockDue, mailOf } from './queue.queries.ts'

const AT_ONCE = 250
const AT_ONCE_KEPT = 500
/** Longer than any batch can take with the patience of server-url.ts; after it another process may judge. */
const LEASE_SECONDS = 7200

export type Ways = { by: string; most: number; resting: readonly string[] }
/** `more`: there was enough to fill the batch, so ask again. */
export type Claimed = { letters: LetterRow[]; more: boolean }

/**
 * Takes the next mails out of the queue, in one transaction. Whether each may leave is asked here once more: this is the last
 * moment at which a stopped wave or an unsubscription can hold it back. Without `smtp` they are kept here.
 */
export async function claim(scope: Scope, smtp: Ways | null): Promise<Claimed> {
  const { sample, mailHeldAt } = await mailOf(scope)
  const keeps = sample || !smtp
  if (mailHeldAt && !sample) return { letters: [], more: false }

  const most = keeps ? AT_ONCE_KEPT : Math.min(AT_ONCE, smtp.most)
  const resting = keeps ? [] : smtp.resting
  const personal = await lockDue(scope, { most, asks: false, resting })
  const ids =
    personal.length < most
      ? [...personal, ...(await lockDue(scope, { most: most - personal.length, asks: true, resting }))]
      : personal
  const judged = await judgeLetters(scope, await lettersOf(scope, ids))
  const letters = judged.flatMap(({ row, verdict }) => (verdict.deliver ? [row] : []))

  await writeOutcomes(scope, WAITING, [
    ...judged.flatMap(({ row, verdict }) => (verdict.deliver ? [] : [withheld(row, verdict)])),
    ...(keeps ? letters.map(({ id }) => keptHere(id, scope.now)) : []),
  ])
  const more = ids.length === most
  if (keeps) return { letters: [], more }
  const attempts = await lease(
    scope,
    letters.map(({ id }) => id),
    { by: smtp.by, seconds: LEASE_SECONDS },
  )
  return { letters: letters.map((row) => ({ ...row, attempt: attempts.get(row.id) ?? row.attempt })), more }
}

const WAITING = ['queued', 'deferred'] as const

type Judged = { row: LetterRow; verdict: DeliveryVerdict }

/** In the order of the queue: what leaves counts for whatever comes after it. What is in doubt comes first: it may have left already. */
async function judgeLetters(scope: Scope, queue: readonly LetterRow[]): Promise<Judged[]> {
  const rows = [...queue.filter(isInDoubt), ...queue.filter((row) => !isInDoubt(row))]
  const suppressions = await suppressionsOf(
    scope,
    rows.map(({ toAddress }) => toAddress),
  )
  const suppressionOf = ({ toAddress }: LetterRow) => suppressions.get(hashAddress(toAddress)) ?? null
  const dues = new Map(rows.flatMap((row) => dueOf(row, suppressionOf(row))).map((due) => [due.messageId, due]))
  const judge = await judgeDue(scope, [...dues.values()])
  const judged = rows.map((row) => {
    const due = dues.get(row.id)
    const policy = due ? judge.verdictOf(due) : null
    const verdict = mayDeliver({ ...factsOf(row), suppression: suppressionOf(row), policy }, scope.now)
    if (due && (verdict.deliver || due.inDoubt)) judge.leaves(due)
    return { row, verdict, policy }
  })
  await keepWithheld(
    scope,
    judged.flatMap(({ row: { kind, invitationId }, verdict, policy }) =>
      kind === 'ask' && invitationId && !verdict.deliver && verdict.state === 'failed' && policy && !policy.ask
        ? [{ invitationId, because: policy.because, until: policy.until }]
        : [],
    ),
  )
  return judged
}

function dueOf(row: LetterRow, suppression: SuppressionReason | null): (Due & { messageId: string })[] {
  const { id, kind, contactId, invitationId, program } = row
  if ((kind !== 'ask' && kind !== 'reminder') || !contactId || !invitationId || !program) return []
  return [{ messageId: id, kind, contactId, invitationId, program, suppression, inDoubt: isInDoubt(row) }]
}

const factsOf = (row: LetterRow) => {
  const { kind, toAddress, waveId, startedAt, pausedAt, stoppedAt, closesAt, answered, declined, erasedAt } = row
  const wave = waveId ? { startedAt, pausedAt, stoppedAt, closesAt } : null
  return { kind, address: toAddress, wave, answered, declined, erasedAt, inDoubt: isInDoubt(row) }
}
