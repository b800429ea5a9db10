import type { Shares } from './effective-n.ts'
import { answersIn, GROUPS, type Tally } from './score.ts'

/** Answers of people who are alike in every marginal: their level in each, in the marginals' order, and their base weight (1 / p; 1 unless said). */
export type Cell = { levels: readonly string[]; counted: Tally; weight?: number }

/**
 * On the [-1, 1] scale, after weights were fitted to known marginals. `effective` is for `effectiveInterval` with `shares`; `kish`: the answers
 * that such unequal weights leave; `topShare`, 0..1: the largest single weight in all weight.
 */
export type CalibratedEstimate = {
  nps: number
  /** Null from a single answer. */
  se: number | null
  shares: Shares
  effective: number
  kish: number
  topShare: number
  /** The largest single weight over the mean one. */
  topOverMean: number
  answers: number
}

/**
 * The score under weights that meet known marginals (method.md 2.8). The standard error takes what the marginals explain out of each answer
 * (linearised residuals of the additive fit under the base weights; Deville & Särndal 1992), which meets R's postStratify and, to six
 * digits, its rake. `effective` is V / se^2, at most n, and Kish's number where nothing varies. No answers is no estimate: null.
 * @param weights of one answer in each cell, above 0, in any unit
 */
export function calibratedEstimate(cells: readonly Cell[], weights: readonly number[]): CalibratedEstimate | null {
  const parts = cells.flatMap((cell, at) => {
    const answers = answersIn(cell.counted)
    return answers > 0 ? [{ ...cell, answers, own: weights[at] ?? 0 }] : []
  })
  const total = (of: (part: (typeof parts)[number], at: number) => number) =>
    parts.reduce((sum, part, at) => sum + of(part, at), 0)
  const answers = total((part) => part.answers)
  if (answers === 0) return null

  const weight = total(({ answers, own }) => answers * own)
  const shares: Shares = { promoter: 0, passive: 0, detractor: 0 }
  for (const group of GROUPS) shares[group] = total(({ counted, own }) => counted[group] * own) / weight
  const nps = shares.promoter - shares.detractor
  const variance = shares.promoter + shares.detractor - nps ** 2

  const fit = additiveFit(parts)
  const spread = total(({ counted, own }, at) => own ** 2 * squaresAround(counted, fit[at] ?? 0))
  const se = answers > 1 ? Math.sqrt((answers / (answers - 1)) * spread) / weight : null
  const kish = weight ** 2 / total(({ answers, own }) => answers * own ** 2)
  const top = parts.reduce((most, { own }) => Math.max(most, own), 0)
  // Rounding leaves a hair of a spread where the marginals explain everything.
  const effective = se && se > 1e-9 && variance > 1e-12 ? Math.min(answers, variance / se ** 2) : kish
  return { nps, se, shares, effective, kish, topShare: top / weight, topOverMean: (top * answers) / weight, answers }
}

const squaresAround = ({ promoter, passive, detractor }: Tally, fit: number) =>
  promoter * (1 - fit) ** 2 + passive * fit ** 2 + detractor * (1 + fit) ** 2

/** What the marginals explain of an answer in each cell: effects of the levels, taken in turn until none moves (Gauss-Seidel). */
function additiveFit(parts: readonly (Cell & { answers: number })[]): number[] {
  const fit = parts.map(() => 0)
  const marginals = parts[0]?.levels.map((_, marginal) => grouped(parts, ({ levels }) => levels[marginal] ?? '')) ?? []
  for (let round = 0; round < 1000; round++) {
    let moved = 0
    for (const places of marginals.flat()) {
      let [left, weight] = [0, 0]
      for (const place of places) {
        const { counted, answers, weight: base = 1 } = parts[place] as Cell & { answers: number }
        left += base * (counted.promoter - counted.detractor - answers * (fit[place] ?? 0))
        weight += base * answers
      }
      for (const place of places) fit[place] = (fit[place] ?? 0) + left / weight
      moved = Math.max(moved, Math.abs(left / weight))
    }
    if (moved < 1e-11) break
  }
  return fit
}

/** Places of the items that share a name, a list for each name. */
function grouped<T>(items: readonly T[], nameOf: (item: T) => string): number[][] {
  const places = new Map<string, number[]>()
  items.forEach((item, place) => {
    const known = places.get(nameOf(item))
    if (known) known.push(place)
    else places.set(nameOf(item), [place])
  })
  return [...places.values()]
}
