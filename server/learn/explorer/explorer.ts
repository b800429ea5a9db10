import type { Exploration, ExplorerInput as Input } from '#contract/learn/explorer.ts'
import { explore } from '#domain/learn/exploration.ts'
import { readGrouping } from '#domain/learn/grouping-text.ts'
import type { Key } from '#domain/learn/groups.ts'
import { placeAmong, placedAlong } from '#domain/learn/line-place.ts'
import { breaksAmong } from '#domain/learn/parting.ts'
import { firstDayOf, type Question } from '#domain/learn/question.ts'
import { type FoundCut, judgedBySearch } from '#domain/learn/searched.ts'
import { countFolded, labelsOf, readWhere, traitNamed } from '#server/learn/counts/counts.ts'
import { chosenAnswers } from '#server/learn/scores/scores.ts'
import type { Visit } from '#server/platform/http.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type AskedAxis, axesOf, FIELDS, type FoundCuts, requireFew } from './axes.ts'
import { readCutTable, searchCut } from './found-cut.ts'
import { invitedIn } from './population.ts'
import { versusOf } from './versus.ts'

/** Any answers, told apart as asked, with what may be said of each part. */
export async function exploreAnswers(scope: Scope, input: Input, cuts: FoundCuts = new Map()): Promise<Exploration> {
  const { program, question } = await askedIn(scope, input)
  const axes = await axesOf(scope, program, question, input, cuts)
  const grouped = { ...question, by: axes.map(({ grouping }) => grouping) }
  const { cells, frequent } = await countFolded(
    scope,
    grouped,
    axes.map(({ axis }) => (axis.kind === 'words' ? axis.most : null)),
  )
  requireFew(axes, cells)
  const told = explore(
    cells,
    axes.map(({ axis }, at) => (axis.kind === 'words' ? { ...axis, among: frequent[at] } : axis)),
  )
  const explored = judgedBySearch(
    told,
    axes.map(({ found }) => found),
  )
  const invited = await invitedIn(scope, grouped, explored, input.population === 'frame')
  const labels = await labelsFor(scope, axes, explored.rows)
  const annotations = happenedOn(axes, explored.rows)
  return {
    axes: axes.map(({ by, label, axis, grain, edges, found }, at) => ({
      by,
      label,
      kind: axis.kind,
      grain,
      breaks: breaksOn(
        axis,
        explored.rows.map(({ keys }) => keys[at]),
      ),
      annotations,
      edges,
      found: found && { p: found.p, estimate: found.estimate },
      others: explored.others[at] ?? 0,
    })),
    held: explored.held,
    rows: explored.rows.map(({ keys, standing, verdict, against, barred }, place) => ({
      keys: keys.map((key, at) => keyOf(key, axes[at], labels)),
      standing,
      verdict,
      against,
      barred,
      population: invited.rows[place] ?? null,
    })),
    all: explored.all,
    answers: explored.answers,
    unknown: explored.unknown,
    looks: explored.looks,
    p: explored.p,
    population: invited.population,
    versus: await versusOf(scope, question, cells, input),
  }
}

/**
 * The same, with the chance of each cut that is to be found (`calls@found`): it is looked for in a thread of its own, and whoever asks holds no
 * transaction meanwhile.
 */
export async function exploreWithCuts(visit: Visit, input: Input): Promise<Exploration> {
  const cuts = new Map<string, FoundCut>()
  for (const field of FIELDS) {
    const text = input[field] ?? ''
    const written = readGrouping(text)
    if (!written || !('found' in written)) continue
    const table = await visit(async (scope) => {
      const { trait } = await traitNamed(scope, written.by, field)
      return 'place' in trait && trait.as === 'number' ? readCutTable(scope, (await askedIn(scope, input)).question, trait) : null
    })
    if (table) cuts.set(text, await searchCut(table))
  }
  return visit((scope) => exploreAnswers(scope, input, cuts))
}

/** Which answers an address is about, and of which program. */
async function askedIn(scope: Scope, input: Input): Promise<{ program: string; question: Question }> {
  const { program, wave, from, until } = found(await chosenAnswers(scope, input))
  const condition = await readWhere(scope, input.where, 'where')
  const which = { programId: wave ? null : program, waveIds: wave ? [wave] : null }
  return { program, question: { ...which, from, until, condition, by: [], weight: null } }
}

/** What happened along a line in time, from its first stretch with answers to its last; null where time is not told apart alone. */
function happenedOn([axis, other]: readonly AskedAxis[], rows: readonly { keys: readonly Key[] }[]) {
  if (!axis?.grain || !axis.known || other) return null
  const { grain, known } = axis
  const numbers = rows.flatMap(({ keys: [key] }) => (key && 'value' in key ? [Number(key.value)] : []))
  if (numbers.length === 0) return []
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const stretches = Array.from({ length: last - first + 1 }, (_, at) => ({
    from: firstDayOf(grain, first + at),
    until: firstDayOf(grain, first + at + 1),
  }))
  return placedAlong(known, (day) => placeAmong(stretches, day))
}

/** Of time all breaks; of waves those that part the ones in the rows. */
function breaksOn(axis: AskedAxis['axis'], keys: readonly (Key | undefined)[]): string[] | null {
  if (axis.kind === 'time') return [...axis.breaks]
  if (axis.kind !== 'words' || !axis.waves) return null
  return breaksAmong(
    axis.waves,
    keys.map((key) => (key && 'value' in key ? String(key.value) : null)),
  )
}

/** Names of the companies and waves that stand in the rows. */
async function labelsFor(
  scope: Scope,
  axes: readonly AskedAxis[],
  rows: readonly { keys: readonly Key[] }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = (of: 'account' | 'wave') =>
    axes.flatMap(({ names }, at) =>
      names === of ? rows.flatMap(({ keys }) => (keys[at] && 'value' in keys[at] ? [String(keys[at].value)] : [])) : [],
    )
  return labelsOf(scope, ids('account'), ids('wave'))
}

function keyOf(
  key: Key,
  axis: AskedAxis | undefined,
  labels: ReadonlyMap<string, string>,
): Exploration['rows'][number]['keys'][number] {
  if ('others' in key) return { value: null, label: null, from: null }
  const { value } = key
  if (axis?.grain) return { value, label: null, from: firstDayOf(axis.grain, Number(value)) }
  return { value, label: axis?.names ? (labels.get(String(value)) ?? null) : String(value), from: null }
}
