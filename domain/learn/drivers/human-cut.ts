/** More round numbers than this lie only in a range where far rounder ones were found before. */
const MOST_NUMBERS = 10_000

/**
 * The roundest number at which the data may be cut about as well as at the best place: fewest digits first (1, 2 and 5 before other leading
 * digits), then the better cut; the best place itself where no number of six digits lies in any.
 * @param places cuts that are about as good, each between two neighbouring numbers, with how good it is
 */
export function humanCut(places: readonly { below: number; above: number; statistic: number }[]): number {
  const best = places.reduce((most, place) => (place.statistic > most.statistic ? place : most))
  const low = Math.min(...places.map(({ below }) => below))
  const high = Math.max(...places.map(({ above }) => above))
  if (places.some(({ below, above }) => below <= 0 && above > 0)) return 0
  for (let digits = 1; digits <= 6; digits++) {
    const found = roundNumbers(low, high, digits).flatMap(({ value, roughness }) => {
      const here = places.find(({ below, above }) => value >= below && value < above)
      return here ? [{ value, roughness, statistic: here.statistic }] : []
    })
    const [roundest] = found.sort((one, other) => one.roughness - other.roughness || other.statistic - one.statistic)
    if (roundest) return roundest.value
  }
  return best.below
}

/** Numbers of so many digits from low up to, but not including, high; `roughness` grows with the digits that are no zeros. */
function roundNumbers(low: number, high: number, digits: number): { value: number; roughness: number }[] {
  const power = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) - digits + 1
  const unit = 10 ** Math.abs(power)
  const valueOf = (times: number) => (power >= 0 ? times * unit : times / unit)
  const numbers: { value: number; roughness: number }[] = []
  const first = Math.ceil(power >= 0 ? low / unit : low * unit)
  for (let times = first; valueOf(times) < high && numbers.length < MOST_NUMBERS; times++)
    numbers.push({ value: valueOf(times), roughness: roughnessOf(times) })
  return numbers
}

/** Digits up to the trailing zeros; a lone 1, 2 or 5, or a 5 at the end, is rounder than its like. */
function roughnessOf(times: number): number {
  let left = Math.abs(times)
  while (left > 0 && left % 10 === 0) left /= 10
  const digits = String(left).length
  const smooth = digits === 1 ? [1, 2, 5].includes(left) : left % 5 === 0
  return digits + (smooth ? 0 : 0.5)
}
