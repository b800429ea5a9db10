import type { Cell } from './calibration.ts'
import type { Marginal } from './raking.ts'
import { answersIn } from './score.ts'

/** Below this many answers a level says too little to speak for its people (method.md 2.8). */
const FEWEST_AT_LEVEL = 5

/** `levels` of an attribute that count as one, under the name of the first of them. */
export type Collapse = { attribute: string; levels: string[] }
/** `collapsed`: levels made one. `dropped`: attributes of which a single level would be left, so that they weigh nothing. */
export type CollapsedMarginals = { cells: Cell[]; marginals: Marginal[]; collapsed: Collapse[]; dropped: string[] }

/**
 * Marginals whose every level has five answers or more (method.md 2.8): the levels with fewer become one, and while that one has still too few,
 * the next smallest joins. Nothing is hidden: what was made one is told.
 */
export function collapseMarginals(cells: readonly Cell[], marginals: readonly Marginal[]): CollapsedMarginals {
  const plans = marginals.map((given, which) => {
    const { marginal, answers } = peopled(given, cells, which)
    return { marginal, which, ...planFor(marginal, answers) }
  })
  const kept = plans.filter(({ marginal, joined }) => marginal.levels.length - Math.max(0, joined.length - 1) > 1)
  return {
    cells: cells.map((cell) => ({ ...cell, levels: kept.map(({ which, name }) => name(cell.levels[which] ?? '')) })),
    marginals: kept.map(({ marginal, joined }) => ({ ...marginal, levels: merged(marginal, joined) })),
    collapsed: kept.flatMap(({ marginal: { attribute }, joined }) => (joined.length > 1 ? [{ attribute, levels: joined }] : [])),
    dropped: plans.filter((plan) => !kept.includes(plan)).map(({ marginal }) => marginal.attribute),
  }
}

/** The marginal without levels that nobody has, and the answers at each level. */
function peopled(
  marginal: Marginal,
  cells: readonly Cell[],
  which: number,
): { marginal: Marginal; answers: Map<string, number> } {
  const answers = new Map<string, number>()
  for (const { levels, counted } of cells) {
    const level = levels[which] ?? ''
    answers.set(level, (answers.get(level) ?? 0) + answersIn(counted))
  }
  const levels = marginal.levels.filter(({ level, people }) => people > 0 || (answers.get(level) ?? 0) > 0)
  return { marginal: { ...marginal, levels }, answers }
}

/** The levels that become one, in the marginal's order, and what each level is called afterwards. */
function planFor({ levels }: Marginal, answers: Map<string, number>): { joined: string[]; name: (level: string) => string } {
  const joined = new Set<string>()
  let together = 0
  // The thin ones first; the sort keeps the marginal's order among equals.
  for (const { level } of levels.toSorted((a, b) => (answers.get(a.level) ?? 0) - (answers.get(b.level) ?? 0))) {
    const own = answers.get(level) ?? 0
    if (own >= FEWEST_AT_LEVEL && (joined.size === 0 || together >= FEWEST_AT_LEVEL)) break
    joined.add(level)
    together += own
  }
  const names = levels.map(({ level }) => level).filter((level) => joined.has(level))
  return { joined: names, name: (level) => (joined.has(level) ? (names[0] ?? level) : level) }
}

function merged({ levels }: Marginal, joined: readonly string[]): Marginal['levels'] {
  const people = levels.reduce((sum, { level, people }) => sum + (joined.includes(level) ? people : 0), 0)
  return levels.flatMap(({ level, people: own }) => {
    if (!joined.includes(level)) return [{ level, people: own }]
    return level === joined[0] ? [{ level, people }] : []
  })
}
