import { criticalValue } from '#domain/learn/normal.ts'
import { studentCritical } from '#domain/learn/student.ts'
import type { Accounts } from './answer-table.ts'
import type { Sides } from './contrast.ts'
import { fillRow } from './robust.ts'
import { type KindColumns, type SideFit, times } from './side-fit.ts'

/** In points with a 95 % interval. */
export type Part = { points: number; low: number; high: number }
/** The parts of a difference that columns make up, first side minus second. */
export type Influence = (columns: readonly number[]) => { mix: Part; rate: Part; difference: Part }

/**
 * Mix and rate of the difference between two fitted sides with intervals by the delta method: how much each answer moves a part, through how
 * many of a kind there are and through what a kind scores; summed by account where these are shared.
 * @param slack what plus-two adds to the variance of the two scores, so that unanimous sides still have an interval
 */
export function influenceOf(
  columns: KindColumns,
  outcome: Float64Array,
  sides: Sides,
  [first, second]: readonly [SideFit, SideFit],
  accounts: Accounts | null,
  slack: number,
): Influence {
  const { size } = columns
  const average = first.coefficients.map((one, at) => (one + (second.coefficients[at] ?? 0)) / 2)
  const shift = average.map((_, at) => (first.means[at + 1] ?? 0) - (second.means[at + 1] ?? 0))
  const { spread, critical } = spreadOf(sides, accounts)

  return (chosen) => {
    const only = (values: Float64Array) => values.map((value, at) => (chosen.includes(at) ? value : 0))
    const [scores, gaps] = [only(average), only(shift)]
    const parts = [first, second].map((side, at) => {
      const other = at === 0 ? second : first
      // A score that was taken from the other side moves with the other side's answers alone.
      const weight = gaps.map((gap, column) => (side.present[column] ? gap * (other.present[column] ? 0.5 : 1) : 0))
      return { side, sign: at === 0 ? 1 : -1, through: times(side.inverse, weight) }
    })
    const mixes = new Float64Array(sides.length)
    const totals = new Float64Array(sides.length)
    const row = new Float64Array(size)
    for (let answer = 0; answer < sides.length; answer++) {
      const part = sides[answer] === 1 ? parts[0] : sides[answer] === 0 ? parts[1] : undefined
      if (!part) continue
      fillRow(columns, answer, part.side.means, row)
      const distance = (outcome[answer] ?? 0) - (part.side.means[0] ?? 0)
      const residual = distance - dot(row, part.side.coefficients)
      mixes[answer] = (part.sign * dot(row, scores) + residual * dot(row, part.through)) / part.side.answers
      totals[answer] = (part.sign * distance) / part.side.answers
    }
    const whole = (first.means[0] ?? 0) - (second.means[0] ?? 0)
    const mix = dot(scores, gaps)
    const partOf = (value: number, variance: number): Part => {
      const half = critical * Math.sqrt(variance)
      return { points: 100 * value, low: 100 * (value - half), high: 100 * (value + half) }
    }
    return {
      mix: partOf(mix, spread(mixes)),
      rate: partOf(whole - mix, spread(totals.map((total, at) => total - (mixes[at] ?? 0))) + slack),
      difference: partOf(whole, spread(totals) + slack),
    }
  }
}

/** The variance of a sum of influences, answer by answer or account by account, and the multiplier of an interval. */
function spreadOf(sides: Sides, accounts: Accounts | null) {
  const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0)
  if (!accounts) {
    const answers = sides.filter((side) => side >= 0).length
    return {
      critical: criticalValue(0.95),
      spread: (values: Float64Array) => (squares(values) * answers) / Math.max(1, answers - 1),
    }
  }
  const taking = new Set(accounts.of.filter((_, answer) => (sides[answer] ?? -1) >= 0)).size
  const spread = (values: Float64Array) => {
    const sums = new Float64Array(accounts.count)
    for (const [answer, value] of values.entries()) {
      const account = accounts.of[answer] ?? 0
      sums[account] = (sums[account] ?? 0) + value
    }
    return (squares(sums) * taking) / Math.max(1, taking - 1)
  }
  return { critical: studentCritical(0.95, Math.max(1, taking - 1)), spread }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}
