import type { Cell } from './calibration.ts'
import { answersIn } from './score.ts'

/** How many people there are at each level of an attribute. All marginals of a raking count the same people. */
export type Marginal = { attribute: string; levels: readonly { level: string; people: number }[] }

/**
 * `weights` of one answer in each cell: how many people it speaks for. `off`, 0..1: by how much the share of a level misses its marginal at
 * most; 0 to rounding, unless the marginals contradict the answers or the bounds. `trimmed`: answers whose weight had to be cut.
 */
export type Raked = { weights: number[]; off: number; trimmed: number }

/** Iterative proportional fitting until no weight moves by more than this share, or so many rounds. */
const [PRECISION, ROUNDS] = [1e-8, 1000]
/** No answer weighs less or more than so many times the mean (method.md 2.8). */
const BOUNDS = { least: 0.3, most: 3 }
const TRIMMINGS = 50

/**
 * Weights that meet every marginal at once, as near to the base weights as can be: iterative proportional fitting to 1e-8 (Deming & Stephan
 * 1940; method.md 2.8). The levels of a cell stand in the order of the marginals.
 * @throws RangeError where a cell has a level that its marginal lacks, a level of people has no answers or the reverse (collapse it first),
 * marginals count different numbers of people, or a base weight is not above 0
 */
export function rake(cells: readonly Cell[], marginals: readonly Marginal[]): Raked {
  const frame = frameOf(cells, marginals)
  const weights = rakeFrom(frame, frame.base)
  return { weights, off: missed(frame, weights), trimmed: 0 }
}

/**
 * As `rake`, with every weight between 0.3 and 3 times the mean: cut and fitted again until both hold. Where both cannot hold, the bounds
 * do, and `off` says what that costs. @throws RangeError as `rake`
 */
export function rakeTrimmed(cells: readonly Cell[], marginals: readonly Marginal[]): Raked {
  const frame = frameOf(cells, marginals)
  const cut = new Set<number>()
  let weights = rakeFrom(frame, frame.base)
  for (let round = 1; round <= TRIMMINGS; round++) {
    const [bounded, over] = withinBounds(frame, weights)
    if (over.length === 0) break
    for (const at of over) cut.add(at)
    weights = round === TRIMMINGS ? bounded : rakeFrom(frame, bounded)
  }
  return { weights, off: missed(frame, weights), trimmed: sum([...cut], (at) => frame.answers[at] ?? 0) }
}

/** A level of a marginal: the places of its cells, and how many people they should speak for. */
type Target = { places: readonly number[]; people: number }
/** The marginals as places in the list of cells; `everywhere` are those with answers. */
type Frame = { targets: Target[]; answers: number[]; base: number[]; everywhere: number[]; population: number }

function frameOf(cells: readonly Cell[], marginals: readonly Marginal[]): Frame {
  const totals = marginals.map(({ levels }) => sum(levels, ({ people }) => people))
  const population = totals[0] ?? 0
  if (!(population > 0 && population < Infinity)) throw new RangeError('Raking needs a marginal with people in it.')
  if (totals.some((total) => Math.abs(total / population - 1) > 1e-6))
    throw new RangeError(
      `All marginals count the same people, got ${totals.join(' and ')}: give the unknown a level of their own.`,
    )
  const base = cells.map(({ weight = 1 }) => weight)
  const broken = base.find((weight) => !(weight > 0 && weight < Infinity))
  if (broken !== undefined) throw new RangeError(`A weight must be above 0, got ${broken}.`)

  const answers = cells.map(({ counted }) => answersIn(counted))
  const everywhere = cells.flatMap((_, at) => ((answers[at] ?? 0) > 0 ? [at] : []))
  const targets = marginals.flatMap((marginal, which) => targetsOf(marginal, (at) => cells[at]?.levels[which], everywhere))
  return { targets, answers, base, everywhere, population }
}

function targetsOf(marginal: Marginal, levelAt: (place: number) => string | undefined, everywhere: readonly number[]): Target[] {
  const { attribute, levels } = marginal
  const targets = levels.map(({ level, people }) => ({ level, people, places: everywhere.filter((at) => levelAt(at) === level) }))
  for (const { level, people, places } of targets)
    if (!(people >= 0) || places.length > 0 !== people > 0)
      throw new RangeError(
        `${attribute} ${level}: ${people} people and ${places.length} cells with answers. Collapse this level.`,
      )
  if (sum(targets, ({ places }) => places.length) !== everywhere.length)
    throw new RangeError(`An answer has a level of ${attribute} that its marginal lacks, or one stands twice in it.`)
  return targets.filter(({ people }) => people > 0)
}

function rakeFrom({ targets, answers, everywhere }: Frame, from: readonly number[]): number[] {
  const weights = [...from]
  const spoken = spokenBy(answers, weights)
  for (let round = 0; round < ROUNDS && everywhere.length > 0; round++) {
    let moved = 0
    for (const { places, people } of targets) {
      const factor = people / sum(places, spoken)
      for (const at of places) weights[at] = (weights[at] ?? 0) * factor
      moved = Math.max(moved, Math.abs(factor - 1))
    }
    if (moved < PRECISION) break
  }
  return weights
}

/** The weights cut to their bounds, and the places of those that were. Cutting lowers the mean, so it is done until the bounds stand. */
function withinBounds({ answers, everywhere }: Frame, from: readonly number[]): [weights: number[], over: number[]] {
  const people = sum(everywhere, (at) => answers[at] ?? 0)
  let weights = [...from]
  for (let round = 0; round < ROUNDS; round++) {
    const mean = sum(everywhere, spokenBy(answers, weights)) / people
    const bounded = weights.map((weight) => Math.min(BOUNDS.most * mean, Math.max(BOUNDS.least * mean, weight)))
    const stands = everywhere.every((at) => alike(bounded[at], weights[at]))
    weights = stands ? weights : bounded
    if (stands) break
  }
  return [weights, everywhere.filter((at) => !alike(weights[at], from[at]))]
}

const alike = (one = 0, other = 0) => Math.abs(one / other - 1) <= 1e-6

function missed({ targets, answers, everywhere, population }: Frame, weights: readonly number[]): number {
  const spoken = spokenBy(answers, weights)
  const whole = sum(everywhere, spoken)
  const misses = targets.map(({ places, people }) => Math.abs(sum(places, spoken) / whole - people / population))
  return Math.max(0, ...misses)
}

/** For how many people the answers of a cell speak. */
const spokenBy = (answers: readonly number[], weights: readonly number[]) => (at: number) =>
  (answers[at] ?? 0) * (weights[at] ?? 0)

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0)
