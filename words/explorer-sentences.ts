import type { Axis, Exploration } from '#contract/learn/explorer.ts'
import { firstDayOf } from '#domain/learn/question.ts'
import { isBeyondChance } from '#domain/learn/searched.ts'
import type { Row } from './explorer-names.ts'
import type { Format } from './format.ts'
import { partedDays } from './parted-days.ts'
import type { SayOf } from './say.ts'

type Say = SayOf<'explorer'>
type Naming = {
  by: string
  axis: (axis: Axis) => string
  row: (row: Row) => string
  list: (names: readonly string[]) => string
  /** A day, YYYY-MM-DD, as a reader writes it. */
  day: (day: string) => string
}

/** Above this chance that nothing differs, an order means nothing (method.md 2.3). */
const NOTHING = 0.05
/** As many names as one sentence carries. */
const MOST_NAMES = 3

/** What an exploration says, in whole sentences, the weightiest first. */
export function sentencesOf(found: Exploration, naming: Naming, say: Say, format: Format): string[] {
  if (found.all.answers === 0) return [say('explorer.says.none')]
  if (found.axes.length === 0) return []
  if (found.rows.length === 0) return [say('explorer.says.no_values', { by: naming.by })]
  const searched = found.axes.flatMap((axis) => searchSays(axis, naming, say, format))
  const isChance = found.axes.some(({ found, edges }) => found && edges?.length && !isBeyondChance(found))
  if (searched.length && (isChance || found.axes.length === 1)) return searched
  return [...searched, ...rowsSay(found, naming, say)]
}

/** Whether an edge that was looked for is more than the search itself brings, and by how much the answers differ there. */
function searchSays(axis: Axis, naming: Naming, say: Say, format: Format): string[] {
  const { found, edges } = axis
  if (!found) return []
  const label = naming.axis(axis)
  const [edge] = edges ?? []
  if (edge === undefined) return [say('explorer.found.none', { label })]
  const { p, estimate } = found
  if (p === null) return [say('explorer.found.untested', { label })]
  const figures = { label, edge: format.number(edge), p: format.percent(p) }
  if (!isBeyondChance(found)) return [say('explorer.found.chance', figures)]
  if (!estimate || (estimate.low <= 0 && estimate.high >= 0)) return [say('explorer.found.unsized', figures)]
  const { difference, low, high } = estimate
  const size = { points: format.points(Math.abs(difference)), low: format.change(low), high: format.change(high) }
  return [say('explorer.found.real', { ...figures, ...size, direction: difference > 0 ? 'higher' : 'lower' })]
}

function rowsSay(found: Exploration, naming: Naming, say: Say): string[] {
  const searched = found.axes.some(({ found, edges }) => found && edges?.length) ? [say('explorer.found.cells')] : []
  const higher = standingOut(found, 'higher')
  const lower = standingOut(found, 'lower')
  const named = (word: 'above' | 'below' | 'rose' | 'fell', rows: readonly Row[]) =>
    rows.length ? [say(`explorer.says.${word}`, { ...namesOf(rows, naming) })] : []
  if (found.held === 'before') {
    const parted = partedSays(found, naming, say)
    if (found.looks === 0) return parted.length ? parted : [fewStepsSay(found, say)]
    if (!higher.length && !lower.length) return [say('explorer.says.steady'), ...parted]
    return [...named('rose', higher), ...named('fell', lower), ...parted]
  }
  const parted = wavesSay(found, naming, say)
  if (found.p === null || found.looks < 2) return parted.length ? parted : [fewGroupsSay(found, naming, say)]
  const differs = found.p <= NOTHING ? 'differ' : higher.length || lower.length ? 'single' : 'no_evidence'
  const says = [say(`explorer.says.${differs}`, { by: naming.by }), ...named('above', higher), ...named('below', lower)]
  return [...says, ...parted, ...searched]
}

/** On which days what is asked changed between waves, so that each is held only against those on its side. */
function wavesSay({ axes }: Exploration, naming: Naming, say: Say): string[] {
  const days = axes.flatMap(({ grain, breaks }) => (grain ? [] : (breaks ?? [])))
  return days.length ? [say('explorer.says.parted', partedDays(days, naming))] : []
}

/** On which days what is asked changed so that steps are not compared. */
function partedSays({ axes, rows }: Exploration, naming: Naming, say: Say): string[] {
  if (!rows.some(({ barred }) => barred === 'break')) return []
  const time = axes.findIndex(({ grain }) => grain)
  const { grain, breaks } = axes[time] ?? {}
  const stretches = rows.map(({ keys }) => Number(keys[time]?.value))
  const [first, last] = [Math.min(...stretches), Math.max(...stretches)]
  const within = grain ? { from: firstDayOf(grain, first), until: firstDayOf(grain, last + 1) } : null
  const days = [...new Set(breaks)].filter((each) => within && within.from < each && each < within.until).toSorted()
  return [say('explorer.says.parted', partedDays(days, naming))]
}

/** Why no group can be held against the others. */
function fewGroupsSay({ rows, unknown }: Exploration, naming: Naming, say: Say): string {
  const [only, other] = rows
  return only && !other && unknown === 0
    ? say('explorer.says.one_group', { name: naming.row(only) })
    : say('explorer.says.too_few')
}

/** Why no step can be held against the one before. */
function fewStepsSay({ axes, rows, unknown }: Exploration, say: Say): string {
  const time = axes.findIndex(({ grain }) => grain)
  const grain = axes[time]?.grain
  const steps = new Set(rows.map(({ keys }) => keys[time]?.value))
  return grain && steps.size === 1 && unknown === 0 ? say('explorer.says.one_step', { grain }) : say('explorer.says.time_few')
}

/** Two groups of answers in one sentence. */
export function versusSentence(
  versus: NonNullable<Exploration['versus']>,
  { day }: Pick<Naming, 'day'>,
  say: Say,
  format: Format,
): string {
  const { shared, parted, verdict, difference, low, high, smallestVisible } = versus
  if (shared > 0) return say('explorer.versus.shared', { n: shared })
  if (parted) return say('explorer.versus.parted', { day: day(parted) })
  if (verdict === null || verdict === 'too_few' || difference === null) return say('explorer.versus.too_few')
  const printed = { low: format.change(low ?? 0), high: format.change(high ?? 0), by: format.points(Math.abs(difference)) }
  return say(`explorer.versus.${verdict}`, { ...printed, visible: format.points(smallestVisible ?? 0) })
}

/** Rows of this verdict, the largest difference first. */
const standingOut = ({ rows }: Exploration, verdict: 'higher' | 'lower'): Row[] =>
  rows
    .filter((row) => row.verdict === verdict)
    .toSorted((a, b) => Math.abs(b.against?.difference ?? 0) - Math.abs(a.against?.difference ?? 0))

const namesOf = (rows: readonly Row[], { row, list }: Naming) => ({
  names: list(rows.slice(0, MOST_NAMES).map((each) => unbroken(row(each)))),
  more: Math.max(0, rows.length - MOST_NAMES),
})

/** A name of several values stays in one line as long as it may. */
const unbroken = (name: string) => name.replaceAll(' · ', '\u00a0·\u00a0')
