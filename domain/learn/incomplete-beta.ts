/**
 * The regularised incomplete beta function I_x(a, b), 0..1: the share of a beta distribution below x. Lentz's continued fraction (DLMF
 * 8.17.22) on the side where it converges fast; relative error below 1e-11 for a and b up to 1e5.
 * @param y 1 - x, which the caller often knows to more digits than x itself
 * @throws RangeError unless a and b are above 0 and x and y lie between 0 and 1
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity)) throw new RangeError(`A beta has shapes above 0, got ${a} and ${b}.`)
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) throw new RangeError(`A share lies between 0 and 1, got ${x} and ${y}.`)
  if (x === 0) return 0
  if (y === 0) return 1
  return x < (a + 1) / (a + b + 2) ? lowerPart(x, y, a, b) : 1 - lowerPart(y, x, b, a)
}

function lowerPart(x: number, y: number, a: number, b: number): number {
  // The greater of the two tells the other to more digits.
  const logX = x > 0.5 ? Math.log1p(-y) : Math.log(x)
  const logY = y > 0.5 ? Math.log1p(-x) : Math.log(y)
  return (Math.exp(a * logX + b * logY - logBeta(a, b)) / a) * fraction(x, a, b)
}

/** 1/(1 + d1/(1 + d2/(1 + ...))) with the coefficients of DLMF 8.17.23, until the last digit stands still. */
function fraction(x: number, a: number, b: number): number {
  let [above, below] = [1, 1 / nonzero(1 - ((a + b) * x) / (a + 1))]
  let value = below
  const turn = (d: number): number => {
    below = 1 / nonzero(1 + d * below)
    above = nonzero(1 + d / above)
    value *= above * below
    return above * below
  }
  for (let m = 1; m <= 10_000; m++) {
    const at = a + 2 * m
    turn((m * (b - m) * x) / ((at - 1) * at))
    if (Math.abs(turn((-(a + m) * (a + b + m) * x) / (at * (at + 1))) - 1) < 3e-16) break
  }
  return value
}

const nonzero = (denominator: number) => (Math.abs(denominator) < 1e-300 ? 1e-300 : denominator)

/** From here on Stirling's series is exact to 1e-15. */
const STIRLING = 14

/** The logarithm of B(a, b) = G(a) G(b) / G(a + b): small shapes climb by B(a, b) = B(a + 1, b) (a + b) / a. */
function logBeta(a: number, b: number): number {
  let climbed = 0
  while (a < STIRLING) climbed += Math.log((a + b) / a++)
  while (b < STIRLING) climbed += Math.log((a + b) / b++)
  const main = 0.5 * Math.log((2 * Math.PI) / b) - (a - 0.5) * Math.log1p(b / a) - b * Math.log1p(a / b)
  return climbed + main + remainder(a) + remainder(b) - remainder(a + b)
}

/** What Stirling's formula leaves of log G(z): 1/12z - 1/360z^3 + ... (DLMF 5.11.1). */
function remainder(z: number): number {
  const w = 1 / z ** 2
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / z
}
