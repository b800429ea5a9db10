import { mayDeliver } from '#domain/listen/delivery.ts'
import { hashAddress, suppressionsOf } from '#server/listen/suppressions/suppressions.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type LetterRow, letterRows } from './letters.queries.ts'
import { factsOf } from './letters.ts'
import { keptHere, withheld, writeOutcomes } from './outcomes.ts'
import { lease, lockDue, mailOf } from './queue.queries.ts'

const AT_ONCE = 100
const AT_ONCE_KEPT = 500
/** Longer than any batch can take with the patience of server-url.ts; after it another process may judge. */
const LEASE_SECONDS = 1800

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
  const rows = await letterRows(scope, ids)
  const suppressions = await suppressionsOf(
    scope,
    rows.map(({ toAddress }) => toAddress),
  )
  const judged = rows.map((row) => ({
    row,
    verdict: mayDeliver(factsOf(row, suppressions.get(hashAddress(row.toAddress)) ?? null), scope.now),
  }))
  const letters = judged.flatMap(({ row, verdict }) => (verdict.deliver ? [row] : []))

  await writeOutcomes(scope, WAITING, [
    ...judged.flatMap(({ row, verdict }) => (verdict.deliver ? [] : [withheld(row.id, verdict)])),
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
