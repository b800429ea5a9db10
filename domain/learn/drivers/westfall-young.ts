/**
 * The chance of even one false finding among many tests that depend on one another (Westfall & Young 1993, step-down; method.md 3.3). Each
 * statistic is first divided by its own spread over all orders, so that tests with a wide spread (a few large accounts) do not drown the rest:
 * what their minimal p-values would do, without their coarseness.
 * @param statistics one row for each order of the answers, as many entries as tests; row 0 is the order that was observed
 * @returns adjusted p-values in the order of the tests, each 1 / rows or more
 */
export function westfallYoung(statistics: readonly Float32Array[]): Float64Array {
  const [observed] = statistics
  if (!observed) return new Float64Array()
  const tests = observed.length
  const spread = new Float64Array(tests)
  for (const row of statistics)
    for (let test = 0; test < tests; test++) spread[test] = (spread[test] ?? 0) + (row[test] ?? 0) ** 2
  const scale = spread.map((sum) => (sum > 0 ? 1 / Math.sqrt(sum / statistics.length) : 0))
  const sizeOf = (row: Float32Array, test: number) => Math.abs(row[test] ?? 0) * (scale[test] ?? 0)
  const order = Int32Array.from({ length: tests }, (_, test) => test).sort(
    (one, other) => sizeOf(observed, one) - sizeOf(observed, other),
  )
  const reached = new Int32Array(tests)
  for (const row of statistics) {
    let most = 0
    for (let at = 0; at < tests; at++) {
      const test = order[at] ?? 0
      most = Math.max(most, sizeOf(row, test))
      if (most >= sizeOf(observed, test) - 1e-12) reached[test] = (reached[test] ?? 0) + 1
    }
  }
  const adjusted = new Float64Array(tests)
  let worst = 0
  for (let at = tests - 1; at >= 0; at--) {
    const test = order[at] ?? 0
    worst = Math.max(worst, (reached[test] ?? 0) / statistics.length)
    adjusted[test] = worst
  }
  return adjusted
}
