import { TYPICAL_VARIANCE } from '#domain/learn/sample-size.ts'

/**
 * A part of all people to take a sample from. `deviation`: standard deviation of one answer on the [-1, 1] scale, 0..1, the
 * typical one (0.78) where no wave has told. `floor`: at least so many of them (all, if they are fewer), so that a report can speak of
 * this stratum (10-30; method.md 2.7).
 */
export type Frame = { people: number; deviation?: number; floor?: number }

export const METHODS = ['proportional', 'neyman'] as const
export type Method = (typeof METHODS)[number]
/**
 * `numbers` in the order of the strata, whole. `short`: how many places no people were left for. `floorsKept` is false when the
 * floors together ask for more than the sample; then each gets the same part of its floor.
 */
export type Allocation = { numbers: number[]; short: number; floorsKept: boolean }

/** Places in proportion to people: n N_h / N, not rounded (method.md 2.7). */
export const proportional = (places: number, strata: readonly Frame[]): number[] => divide(places, strata, 'proportional')

/** Places in proportion to people times deviation, not rounded: the least variance for so many answers (Neyman 1934). */
export const neyman = (places: number, strata: readonly Frame[]): number[] => divide(places, strata, 'neyman')

/** Variance of the stratified score, sum W^2 S^2 / n, for such numbers of answers, on the [-1, 1] scale; without correction for N. */
export function allocationVariance(strata: readonly Frame[], answers: readonly number[]): number {
  const everybody = sum(strata.map(({ people }) => people))
  return sum(strata.map((stratum, at) => ((stratum.people / everybody) * deviationOf(stratum)) ** 2 / (answers[at] ?? 0)))
}

/**
 * Whole numbers of people for each stratum: by the method, never more than there are, never fewer than the floor where that is
 * possible, rounded by largest remainders (Hamilton), the sum kept.
 * @param places a whole number from 0
 * @throws RangeError for a broken figure
 */
export function allocate(places: number, strata: readonly Frame[], method: Method = 'proportional'): Allocation {
  requireWhole('sample', places)
  for (const stratum of strata) requireFrame(stratum)
  const caps = strata.map(({ people }) => people)
  const floors = strata.map(({ people, floor = 0 }) => Math.min(people, floor))
  const wanted = Math.min(places, sum(caps))
  const short = places - wanted
  if (sum(floors) > wanted) {
    const quotas = floors.map((floor) => (floor * wanted) / sum(floors))
    return { numbers: largestRemainders(quotas, wanted), short, floorsKept: false }
  }
  const numbers = largestRemainders(between(wanted, weightsOf(strata, method), floors, caps), wanted)
  return { numbers, short, floorsKept: true }
}

/**
 * Quotas in proportion to the weights, each held between its floor and its cap, that sum to `total`; what no weight asks for fills up
 * whoever has room. `total` lies between the sums of floors and caps.
 */
export function between(total: number, weights: readonly number[], floors: readonly number[], caps: readonly number[]): number[] {
  // A weight too small to matter beside the largest is none; halving could not find its level.
  const scale = Math.max(...weights)
  const relative = weights.map((weight) => (scale > 0 && weight > 1e-9 * scale ? weight / scale : 0))
  const held = (level: number) => relative.map((weight, at) => Math.min(caps[at] ?? 0, Math.max(floors[at] ?? 0, level * weight)))
  const full = relative.map((weight, at) => (weight > 0 ? (caps[at] ?? 0) : (floors[at] ?? 0)))
  const most = sum(full)
  // Strata without weight get more than their floors only once all others are full.
  if (total > most) {
    const room = full.map((number, at) => (caps[at] ?? 0) - number)
    return full.map((number, at) => number + ((total - most) * (room[at] ?? 0)) / sum(room))
  }
  let [low, high] = [0, 1]
  while (sum(held(high)) < total - 1e-9) high *= 2
  for (let step = 0; step < 200 && high - low > Number.EPSILON * high; step++) {
    const middle = (low + high) / 2
    if (sum(held(middle)) < total) low = middle
    else high = middle
  }
  return held(high)
}

/**
 * Whole numbers that sum to `total`: each quota rounded down, and what is left to the largest remainders, earlier ones first
 * (Hamilton's method). No number strays from its quota by one or more.
 */
export function largestRemainders(quotas: readonly number[], total: number): number[] {
  // A quota a rounding error below a whole number is that number.
  const whole = quotas.map((quota) => Math.floor(quota + 1e-6))
  const order = quotas
    .map((quota, at) => ({ at, rest: quota - (whole[at] ?? 0) }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at)
  const numbers = [...whole]
  for (const { at } of order.slice(0, Math.max(0, Math.round(total - sum(whole))))) numbers[at] = (numbers[at] ?? 0) + 1
  return numbers
}

const divide = (places: number, strata: readonly Frame[], method: Method) => {
  const weights = weightsOf(strata, method)
  return weights.map((weight) => (places * weight) / sum(weights))
}

const weightsOf = (strata: readonly Frame[], method: Method) =>
  strata.map((stratum) => stratum.people * (method === 'neyman' ? deviationOf(stratum) : 1))

const deviationOf = ({ deviation = Math.sqrt(TYPICAL_VARIANCE) }: Frame) => deviation
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function requireFrame({ people, deviation = 0, floor = 0 }: Frame): void {
  requireWhole('stratum', people)
  requireWhole('floor', floor)
  if (!(deviation >= 0 && deviation <= 1)) throw new RangeError(`A deviation lies between 0 and 1, got ${deviation}.`)
}

function requireWhole(what: string, number: number): void {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`The ${what} is a whole number from 0, got ${number}.`)
}
