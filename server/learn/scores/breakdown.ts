import type { Breakdown, Differs } from '#contract/learn/scores.ts'
import { type BreakdownRow, breakdownOf } from '#domain/learn/breakdown.ts'
import { breaksAmong, sideAmong } from '#domain/learn/parting.ts'
import { countsOf, type RatingCounts, tally } from '#domain/learn/score.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { requireReadable, type SelectionInput } from '#server/learn/selection/selection.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { listAttributes } from './attributes.ts'
import { type BreakdownCell, countByValue, namesOf } from './breakdown.queries.ts'
import { type Chosen, choose } from './choice.ts'
import { sidesOfWaves } from './parting.ts'
import { selectedBy } from './parts.ts'
import { answersOf } from './tallies.ts'

/** As many rows as one looks through without searching. */
const ROWS = 12

/** What a screen opens with: the breakdown by what it asks for, or by the first attribute that this member may see. */
export async function openingBreakdown(scope: Scope, asked: string, chosen: Chosen): Promise<Differs> {
  const attributes = await listAttributes(scope)
  const { name } = found(attributes.find((each) => each.name === asked) ?? attributes[0])
  return { attributes, breakdown: await breakdownIn(scope, chosen, name, ROWS) }
}

export async function readBreakdown(
  scope: Scope,
  { by, limit = ROWS, ...input }: SelectionInput & { by: string; limit?: number },
): Promise<Breakdown> {
  await requireReadable(scope, by)
  return breakdownIn(scope, found(await choose(scope, input)), by, limit)
}

async function breakdownIn(scope: Scope, chosen: Chosen, by: string, limit: number): Promise<Breakdown> {
  const selected = selectedBy(chosen)
  const { cells, others } = await countByValue(scope, { by, selected, limit })

  const unknown = ratingsOf(cells.filter(({ of }) => of === 'unknown'))
  const groups = [
    ...Map.groupBy(
      cells.filter(({ of }) => of !== 'unknown'),
      ({ value }) => value,
    ),
  ].map(([value, of]) => ({
    value,
    counts: ratingsOf(of),
  }))
  const waves = by === 'wave' ? await sidesOfWaves(scope, chosen.program.id, selected) : null
  const shown = groups.flatMap(({ value }) => value ?? [])
  const { rows, answers, looks, differ } = breakdownOf(
    waves ? groups.map((group) => ({ ...group, side: sideAmong(waves, group.value, shown) })) : groups,
  )
  const names = by === 'account' || by === 'wave' ? await namesOf(scope, by, shown) : null
  const all = groups.reduce<RatingCounts>((sum, { counts }) => sum.map((n, at) => n + (counts[at] ?? 0)), ratingsOf([]))
  return {
    by,
    rows: rows.map((row) => rowOf(row, names)),
    answers,
    looks,
    p: differ?.p ?? null,
    overall: standingOf(tally(all)).score,
    unknown: answersOf(unknown),
    leftOut: others,
    breaks: waves
      ? breaksAmong(
          waves,
          groups.map(({ value }) => value),
        )
      : [],
  }
}

const ratingsOf = (cells: readonly BreakdownCell[]) => countsOf(cells)

function rowOf(row: BreakdownRow<string | null>, names: Map<string, string> | null): Breakdown['rows'][number] {
  const { value, answers, counted, sample, score, echo, verdict, restAnswers, against, barred } = row
  return {
    value,
    label: value === null ? null : names ? (names.get(value) ?? null) : value,
    standing: { answers, counted, sample, score, echo },
    verdict,
    restAnswers,
    against: against && { difference: against.difference, low: against.low, high: against.high, p: against.p, q: against.q },
    barred,
  }
}
