import { benjaminiHochberg } from '#domain/learn/correction.ts'
import { FALSE_DISCOVERY_RATE } from '#domain/learn/looks.ts'
import { type Random, randomFrom } from '#domain/random.ts'
import type { Steps } from '#domain/steps.ts'
import { type Accounts, type AnswerTable, accountsOf, requireTable } from './answer-table.ts'
import { type Basis, basisOf, type Warning } from './basis.ts'
import { type Design, designOf, type Player } from './design.ts'
import { MOST_BY_SHAPLEY } from './importance.ts'
import type { Level } from './levels.ts'
import { explainedBy, type Moments, momentsOf } from './moments.ts'
import { permuteBy } from './permutation.ts'
import { combination, type RobustFit, robustFit, waldTest } from './robust.ts'
import { shareLimits, sharesIn } from './share-limits.ts'

/** Points with their 95 % interval, everything else in the table held as it is. */
type Adjusted = { points: number; low: number; high: number }
/** `number`: the highest against the lowest quarter of answers by this number. `words`: each level against the average of all levels. */
export type Effect = ({ kind: 'number' } & Adjusted) | { kind: 'words'; levels: ({ level: Level; answers: number } & Adjusted)[] }
/**
 * `share` 0..1: the part of all variance of the answers that this attribute explains, with its 95 % bootstrap interval, which never reaches 0
 * since no share is negative; whether it says anything beyond the others is told by `q` (corrected for all attributes). `real`:
 * it does, and all together explain something (p at most .05).
 */
export type Driver = {
  name: string
  share: number
  low: number
  high: number
  p: number
  q: number
  real: boolean
  effect: Effect
  /** Answers for which the attribute is unknown. */
  unknown: number
}
/**
 * `explains` heads the list: `no_evidence` that the attributes together explain anything (p above .05), `almost_nothing` below 2 % of the
 * variance (Cohen 1988: a small effect), else `part` of it: `rSquared`, beside the one that is corrected for the number of columns.
 */
export type Drivers = Basis & {
  explains: 'no_evidence' | 'almost_nothing' | 'part'
  rSquared: number
  adjustedRSquared: number
  p: number
  drivers: Driver[]
}

const LEVEL = 0.05
const SMALL = 0.02

/**
 * Which attributes go with the answers (method.md 3.1): shares of R^2 by LMG up to 14 attributes, Johnson's weights above, with percentile
 * intervals from bootstraps of answers (whole accounts where they are shared), the largest first; null where no attribute varies, and where all
 * answers are of one account, which tells nothing of how others vary.
 * An importance is no cause. One yield a bootstrap.
 * @param settings.seed replays bootstraps and permutations
 * @throws RangeError for a broken table
 */
export function* driversOf(
  table: AnswerTable,
  { seed, bootstraps = 500, permutations = 199 }: { seed: string; bootstraps?: number; permutations?: number },
): Steps<Drivers | null> {
  requireTable(table)
  const accounts = accountsOf(table.account)
  const answers = table.x.length
  const design = designOf(table, answers)
  if (design.players.length === 0 || accounts?.count === 1) return null

  const outcome = Float64Array.from(table.x)
  const moments = momentsOf(design, outcome, null)
  const { rSquared, shares } = sharesIn(design, moments)
  const random = randomFrom(seed)
  const limits = yield* shareLimits(design, outcome, accounts, bootstraps, random)
  const p = yield* chanceOf(table.x, design, moments, accounts, permutations, random)
  const fit = robustFit(design, outcome, moments, accounts)

  const tests = design.players.map(({ columns }) => waldTest(fit, columns))
  const corrected = benjaminiHochberg(tests)
  const drivers = design.players.map((player, at): Driver => {
    const q = corrected[at] ?? 1
    const { low, high } = limits[at] ?? { low: 0, high: 1 }
    const figures = { share: shares[at] ?? 0, low, high, p: tests[at] ?? 1, q, real: p <= LEVEL && q <= FALSE_DISCOVERY_RATE }
    return { name: player.name, ...figures, effect: effectOf(player, fit, answers), unknown: player.unknown }
  })
  const explains = p > LEVEL ? 'no_evidence' : rSquared < SMALL ? 'almost_nothing' : 'part'
  const method = design.players.length > MOST_BY_SHAPLEY ? 'johnson' : 'lmg'
  return {
    ...basisOf(method, answers, accounts, seed, warningsOf(design)),
    explains,
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (answers - 1)) / Math.max(1, answers - design.size - 1),
    p,
    drivers: drivers.sort((one, other) => other.share - one.share),
  }
}

/** How often answers that have nothing to do with the attributes would explain as much: p of R^2 by permutation, whole accounts together. */
function* chanceOf(x: Int8Array, design: Design, moments: Moments, accounts: Accounts | null, times: number, random: Random) {
  const explained = explainedBy(design, moments)
  const permute = permuteBy(accounts, random)
  const shuffled = new Int8Array(x.length)
  const observed = explained(x)
  let reached = 1
  for (let time = 0; time < times; time++) {
    permute(x, shuffled)
    if (explained(shuffled) >= observed - 1e-12) reached++
    yield
  }
  return reached / (times + 1)
}

function effectOf(player: Player, fit: RobustFit, answers: number): Effect {
  if (player.kind === 'number') return { kind: 'number', ...combination(fit, [[player.columns[0] ?? 0, player.spread]]) }
  const { levels, counts, reference, columns } = player
  const columnOf = (level: number) => columns[level - (level > reference ? 1 : 0)] ?? 0
  const others = levels.flatMap((_, level) => (level === reference ? [] : [level]))
  const effects = levels.map((level, at) => {
    const weights = others.map((other) => [columnOf(other), (other === at ? 1 : 0) - (counts[other] ?? 0) / answers] as const)
    return { level, answers: counts[at] ?? 0, ...combination(fit, weights) }
  })
  return { kind: 'words', levels: effects }
}

/** An attribute that few know is told; so is one that could not enter. */
function warningsOf({ answers, players, unused }: Design): Warning[] {
  const patchy = players.filter(({ unknown }) => unknown > answers / 5)
  return [
    ...patchy.map(({ name, unknown }): Warning => ({ kind: 'unknown_values', name, answers: unknown })),
    ...unused.map((name): Warning => ({ kind: 'unused', name })),
  ]
}
