import type { Random } from '#domain/random.ts'
import { type Column, halvesOf } from './column.ts'
import { type Contrast, contrastOf } from './contrast.ts'
import { scanOf } from './scan.ts'

/** One split gives a figure that hangs on the lot; the mean of so many does hardly. */
const SPLITS = 20

/**
 * What lies between the two sides of a cut, in points, above minus below, without the winner's curse (method.md 3.2d): the cut is found in one
 * half of the people and the difference taken in the other, both ways, averaged, and over several splits. The interval is the mean of the
 * splits' own, each of two independent halves. Null where no half can be cut.
 */
export function crossFit(column: Column, { chance }: Random): { difference: number; low: number; high: number } | null {
  const total = { splits: 0, difference: 0, centre: 0, half: 0 }
  for (let split = 0; split < SPLITS; split++) {
    const [one, other] = halvesOf(column, chance)
    const found = [acrossTheCutOf(one, other), acrossTheCutOf(other, one)]
    const [first, second] = found
    if (!first || !second) continue
    total.splits++
    total.difference += (first.difference + second.difference) / 2
    total.centre += (first.low + first.high + second.low + second.high) / 4
    total.half += Math.hypot(first.high - first.low, second.high - second.low) / 4
  }
  if (total.splits < SPLITS / 2) return null
  const [difference, centre, half] = [total.difference, total.centre, total.half].map((sum) => sum / total.splits)
  return { difference: difference ?? 0, low: (centre ?? 0) - (half ?? 0), high: (centre ?? 0) + (half ?? 0) }
}

/** The difference in one half at the cut that the other half finds best. */
function acrossTheCutOf(finder: Column, judge: Column): Contrast | null {
  const best = scanOf(finder.sorted, finder.accounts)(finder.x)
  if (!best) return null
  const cut = ((finder.sorted[best.below - 1] ?? 0) + (finder.sorted[best.below] ?? 0)) / 2
  return contrastOf(
    judge.x,
    Int8Array.from(judge.sorted, (value) => Number(value > cut)),
    judge.accounts,
  )
}
