/**
 * P(Z > z) for a standard normal Z; z any real number, result 0..1 with a relative error near 1e-15 in both tails.
 * Series for the middle, Laplace's continued fraction beyond (Abramowitz & Stegun 26.2.10 and 26.2.14). NaN gives NaN.
 */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z)
  return z < 1.5 ? 0.5 - density(z) * oddSeries(z) : density(z) * tailFraction(z)
}

/** P(Z <= z) for a standard normal Z; z any real number, result 0..1. */
export const normalCdf = (z: number): number => upperTail(-z)

/** The two-sided p-value of a standard normal statistic: P(|Z| >= |z|), 0..1. */
export const twoSidedP = (z: number): number => Math.min(1, 2 * upperTail(Math.abs(z)))

/**
 * The z below which a share of a standard normal lies: normalQuantile(0.975) is 1.95996...
 * @throws RangeError unless 0 < share < 1
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`A quantile needs a share between 0 and 1, got ${share}.`)
  if (share < 0.5) return -upperQuantile(share)
  return upperQuantile(1 - share)
}

/** The multiplier of a two-sided interval: 0.95 gives 1.95996... @throws RangeError unless 0 < confidence < 1 */
export function criticalValue(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`Confidence lies between 0 and 1, got ${confidence}.`)
  return upperQuantile((1 - confidence) / 2)
}

/**
 * P(X > x) for a chi-square X with `df` degrees of freedom, 0..1. Exact finite sum for whole df (Abramowitz & Stegun 26.4.4-5),
 * summed from logarithms so that hundreds of degrees neither underflow nor lose digits.
 * @throws RangeError unless df is a whole number >= 1 and x is not NaN
 */
export function chiSquareUpperTail(x: number, df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`Degrees of freedom are a whole number from 1, got ${df}.`)
  if (Number.isNaN(x)) throw new RangeError('A chi-square statistic must be a number.')
  if (x <= 0) return 1
  if (x === Infinity) return 0

  const half = x / 2
  const odd = df % 2 === 1
  let shape = odd ? 0.5 : 1
  let tail = odd ? 2 * upperTail(Math.sqrt(x)) : Math.exp(-half)
  let logTerm = shape * Math.log(half) - half - (odd ? Math.log(Math.sqrt(Math.PI) / 2) : 0)
  while (shape < df / 2) {
    tail += Math.exp(logTerm)
    shape++
    logTerm += Math.log(half / shape)
  }
  return Math.min(1, tail)
}

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** z + z^3/3 + z^5/15 + ...: times the density it is P(0 < Z < z). */
function oddSeries(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

/** 1/(z + 1/(z + 2/(z + 3/(z + ...)))), from the inside out; 250 levels suffice for 1e-16 from z = 1.5 on. */
function tailFraction(z: number): number {
  let fraction = z
  for (let level = 250; level >= 1; level--) fraction = z + level / fraction
  return 1 / fraction
}

const quantiles = new Map<number, number>()

/** The same few levels are asked for in each cell of a table, and each costs a thousand divisions. */
function upperQuantile(share: number): number {
  const known = quantiles.get(share)
  if (known !== undefined) return known
  if (quantiles.size >= 1000) quantiles.clear()
  const found = searchUpperQuantile(share)
  quantiles.set(share, found)
  return found
}

/** The z >= 0 with a tail of `share` <= 0.5 above it: a rough start (Abramowitz & Stegun 26.2.23), then Halley's steps. */
function searchUpperQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(share))
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let step = 0; step < 4; step++) {
    const error = (upperTail(z) - share) / density(z)
    z += error / (1 - (error * z) / 2)
  }
  return z
}
