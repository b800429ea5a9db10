import { classifyAgain, EVIDENCE_VERSION } from '#domain/listen/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'
import { judgeAnew, tellJudged } from './judgements.ts'
import { keepOlder, olderAnswers } from './older.queries.ts'

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
  // Whether its day is over has nothing to do with the rules, so it is not swept by this.
  await judgeAnew(scope, judged)
  if (standing.length) await keepOlder(scope, standing, EVIDENCE_VERSION)
  await tellJudged(
    scope,
    judged.filter(({ was, evidence }) => was !== evidence),
  )
  return found.length === limit
}
