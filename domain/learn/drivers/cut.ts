import type { Verdict } from '#domain/learn/comparison.ts'
import { benjaminiHochberg } from '#domain/learn/correction.ts'
import { verdictOn } from '#domain/learn/looks.ts'
import type { Score } from '#domain/learn/score.ts'
import { type Random, randomFrom } from '#domain/random.ts'
import type { Steps } from '#domain/steps.ts'
import { type AnswerTable, accountsOf, type NumberAttribute, requireTable } from './answer-table.ts'
import { type Basis, basisOf, type Warning } from './basis.ts'
import { type Column, columnOf } from './column.ts'
import { contrastOf, scoreAmong } from './contrast.ts'
import { crossFit } from './cross-fit.ts'
import { type Bin, binsOf } from './curve.ts'
import { humanCut } from './human-cut.ts'
import { permuteBy } from './permutation.ts'
import { type Best, LEAST_ANSWERS, type Scan, scanOf } from './scan.ts'

/** In points, above minus below: what halves find that did not choose the cut, and a 95 % interval. */
export type Estimate = { difference: number; low: number; high: number }
/**
 * Where the score changes most along a number: up to and including `cut`, and above. `found` is the number at which the statistic is largest,
 * `range` its 95 % confidence set (Hansen 2000, Econometrica 68), `cut` the roundest number of the 80 % set. `p` counts the search among all
 * places, `q` all numbers too. `estimate` null where halves are too small. `bins` show how the score really runs: a cut is a way to say it, not a
 * cliff.
 */
export type Cut = {
  name: string
  answers: number
  unknown: number
  cut: number
  found: number
  range: { low: number; high: number }
  statistic: number
  p: number
  q: number
  verdict: Verdict
  estimate: Estimate | null
  below: Score | null
  above: Score | null
  bins: Bin[]
}
export type Cuts = Basis & { cuts: Cut[] }
/** `permutations`: 999 for a screen; the smallest p-value is 1 / (permutations + 1). `leastAnswers` on either side, beside a tenth of all. */
export type CutSettings = { seed: string; permutations?: number; leastAnswers?: number }

/** How near a squared statistic must come to the best for its place to lie in the confidence set of the cut: -2 ln(1 - sqrt(confidence)). */
const WITHIN_95 = 7.35
const WITHIN_80 = 4.5

/**
 * The best cut of every number in the table (method.md 3.2): a maximally selected statistic, its p-value by permutation, whole accounts
 * together, corrected for all numbers by Benjamini-Hochberg; the surest first. The difference is estimated in halves that did not choose the
 * cut, since where a difference was looked for it looks too large. Numbers that cannot be cut (too few answers, or all alike) are named in
 * the warnings. One yield every 20 permutations.
 * @throws RangeError for a broken table
 */
export function* cutsOf(
  table: AnswerTable,
  { seed, permutations = 999, leastAnswers = LEAST_ANSWERS }: CutSettings,
): Steps<Cuts> {
  requireTable(table)
  const numbers = table.attributes.filter((attribute) => attribute.kind === 'number')
  const found: Omit<Cut, 'q' | 'verdict'>[] = []
  const unused: Warning[] = []
  for (const number of numbers) {
    const cut = yield* cutAlong(number, table, randomFrom(`${seed}:${number.name}`), permutations, leastAnswers)
    if (cut) found.push(cut)
    else unused.push({ kind: 'unused', name: number.name })
  }
  const corrected = benjaminiHochberg(found.map(({ p }) => p))
  const cuts = found.map((cut, at): Cut => {
    const q = corrected[at] ?? 1
    const difference = (cut.above?.score ?? 0) - (cut.below?.score ?? 0)
    return { ...cut, q, verdict: verdictOn({ difference, p: cut.p, q }) }
  })
  cuts.sort((one, other) => one.p - other.p || other.statistic - one.statistic)
  const basis = basisOf('maximally_selected', table.x.length, accountsOf(table.account), seed, [{ kind: 'selected' }, ...unused])
  return { ...basis, cuts }
}

function* cutAlong(
  { name, values }: NumberAttribute,
  { x, account }: AnswerTable,
  random: Random,
  permutations: number,
  leastAnswers: number,
) {
  const column = columnOf(values, x, account)
  const scan = scanOf(column.sorted, column.accounts, leastAnswers)
  const looks: Best[] = []
  const best = scan(column.x, (look) => looks.push(look))
  if (!best) return null

  const p = yield* chanceOf(column, scan, best.statistic, permutations, random)
  const numberAt = (place: number) => column.sorted[place] ?? 0
  const places = looks.map(({ below, statistic }) => ({ below: numberAt(below - 1), above: numberAt(below), statistic }))
  const within = (loss: number) => places.filter(({ statistic }) => statistic ** 2 >= best.statistic ** 2 - loss)
  const cut = humanCut(within(WITHIN_80))
  const likely = within(WITHIN_95).map(({ below }) => below)
  const above = Int8Array.from(column.sorted, (value) => Number(value > cut))
  const below = above.map((side) => 1 - side)
  return {
    name,
    answers: column.x.length,
    unknown: x.length - column.x.length,
    cut,
    found: numberAt(best.below - 1),
    range: { low: Math.min(...likely), high: Math.max(...likely) },
    statistic: best.statistic,
    p,
    estimate: estimateOf(column, above, random),
    below: scoreAmong(column.x, below, column.accounts),
    above: scoreAmong(column.x, above, column.accounts),
    bins: binsOf(column),
  }
}

/**
 * The interval reaches over two: that of the halves, which holds where a cut was picked out of noise, and the plain one at the cut, which holds
 * where it is sure and halves, looking with half the people, miss its place. Together they cover the difference past the cut in 95 to 99 of
 * 100 cases for falls of 0 to 20 points and 400 to 3,000 answers; either alone falls to 80 or 86.
 */
function estimateOf(column: Column, above: Int8Array, random: Random): Estimate | null {
  const halves = crossFit(column, random)
  const plain = contrastOf(column.x, above, column.accounts)
  return halves && plain && { ...halves, low: Math.min(halves.low, plain.low), high: Math.max(halves.high, plain.high) }
}

/** How often the best cut of answers that have nothing to do with the number is as good. */
function* chanceOf({ x, accounts }: Column, scan: Scan, observed: number, permutations: number, random: Random): Steps<number> {
  const permute = permuteBy(accounts, random)
  const shuffled = new Int8Array(x.length)
  let reached = 1
  for (let turn = 1; turn <= permutations; turn++) {
    permute(x, shuffled)
    if ((scan(shuffled)?.statistic ?? 0) >= observed - 1e-12) reached++
    if (turn % 20 === 0) yield
  }
  return reached / (permutations + 1)
}
