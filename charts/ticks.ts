/** A stretch of any number that begins and ends on a round one, with the round ones between. */
export type Ticks = { low: number; high: number; ticks: readonly number[] }

/** The shortest round stretch that holds all values, with about so many figures printed on it. */
export function ticksOver(values: readonly number[], about = 5): Ticks {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high > low ? high - low : Math.abs(high) || 1
  const rough = span / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((one) => one * power >= rough) ?? 10) * power
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)]
  const ticks = Array.from({ length: Math.max(1, last - first) + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
  return { low: ticks[0] ?? low, high: ticks.at(-1) ?? high, ticks }
}
