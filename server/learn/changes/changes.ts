import type { Changes } from '#contract/learn/boards.ts'
import type { ScoreSheet, Stretch } from '#contract/learn/scores.ts'
import { changesOf } from '#domain/learn/changes.ts'
import type { Cell, Question } from '#domain/learn/question.ts'
import { countsOf } from '#domain/learn/score.ts'
import { namesOfAnswers } from '#domain/listen/segment/field.ts'
import { countAnswers, traitNamed } from '#server/learn/counts/counts.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Sendable } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'

/** By so many attributes groups are told apart; each further one is a look more at every group, and so much longer. */
const ATTRIBUTES = 3
/** More values than this are no groups that one knows by name. */
const MOST_VALUES = 12
const MOST_ROWS = 5

/** Which groups changed since the wave or the period before. Null where there is nothing before that may be compared, or nothing to tell groups apart by. */
export async function readChanges(scope: Scope, sheet: Sendable<ScoreSheet>): Promise<Sendable<Changes> | null> {
  const before = sheet.comparisons.find(({ against, verdict }) => against === 'previous' && verdict !== 'barred')?.stretch
  if (!before || sheet.standing.answers === 0) return null
  const { stretch: now } = sheet
  const programId = String(sheet.program.id)
  const by: string[] = []
  const groups: Parameters<typeof changesOf<{ label: string; value: string }>>[0][number][] = []
  const definitions = await listDefinitions(scope)
  const named = namesOfAnswers(definitions).filter(({ when, definition }) => when === 'asked' && definition.type === 'text')
  for (const { name, definition } of named.slice(0, 2 * ATTRIBUTES)) {
    if (by.length === ATTRIBUTES) break
    const { trait } = await traitNamed(scope, name)
    const inNow = byValue(await countAnswers(scope, { ...questionOf(programId, now), by: [{ trait }] }))
    if (inNow.size < 2 || inNow.size > MOST_VALUES) continue
    const inBefore = byValue(await countAnswers(scope, { ...questionOf(programId, before), by: [{ trait }] }))
    by.push(definition.label)
    for (const [value, cells] of inNow)
      groups.push({
        value: { label: definition.label, value: String(value) },
        now: countsOf(cells),
        before: countsOf(inBefore.get(value) ?? []),
      })
  }
  const { rows, looks } = changesOf(groups)
  const changed = rows.flatMap(({ value, now, before, verdict, against }) =>
    against && (verdict === 'higher' || verdict === 'lower')
      ? [{ ...value, now, before, verdict, difference: against.difference, low: against.low, high: against.high }]
      : [],
  )
  return { now, before, by, looks, changed: changed.length, rows: changed.slice(0, MOST_ROWS) }
}

const byValue = (cells: readonly Cell[]) =>
  Map.groupBy(
    cells.filter(({ keys }) => keys[0] !== null),
    ({ keys }) => keys[0] ?? '',
  )

function questionOf(programId: string, { wave, from, until }: Sendable<Stretch>): Question {
  const rest = { condition: null, by: [], weight: null }
  if (wave) return { ...rest, programId: null, waveIds: [String(wave.id)], from: null, until: null }
  const instant = (at: typeof from) => (at === null ? null : new Date(at))
  return { ...rest, programId, waveIds: null, from: instant(from), until: instant(until) }
}
