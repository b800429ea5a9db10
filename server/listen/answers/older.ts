import { classifyAgain, EVIDENCE_VERSION } from '#domain/listen/evidence.ts'
import { recordAll } from '#server/platform/events.ts'
import type { Scope } from '#server/platform/scope.ts'
import { keepOlder, olderAnswers, writeAgain } from './older.queries.ts'

const HOUR = 3_600_000

/**
 * Judges again what older rules judged, one portion at a time; tells whether some are left. Each whose evidence changes is told of
 * as at first, so that one which now surely came from a person opens its case.
 */
export async function judgeOlder(scope: Scope, limit: number): Promise<boolean> {
  const found = await olderAnswers(scope, { version: EVIDENCE_VERSION, limit })
  const looks = found.map(({ signals: seen, answeredAt, ...answer }) => {
    const hoursSinceClick = (scope.now.getTime() - answeredAt.getTime()) / HOUR
    return { ...answer, now: classifyAgain({ ...answer, seen, hoursSinceClick }) }
  })
  const judged = looks.flatMap(({ now, evidence: was, ...answer }) => (now ? [{ ...answer, was, ...now }] : []))
  const standing = looks.filter(({ now }) => !now).map(({ id }) => id)
  if (judged.length) await writeAgain(scope, judged)
  if (standing.length) await keepOlder(scope, standing, EVIDENCE_VERSION)
  await recordAll(
    scope,
    judged
      .filter(({ was, evidence }) => was !== evidence)
      .map(({ id, contactId, evidence, rating, was }) => ({
        kind: `response.${evidence}`,
        subjectId: id,
        contactId,
        detail: { rating, was },
      })),
  )
  return found.length === limit
}
