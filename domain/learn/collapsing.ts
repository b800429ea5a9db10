import type { Cell } from './calibration.ts'
import type { Marginal } from './raking.ts'
import { answersIn } from './score.ts'

/** Below this many answers a level says too little to speak for its people (method.md 2.8). */
const FEWEST_AT_LEVEL = 5

/** `levels` of an attribute that count as one, under the name of the first of them. */
export type Collapse = { attribute: string; levels: string[] }
/** `levels` of an attribute that nobody has, with `answers` given by who had them when asked. */
export type LeftOut = { attribute: string; levels: string[]; answers: number }
/** `collapsed`: levels made one. `left`: answers that speak for nobody. `dropped`: attributes of which a single level would be left, so that they weigh nothing. */
export type CollapsedMarginals = {
  cells: Cell[]
  marginals: Marginal[]
  collapsed: Collapse[]
  left: LeftOut[]
  dropped: string[]
}

/**
 * Marginals whose every level has five answers or more (method.md 2.8): the levels with fewer become one, and while that one has still too few,
 * a level joins that answers have and nobody has any more (it may have been renamed), the largest first, then the next smallest. Answers at
 * the other levels that nobody has are left out, since there is nobody for them to speak for. Nothing is hidden: what was made one or left out is told.
 */
export function collapseMarginals(cells: readonly Cell[], marginals: readonly Marginal[]): CollapsedMarginals {
  const left: LeftOut[] = []
  for (let speaking = cells; ; ) {
    const plans = marginals.map((given, which) => planFor(peopled(given, speaking, which), which))
    const kept = plans.filter(({ levels, joined }) => levels.length - Math.max(0, joined.length - 1) > 1)
    const silenced = kept.find(({ nobody }) => nobody.length > 0)
    if (silenced) {
      const { attribute, which, nobody } = silenced
      const isSpeaking = (cell: Cell) => !nobody.includes(cell.levels[which] ?? '')
      left.push({ attribute, levels: nobody, answers: answersOf(speaking) - answersOf(speaking.filter(isSpeaking)) })
      speaking = speaking.filter(isSpeaking)
      continue
    }
    return {
      cells: speaking.map((cell) => ({ ...cell, levels: kept.map(({ which, name }) => name(cell.levels[which] ?? '')) })),
      marginals: kept.map(({ attribute, levels, joined }) => ({ attribute, levels: merged(levels, joined) })),
      collapsed: kept.flatMap(({ attribute, joined }) => (joined.length > 1 ? [{ attribute, levels: joined }] : [])),
      left,
      dropped: plans.filter((plan) => !kept.includes(plan)).map(({ attribute }) => attribute),
    }
  }
}

type Level = { level: string; people: number; answers: number }
/** What becomes of the levels of an attribute: those with people, those that become one, those that answers have and nobody else; `name`: what a level is called afterwards. */
type Plan = {
  attribute: string
  which: number
  levels: Level[]
  joined: string[]
  nobody: string[]
  name: (level: string) => string
}

const answersOf = (cells: readonly Cell[]) => cells.reduce((sum, { counted }) => sum + answersIn(counted), 0)

/** The levels that people or answers have, in the marginal's order; after them those that only answers have, given when they were asked. */
function peopled({ attribute, levels }: Marginal, cells: readonly Cell[], which: number): { attribute: string; levels: Level[] } {
  const answers = new Map<string, number>()
  for (const { levels, counted } of cells) {
    const level = levels[which] ?? ''
    answers.set(level, (answers.get(level) ?? 0) + answersIn(counted))
  }
  const known = new Set(levels.map(({ level }) => level))
  const gone = [...answers.keys()].filter((level) => !known.has(level)).map((level) => ({ level, people: 0 }))
  const all = [...levels, ...gone].map((each) => ({ ...each, answers: answers.get(each.level) ?? 0 }))
  return { attribute, levels: all.filter(({ people, answers }) => people > 0 || answers > 0) }
}

function planFor({ attribute, levels }: { attribute: string; levels: Level[] }, which: number): Plan {
  const joined = new Set<string>()
  let together = 0
  for (const { level, people, answers } of levels.toSorted(byNeed)) {
    if ((people === 0 || answers >= FEWEST_AT_LEVEL) && (joined.size === 0 || together >= FEWEST_AT_LEVEL)) break
    joined.add(level)
    together += answers
  }
  const spoken = levels.filter(({ level, people }) => people > 0 || joined.has(level))
  const names = spoken.map(({ level }) => level).filter((level) => joined.has(level))
  return {
    ...{ attribute, which, levels: spoken, joined: names },
    nobody: levels.filter((each) => !spoken.includes(each)).map(({ level }) => level),
    name: (level) => (joined.has(level) ? (names[0] ?? level) : level),
  }
}

/** People with too few answers first, the fewest before; then answers without people, the most before; then the others. The order among equals is kept. */
function byNeed(one: Level, other: Level): number {
  const rank = ({ people, answers }: Level) => (people === 0 ? 1 : answers < FEWEST_AT_LEVEL ? 0 : 2)
  return rank(one) - rank(other) || (rank(one) === 1 ? other.answers - one.answers : one.answers - other.answers)
}

function merged(levels: readonly Level[], joined: readonly string[]): Marginal['levels'] {
  const people = levels.reduce((sum, { level, people }) => sum + (joined.includes(level) ? people : 0), 0)
  return levels.flatMap(({ level, people: own }) => {
    if (!joined.includes(level)) return [{ level, people: own }]
    return level === joined[0] ? [{ level, people }] : []
  })
}
