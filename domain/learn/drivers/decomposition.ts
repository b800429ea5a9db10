import { padded } from '#domain/learn/interval.ts'
import { FEWEST_ANSWERS } from '#domain/learn/sample.ts'
import { answersIn, estimate, type Score, type Tally } from '#domain/learn/score.ts'
import { type AnswerTable, accountsOf, requireTable } from './answer-table.ts'
import { type Basis, basisOf, FEWEST_ACCOUNTS, type Warning } from './basis.ts'
import { type Sides, scoreAmong, tallyOf } from './contrast.ts'
import { type KindOfPeople, type Kinds, kindsOf } from './kinds-of-people.ts'
import { type Influence, influenceOf, type Part } from './mix-influence.ts'
import { fitSides, isComparable, kindColumns, type SideFit } from './side-fit.ts'

/** One attribute's part of the mix, and of each of its kinds: how many of each side's people are of it (0..1) and the points that this makes. */
export type AttributeMix = Part & { name: string; kinds: { kind: KindOfPeople; first: number; second: number; points: number }[] }
/**
 * In points, first minus second. `mix`: because the first has more of kinds that score higher or lower; `rate`: because the same kinds score
 * differently. `mix` + `rate` = `difference`, and the `attributes` sum to `mix`. The verdict names the parts whose interval leaves out 0.
 */
export type Decomposition = Basis & {
  first: Score | null
  second: Score | null
  difference: Part
  mix: Part
  rate: Part
  attributes: AttributeMix[]
  verdict: 'mix' | 'rate' | 'both' | 'no_evidence'
}

/**
 * Whether two groups, or two periods, score differently because other people are in them or because the same people score differently
 * (method.md 3.4): Kitagawa's decomposition for one attribute, and Oaxaca-Blinder with the average of both sides' linear models for several.
 * Numbers enter by quartiles, so that nothing is taken to be a straight line.
 *
 * Intervals are by the delta method: each part's influence of every answer, summed by account, so that an account that answered on both sides is
 * counted as one. It needs neither chance nor a seed, and covers as a bootstrap does (`npm run bench -- truth`).
 * Null below 5 answers on a side, below 6 accounts, or where no attribute can be compared.
 * @param sides 1 for answers of the first, 0 of the second, -1 of neither
 * @throws RangeError for a broken table or another length of `sides`
 */
export function decompose(table: AnswerTable, sides: Sides): Decomposition | null {
  requireTable(table)
  if (sides.length !== table.x.length) throw new RangeError(`There are ${sides.length} sides for ${table.x.length} answers.`)
  const { kinds, taken, leftOut, unused } = comparableKinds(table, sides)
  const [one, other] = [tallyOf(table.x, taken, 1), tallyOf(table.x, taken, 0)]
  const accounts = accountsOf(table.account)
  if (kinds.length === 0 || Math.min(answersIn(one), answersIn(other)) < FEWEST_ANSWERS) return null
  if (accounts && accounts.count < FEWEST_ACCOUNTS) return null

  const columns = kindColumns(kinds, table.x.length)
  const outcome = Float64Array.from(table.x)
  const fits = fitSides(columns, outcome, taken)
  const influence = influenceOf(columns, outcome, taken, fits, accounts, slackOf(one) + slackOf(other))
  const every = Array.from({ length: columns.size }, (_, column) => column)
  const { mix, rate, difference } = influence(every)
  const method = kinds.length === 1 ? 'kitagawa' : 'oaxaca_blinder'
  const warnings: Warning[] = unused.map((name) => ({ kind: 'unused', name }))
  if (leftOut > 0) warnings.push({ kind: 'left_out', answers: leftOut })
  return {
    ...basisOf(method, answersIn(one) + answersIn(other), accounts, null, warnings),
    first: scoreAmong(table.x, taken, accounts),
    second: scoreAmong(table.x, flipped(taken), accounts),
    difference,
    mix,
    rate,
    attributes: kinds.map((kind, at) => attributeMix(kind, columns.columnOf[at] ?? [], fits, influence)),
    verdict: verdictOf(isReal(mix), isReal(rate)),
  }
}

const isReal = ({ low, high }: Part) => low > 0 || high < 0
const verdictOf = (mix: boolean, rate: boolean) => (mix && rate ? 'both' : mix ? 'mix' : rate ? 'rate' : 'no_evidence')
const flipped = (sides: Sides): Sides => sides.map((side) => (side < 0 ? side : 1 - side))

/** Which kinds of people can be compared, and the answers that are of some kind in every attribute. */
function comparableKinds(table: AnswerTable, sides: Sides) {
  const found = table.attributes.map((attribute) => kindsOf(attribute, sides))
  const kinds = found.filter(isComparable)
  const taken = sides.map((side, answer) => (kinds.some(({ codes }) => (codes[answer] ?? -1) < 0) ? -1 : side))
  const leftOut = sides.filter((side, answer) => side >= 0 && (taken[answer] ?? -1) < 0).length
  return { kinds, taken, leftOut, unused: found.filter((one) => !isComparable(one)).map(({ name }) => name) }
}

function attributeMix(
  { name, kinds }: Kinds,
  columnOf: readonly number[],
  [first, second]: readonly [SideFit, SideFit],
  influence: Influence,
): AttributeMix {
  const { mix } = influence(columnOf.filter((column) => column >= 0))
  const shareIn = (side: SideFit, kind: number) => {
    const column = columnOf[kind] ?? -1
    if (column >= 0) return side.means[column + 1] ?? 0
    return 1 - columnOf.reduce((sum, other) => sum + (other >= 0 ? (side.means[other + 1] ?? 0) : 0), 0)
  }
  const scoreOf = (kind: number) => {
    const column = columnOf[kind] ?? -1
    return column < 0 ? 0 : ((first.coefficients[column] ?? 0) + (second.coefficients[column] ?? 0)) / 2
  }
  const shares = kinds.map((_, kind) => ({ first: shareIn(first, kind), second: shareIn(second, kind) }))
  const average = shares.reduce((sum, share, kind) => sum + ((share.first + share.second) / 2) * scoreOf(kind), 0)
  const parts = shares.map((share, kind) => ({
    kind: kinds[kind] ?? { kind: 'unknown' as const },
    ...share,
    points: 100 * (share.first - share.second) * (scoreOf(kind) - average),
  }))
  return { name, ...mix, kinds: parts }
}

/** What plus-two adds to the variance of a score (method.md 1), if anything: most where everybody says the same. */
const slackOf = (counted: Tally): number => Math.max(0, padded(counted).se ** 2 - (estimate(counted)?.se ?? 0) ** 2)
