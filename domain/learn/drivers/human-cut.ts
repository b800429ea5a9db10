/** A place where data may be cut: from one answer's number, which belongs to the lower side, up to but not including the next one's. */
export type Place = { below: number; above: number; statistic: number }

/** Numbers are rounded to at most so many digits. */
const MOST_DIGITS = 6

/**
 * The roundest number at which data may be cut about as well as at the best place: fewest digits first (1, 2, 5 and endings in 5 before others),
 * then the better cut; the lower neighbour of the best place where no number of six digits lies in any.
 * @param places cuts that are about as good, one or more
 */
export function humanCut(places: readonly Place[]): number {
  const best = places.reduce((most, place) => (place.statistic > most.statistic ? place : most))
  const found = places.flatMap((place) => {
    const value = roundestIn(place)
    return value === null ? [] : [{ value, roughness: roughnessOf(value), statistic: place.statistic }]
  })
  found.sort((one, other) => one.roughness - other.roughness || other.statistic - one.statistic)
  return found[0]?.value ?? best.below
}

/** The first multiple of a power of ten, of 5 or 2 times one, that lies between two neighbours, from the coarsest on. */
function roundestIn({ below, above }: Place): number | null {
  if (below <= 0 && above > 0) return 0
  const largest = Math.floor(Math.log10(Math.max(Math.abs(below), Math.abs(above))))
  for (let power = largest; power > largest - MOST_DIGITS; power--)
    for (const step of [5, 2, 1]) {
      const value = multipleFrom(below, step, power)
      // Beyond the largest number there is, a multiple is endless or 0, and lies between no two.
      if (below <= value && value < above) return value
    }
  return null
}

/** The smallest multiple of step * 10^power that is not below a number, without the noise of dividing by tenths. */
const multipleFrom = (low: number, step: number, power: number): number =>
  power >= 0
    ? Math.ceil(low / (step * 10 ** power)) * step * 10 ** power
    : (Math.ceil((low * 10 ** -power) / step) * step) / 10 ** -power

/** Digits that are no zeros at an end; 1, 2, 5 and an ending in 5 are half a digit rounder. */
function roughnessOf(value: number): number {
  if (value === 0) return 0
  const digits = Math.abs(value)
    .toPrecision(MOST_DIGITS)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
  const smooth = digits.length === 1 ? '125'.includes(digits) : digits.endsWith('5')
  return digits.length + (smooth ? 0 : 0.5)
}
