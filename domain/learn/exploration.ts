import { breakdownOf } from './breakdown.ts'
import { compare, type Verdict } from './comparison.ts'
import { type Axis, type Group, groupsOf, type Key } from './groups.ts'
import { judgeTogether } from './looks.ts'
import { sideAmong, sideOf } from './parting.ts'
import { type Cell, firstDayOf } from './question.ts'
import { countsOf, type RatingCounts, tally } from './score.ts'
import { type Standing, standingOf } from './standing.ts'

/** What a row is held against: all other rows, or the row before it in time. Points, as `Comparison`; q is p corrected for all looks. */
export type HeldAgainst = { difference: number; low: number; high: number; p: number; q: number; smallestVisible: number }
export type ExploredRow = {
  keys: Key[]
  standing: Standing
  ratings: RatingCounts
  verdict: Verdict
  against: HeldAgainst | null
  /** Why a row is not held against what it would be: nobody answered in the step before, or a break lies between or inside them. */
  barred: 'gap' | 'break' | null
}
/**
 * `held`: what every row is held against. `unknown`: answers without a value on some axis, which stand in no row. `others`: values that
 * the last row of each axis holds together. `p`: the chance to see rows differ this much if none did, null along time or below two such rows.
 */
export type Exploration = {
  held: 'rest' | 'before'
  rows: ExploredRow[]
  all: Standing
  answers: number
  unknown: number
  others: number[]
  looks: number
  p: number | null
}

/**
 * Cells as a table that may be believed: each row with its interval, and a verdict corrected for the number of looks taken
 * (Benjamini-Hochberg, 10 %; method.md 2.3). Without time each row is held against all others together, those of waves on its own side of every break; along time each against
 * the step right before it with the same other keys, and never across a break (2.4). Rows of words come by number of answers, those of
 * numbers and of time in their order.
 */
export function explore(cells: readonly Cell[], axes: readonly Axis[]): Exploration {
  const { groups, others } = groupsOf(cells, axes)
  const all = standingOf(tally(countsOf(cells)))
  const answers = groups.reduce((sum, group) => sum + group.answers, 0)
  const common = { all, answers, unknown: all.answers - answers, others }
  const place = axes.findIndex(({ kind }) => kind === 'time')
  const time = axes[place]
  return time?.kind === 'time'
    ? { ...common, ...againstBefore(groups, place, barsOf(time)) }
    : { ...common, ...againstRest(groups, axes) }
}

function againstRest(groups: readonly Group[], axes: readonly Axis[]): Pick<Exploration, 'held' | 'rows' | 'looks' | 'p'> {
  const sides = sidesOf(groups, axes)
  const { rows, looks, differ } = breakdownOf(
    groups.map(({ keys, counts }, at) => ({ value: keys, counts, side: sides[at] ?? null })),
  )
  return {
    held: 'rest',
    looks,
    p: differ?.p ?? null,
    rows: rows.map(({ value, answers, counted, sample, score, echo, verdict, against, barred }, at) => ({
      keys: value,
      standing: { answers, counted, sample, score, echo },
      ratings: groups[at]?.counts ?? [],
      verdict,
      against,
      barred: barred ? 'break' : null,
    })),
  }
}

/** On which side of the breaks each group was asked. */
function sidesOf(groups: readonly Group[], axes: readonly Axis[]): (number | null)[] {
  const at = axes.findIndex((axis) => axis.kind === 'words' && axis.waves)
  const axis = axes[at]
  if (axis?.kind !== 'words' || !axis.waves) return groups.map(() => 0)
  const { waves } = axis
  const named = groups.map(({ keys }) => (keys[at] && 'value' in keys[at] ? String(keys[at].value) : null))
  const shown = [...new Set(named)].filter((wave) => wave !== null)
  return named.map((wave) => sideAmong(waves, wave, shown))
}

function againstBefore(
  groups: readonly Group[],
  time: number,
  bar: (before: number, now: number) => ExploredRow['barred'],
): Pick<Exploration, 'held' | 'rows' | 'looks' | 'p'> {
  const counted = groups.map((group) => ({ group, answers: tally(group.counts), stretch: stretchIn(group, time) }))
  const series = Map.groupBy(counted, ({ group: { keys } }) => JSON.stringify(keys.toSpliced(time, 1)))
  const compared = [...series.values()].flatMap((one) =>
    one.map(({ group, answers, stretch }, at) => {
      const before = one[at - 1]
      const barred = before ? bar(before.stretch, stretch) : null
      return { group, answers, barred, comparison: before && !barred ? compare(answers, before.answers) : null }
    }),
  )
  const { judged, looks } = judgeTogether(compared.map(({ comparison }) => comparison))
  const rows = compared.map(
    ({ group: { keys, counts }, answers, barred }, at): ExploredRow => ({
      ...{ keys, standing: standingOf(answers), ratings: counts, barred },
      ...(judged[at] ?? { verdict: 'too_few', against: null }),
    }),
  )
  return { held: 'before', rows, looks, p: null }
}

/** Says of two stretches that follow each other among those that have answers why they are not compared; null where they may be. */
function barsOf({ grain, breaks }: Axis & { kind: 'time' }) {
  const sides = new Map<number, number | null>()
  const sideAt = (stretch: number): number | null => {
    const known = sides.get(stretch)
    if (known !== undefined) return known
    const side = sideOf({ from: firstDayOf(grain, stretch), until: firstDayOf(grain, stretch + 1) }, breaks)
    sides.set(stretch, side)
    return side
  }
  return (before: number, now: number): ExploredRow['barred'] => {
    const side = sideAt(before)
    if (side === null || side !== sideAt(now)) return 'break'
    return now > before + 1 ? 'gap' : null
  }
}

function stretchIn({ keys }: Group, time: number): number {
  const key = keys[time]
  return key && 'value' in key ? Number(key.value) : 0
}
