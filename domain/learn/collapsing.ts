import type { Cell } from './calibration.ts'
import type { Margin } from './raking.ts'
import { answersIn } from './score.ts'

/** Below this many answers a level says too little to speak for its people (method.md 2.8). */
const FEWEST_AT_LEVEL = 5

/** `levels` of an attribute that count as one, under the name of the first of them. */
export type Collapse = { attribute: string; levels: string[] }
/** `collapsed`: levels made one. `dropped`: attributes of which a single level would be left, so that they weigh nothing. */
export type CollapsedMargins = { cells: Cell[]; margins: Margin[]; collapsed: Collapse[]; dropped: string[] }

/**
 * Margins whose every level has five answers or more (method.md 2.8): the levels with fewer become one, and while that one has still too few,
 * the next smallest joins. Nothing is hidden: what was made one is told.
 */
export function collapseMargins(cells: readonly Cell[], margins: readonly Margin[]): CollapsedMargins {
  const plans = margins.map((given, which) => {
    const { margin, answers } = peopled(given, cells, which)
    return { margin, which, ...planFor(margin, answers) }
  })
  const kept = plans.filter(({ margin, joined }) => margin.levels.length - Math.max(0, joined.length - 1) > 1)
  return {
    cells: cells.map((cell) => ({ ...cell, levels: kept.map(({ which, name }) => name(cell.levels[which] ?? '')) })),
    margins: kept.map(({ margin, joined }) => ({ ...margin, levels: merged(margin, joined) })),
    collapsed: kept.flatMap(({ margin: { attribute }, joined }) => (joined.length > 1 ? [{ attribute, levels: joined }] : [])),
    dropped: plans.filter((plan) => !kept.includes(plan)).map(({ margin }) => margin.attribute),
  }
}

/** The margin without levels that nobody has, and the answers at each level. */
function peopled(margin: Margin, cells: readonly Cell[], which: number): { margin: Margin; answers: Map<string, number> } {
  const answers = new Map<string, number>()
  for (const { levels, counted } of cells) {
    const level = levels[which] ?? ''
    answers.set(level, (answers.get(level) ?? 0) + answersIn(counted))
  }
  const levels = margin.levels.filter(({ level, people }) => people > 0 || (answers.get(level) ?? 0) > 0)
  return { margin: { ...margin, levels }, answers }
}

/** The levels that become one, in the margin's order, and what each level is called afterwards. */
function planFor({ levels }: Margin, answers: Map<string, number>): { joined: string[]; name: (level: string) => string } {
  const joined = new Set<string>()
  let together = 0
  // The thin ones first; the sort keeps the margin's order among equals.
  for (const { level } of levels.toSorted((a, b) => (answers.get(a.level) ?? 0) - (answers.get(b.level) ?? 0))) {
    const own = answers.get(level) ?? 0
    if (own >= FEWEST_AT_LEVEL && (joined.size === 0 || together >= FEWEST_AT_LEVEL)) break
    joined.add(level)
    together += own
  }
  const names = levels.map(({ level }) => level).filter((level) => joined.has(level))
  return { joined: names, name: (level) => (joined.has(level) ? (names[0] ?? level) : level) }
}

function merged({ levels }: Margin, joined: readonly string[]): Margin['levels'] {
  const people = levels.reduce((sum, { level, people }) => sum + (joined.includes(level) ? people : 0), 0)
  return levels.flatMap(({ level, people: own }) => {
    if (!joined.includes(level)) return [{ level, people: own }]
    return level === joined[0] ? [{ level, people }] : []
  })
}
