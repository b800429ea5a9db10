import type { Limits } from '#domain/learn/interval.ts'

/** A stretch of -100..100 with the round figures to print on it. */
export type Axis = Limits & { ticks: readonly number[] }

const STEPS = [5, 10, 20, 25, 50]

/** The shortest round axis that holds all ranges, so that charts beside each other can share one. */
export function axisOf(ranges: readonly Limits[], mostTicks = 7): Axis {
  const lowest = Math.max(-100, Math.min(100, ...ranges.map(({ low }) => low)))
  const highest = Math.min(100, Math.max(-100, ...ranges.map(({ high }) => high)))
  const [low, high] = ranges.length === 0 ? [-100, 100] : atLeastTenWide(lowest, highest)

  const step = STEPS.find((one) => Math.ceil(high / one) - Math.floor(low / one) < mostTicks) ?? 50
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
  return { low: first * step, high: last * step, ticks }
}

/** Where a figure in points stands between two coordinates; what lies beyond the axis stands on its edge. */
export const along = ({ low, high }: Limits, from: number, to: number) => {
  return (points: number): number => from + ((Math.max(low, Math.min(high, points)) - low) / (high - low)) * (to - from)
}

/** Whole points with a true minus. */
export const printPoints = (points: number): string => `${points < 0 ? '−' : ''}${Math.abs(points)}`

function atLeastTenWide(low: number, high: number): [number, number] {
  const missing = Math.max(0, 10 - (high - low)) / 2
  return [Math.max(-100, Math.min(90, low - missing)), Math.min(100, Math.max(-90, high + missing))]
}
