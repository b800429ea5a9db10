import type { Annotation } from '#contract/learn/annotations.ts'
import { breaksByNature, channelChanges, type NotedKind } from '#domain/learn/annotation.ts'
import { firstDayOf } from '#domain/learn/question.ts'
import { countAnswers } from '#server/learn/counts/counts.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import {
  countAnnotations,
  deleteAnnotation,
  type GivenAnnotation,
  importsUndone,
  insertAnnotation,
  listEntered,
  lockAnnotation,
  policyChanges,
  programHere,
  updateAnnotation,
  wordingChanges,
} from './annotations.queries.ts'

/** More than anybody reads in a chart. */
const MOST = 1000

/** All that happened to a program by day: what was entered, and what is known without. */
export async function annotationsOf(scope: Scope, programId: string): Promise<Annotation[]> {
  const timeZone = await timeZoneHere(scope)
  const entered = await listEntered(scope, programId)
  const policies = await policyChanges(scope, timeZone)
  const wordings = await wordingChanges(scope, programId, timeZone)
  const undone = await importsUndone(scope, timeZone)
  const channels = await channelsOf(scope, programId)
  const known =
    (kind: NotedKind, program: string | null) => (one: Omit<Annotation, 'id' | 'kind' | 'words' | 'breaks' | 'program'>) => ({
      id: null,
      kind,
      words: null,
      breaks: breaksByNature(kind),
      program,
      ...one,
    })
  return [
    ...entered.map((one) => ({ ...one, about: null, became: null })),
    ...policies.map(known('policy', null)),
    ...wordings.map(known('wording', programId)),
    ...undone.map(known('import_undone', null)),
    ...channels.map(known('channel', programId)),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The days on which a program's score came to stand on another footing: what lies before is not compared with what comes after. */
export const breaksOf = async (scope: Scope, programId: string): Promise<string[]> =>
  (await annotationsOf(scope, programId)).flatMap(({ breaks, on }) => (breaks ? [on] : []))

/** By month: what came by one channel among the answers of another is no change. */
async function channelsOf(scope: Scope, programId: string) {
  const trait = { place: { field: 'channel' }, as: 'words' } as const
  const cells = await countAnswers(scope, {
    ...{ programId, waveIds: null, from: null, until: null, condition: null, weight: null },
    by: [{ grain: 'month' }, { trait }],
  })
  const months = [...Map.groupBy(cells, ({ keys }) => Number(keys[0]))].toSorted(([a], [b]) => a - b)
  const changes = channelChanges(
    months.map(([month, of]) => ({
      from: firstDayOf('month', month),
      answers: Object.fromEntries(
        [...Map.groupBy(of, ({ keys }) => String(keys[1]))].map(([channel, by]) => [
          channel,
          by.reduce((sum, { answers }) => sum + answers, 0),
        ]),
      ),
    })),
  )
  return changes.map(({ on, before, after }) => ({ on, about: before, became: after, by: null }))
}

export async function addAnnotation(scope: Scope, given: GivenAnnotation): Promise<{ id: string }> {
  if ((await countAnnotations(scope)) >= MOST) return refuse('conflict', 'annotation.too_many', { limit: MOST })
  const settled = await settle(scope, given)
  const id = await insertAnnotation(scope, settled)
  await audit(scope, { action: 'annotation.added', subject: id, after: settled })
  return { id }
}

export async function changeAnnotation(
  scope: Scope,
  { id, ...given }: GivenAnnotation & { id: string },
): Promise<Record<string, never>> {
  const before = found(await lockAnnotation(scope, id))
  const after = await settle(scope, given)
  await updateAnnotation(scope, id, after)
  await auditDifference(scope, { action: 'annotation.changed', subject: id, before, after })
  return {}
}

export async function removeAnnotation(scope: Scope, id: string): Promise<Record<string, never>> {
  const before = found(await lockAnnotation(scope, id))
  await deleteAnnotation(scope, id)
  await audit(scope, { action: 'annotation.removed', subject: id, before })
  return {}
}

async function settle(scope: Scope, { words, program, ...given }: GivenAnnotation): Promise<GivenAnnotation> {
  if (program) found(await programHere(scope, program))
  return { ...given, program, words: words.trim() }
}
