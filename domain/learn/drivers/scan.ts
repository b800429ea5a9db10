import type { Accounts } from './answer-table.ts'

/** At least so large a part of the answers, and so many of them, on either side of a cut (method.md 3.2a). */
const LEAST_SHARE = 0.1
export const LEAST_ANSWERS = 10
/** And so many accounts, where they are shared. */
const LEAST_ACCOUNTS = 5

/** The best cut: so many answers lie on the lower side, and the statistic there. */
export type Best = { below: number; statistic: number }
/** Looks for the best cut in answers that stand in the order of a number, showing each to `look`; null where none may be made. */
export type Scan = (sorted: Int8Array, look?: (cut: Best) => void) => Best | null

/**
 * Where cuts may be made among answers in the order of a number, and the largest of their standardised differences (method.md 3.2a; Hothorn &
 * Lausen 2003): |S_c - c xbar| / sqrt(s^2 c (n - c) / n). Where people share accounts the variance of each cut is the sum over accounts of
 * their squared part in it, never less than that of single answers, so that a few large accounts of one mind do not look like a cut.
 * @param sorted the number of each answer, ascending
 * @param accounts of the answers in that order; null where everybody stands alone
 * @param leastAnswers on either side, beside a tenth of all
 */
export function scanOf(sorted: Float64Array, accounts: Accounts | null, leastAnswers = LEAST_ANSWERS): Scan {
  const cuts = cutsAmong(sorted, accounts, leastAnswers)
  const spread = Float64Array.from(cuts, (below) => 1 / Math.sqrt((below * (sorted.length - below)) / sorted.length))
  return accounts ? clusteredScan(cuts, spread, accounts) : plainScan(cuts, spread)
}

function plainScan(cuts: Int32Array, spread: Float64Array): Scan {
  return (x, look) => {
    const { mean, deviation } = momentsOf(x)
    if (cuts.length === 0 || deviation === 0) return null
    let [best, most, sum, at] = [0, -1, 0, 0]
    for (let cut = 0; cut < cuts.length; cut++) {
      const below = cuts[cut] ?? 0
      for (; at < below; at++) sum += x[at] ?? 0
      const statistic = (Math.abs(sum - below * mean) * (spread[cut] ?? 0)) / deviation
      if (look) look({ below, statistic })
      if (statistic > most) {
        best = below
        most = statistic
      }
    }
    return { below: best, statistic: most }
  }
}

function clusteredScan(cuts: Int32Array, spread: Float64Array, { of, count }: Accounts): Scan {
  const whole = new Float64Array(count)
  const part = new Float64Array(count)
  return (x, look) => {
    const { mean, deviation } = momentsOf(x)
    if (cuts.length === 0 || deviation === 0) return null
    whole.fill(0)
    part.fill(0)
    for (let at = 0; at < x.length; at++) whole[of[at] ?? 0] = (whole[of[at] ?? 0] ?? 0) + (x[at] ?? 0) - mean
    const squares = whole.reduce((total, one) => total + one * one, 0)
    // Sums over accounts of part^2 and of part times whole, kept up as answers move below the cut.
    let [best, most, sum, own, mixed, at] = [0, -1, 0, 0, 0, 0]
    for (let cut = 0; cut < cuts.length; cut++) {
      const below = cuts[cut] ?? 0
      for (; at < below; at++) {
        const account = of[at] ?? 0
        const error = (x[at] ?? 0) - mean
        const before = part[account] ?? 0
        own += error * (2 * before + error)
        mixed += error * (whole[account] ?? 0)
        sum += error
        part[account] = before + error
      }
      const share = below / x.length
      const robust = (count / (count - 1)) * (own - 2 * share * mixed + share * share * squares)
      const plain = (deviation / (spread[cut] ?? 1)) ** 2
      const statistic = Math.abs(sum) / Math.sqrt(Math.max(robust, plain))
      if (look) look({ below, statistic })
      if (statistic > most) {
        best = below
        most = statistic
      }
    }
    return { below: best, statistic: most }
  }
}

/** How many answers lie below each cut that may be made: only between two different numbers. */
function cutsAmong(sorted: Float64Array, accounts: Accounts | null, leastAnswers: number): Int32Array {
  const answers = sorted.length
  const least = Math.max(leastAnswers, Math.ceil(LEAST_SHARE * answers))
  const fewest = accounts ? fewestAccounts(accounts, answers) : null
  return Int32Array.from({ length: Math.max(0, answers - 2 * least + 1) }, (_, at) => at + least).filter(
    (below) => sorted[below] !== sorted[below - 1] && (!fewest || (fewest[below] ?? 0) >= LEAST_ACCOUNTS),
  )
}

/** For each cut, how many accounts have answers on the side that has fewer of them. */
function fewestAccounts({ of, count }: Accounts, answers: number): Int32Array {
  const below = new Int32Array(answers + 1)
  const above = new Int32Array(answers + 1)
  const seen = new Uint8Array(count)
  for (let at = 0; at < answers; at++) {
    const account = of[at] ?? 0
    below[at + 1] = (below[at] ?? 0) + 1 - (seen[account] ?? 0)
    seen[account] = 1
  }
  seen.fill(0)
  for (let at = answers - 1; at >= 0; at--) {
    const account = of[at] ?? 0
    above[at] = (above[at + 1] ?? 0) + 1 - (seen[account] ?? 0)
    seen[account] = 1
  }
  return below.map((one, at) => Math.min(one, above[at] ?? 0))
}

/** Mean and standard deviation (divisor n - 1) of the answers. */
function momentsOf(x: Int8Array): { mean: number; deviation: number } {
  let [sum, squares] = [0, 0]
  for (let at = 0; at < x.length; at++) {
    const one = x[at] ?? 0
    sum += one
    squares += one * one
  }
  const mean = sum / x.length
  return { mean, deviation: Math.sqrt(Math.max(0, squares - sum * mean) / Math.max(1, x.length - 1)) }
}
