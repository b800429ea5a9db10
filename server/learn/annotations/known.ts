import type { Annotation } from '#contract/learn/annotations.ts'
import { breaksByNature, type NotedKind } from '#domain/learn/annotation.ts'
import { channelChanges } from '#domain/learn/channel-changes.ts'
import { firstDayOf } from '#domain/learn/question.ts'
import { countAnswers } from '#server/learn/counts/counts.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import type { Scope } from '#server/platform/scope.ts'
import { importsUndone, policyChanges, wordingChanges } from './annotations.queries.ts'

/** What nobody had to enter, and what concerns every program. */
export async function knownOfAll(scope: Scope): Promise<Annotation[]> {
  const timeZone = await timeZoneHere(scope)
  const [policies, undone] = [await policyChanges(scope, timeZone), await importsUndone(scope, timeZone)]
  return [...policies.map(known('policy', null)), ...undone.map(known('import_undone', null))]
}

/** What concerns this program alone. */
export async function knownOf(scope: Scope, programId: string): Promise<Annotation[]> {
  const wordings = await wordingChanges(scope, programId, await timeZoneHere(scope))
  const channels = await channelsOf(scope, programId)
  return [...wordings.map(known('wording', programId)), ...channels.map(known('channel', programId))]
}

type Told = Pick<Annotation, 'on' | 'about' | 'became' | 'by'>

const known =
  (kind: NotedKind, program: string | null) =>
  (one: Told): Annotation => ({
    ...{ id: null, kind, words: null, breaks: breaksByNature(kind), overruled: null, program },
    ...one,
  })

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
