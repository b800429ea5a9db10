import type { Annotation } from '#contract/learn/annotations.ts'
import { MOST_BINS, readGrouping } from '#domain/learn/grouping-text.ts'
import type { Axis } from '#domain/learn/groups.ts'
import { type Cell, type Grain, type Grouping, MOST_CELLS, type Question } from '#domain/learn/question.ts'
import type { FoundCut } from '#domain/learn/searched.ts'
import { annotationsFor, breakDays } from '#server/learn/annotations/annotations.ts'
import { edgesOf, traitNamed } from '#server/learn/counts/counts.ts'
import { sidesOfWaves } from '#server/learn/scores/scores.ts'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { cutIn, readCutTable } from './found-cut.ts'

/** One axis as it was asked for; `names`: its values are ids of these. */
export type AskedAxis = {
  by: string
  label: string | null
  axis: Axis
  grouping: Grouping
  grain: Grain | null
  edges: number[] | null
  /** Of edges that were looked for in these same answers. */
  found: FoundCut | null
  names: 'account' | 'wave' | null
  /** Of time, what happened meanwhile. */
  known: Annotation[] | null
}

/** As many rows as one looks through without searching; fewer where they are multiplied by further axes. */
const MOST_VALUES = [24, 12, 8]
/** And so many where each value of a number is a row: below each other one scrolls, across one cannot. */
const MOST_NUMBERS = [200, 50, 20]
export const FIELDS = ['by', 'by2', 'by3'] as const

export async function axesOf(
  scope: Scope,
  program: string,
  question: Question,
  input: Partial<Record<(typeof FIELDS)[number], string>>,
  cuts: FoundCuts,
): Promise<AskedAxis[]> {
  const asked = FIELDS.flatMap((field) => (input[field] ? [{ field, text: input[field] }] : []))
  const most = MOST_VALUES[asked.length - 1] ?? 8
  const axes: AskedAxis[] = []
  for (const { field, text } of asked) axes.push(await axisOf(scope, question, { program, field, text, most, cuts }))
  if (axes.filter(({ grain }) => grain).length > 1) refuseField('by2', 'explorer.one_time')
  return axes
}

/** Refuses a table that nobody could read, for what makes it so long. */
export function requireFew(axes: readonly AskedAxis[], cells: readonly Cell[]): void {
  const limit = MOST_NUMBERS[axes.length - 1] ?? 20
  for (const [at, { axis, by, label }] of axes.entries()) {
    if (axis.kind !== 'number') continue
    const values = new Set(cells.flatMap(({ keys }) => (keys[at] === null ? [] : [keys[at]])))
    const field = FIELDS[at] ?? 'by'
    if (values.size > limit) refuseField(field, 'explorer.too_many_values', { name: label ?? by, limit, instead: `${by}~10` })
  }
  if (cells.length > MOST_CELLS) refuse('too_large', 'counts.too_many', { limit: MOST_CELLS })
}

type Asked = { program: string; field: string; text: string; most: number; cuts: FoundCuts }
/** Cuts that have been looked for already, by the text of their grouping. */
export type FoundCuts = ReadonlyMap<string, FoundCut>

async function axisOf(scope: Scope, question: Question, { program, field, text, most, cuts }: Asked): Promise<AskedAxis> {
  const written = readGrouping(text) ?? refuseField(field, 'explorer.grouping', { limit: MOST_BINS })
  const none = { label: null, grain: null, edges: null, found: null, names: null, known: null }
  if ('grain' in written) {
    const { grain } = written
    // Answers of one wave were asked alike, whenever they came.
    const alike = question.programId === null
    const known = (await annotationsFor(scope, program)).map((one) => (alike ? { ...one, breaks: false } : one))
    return { ...none, by: text, axis: { kind: 'time', grain, breaks: breakDays(known) }, grouping: { grain }, grain, known }
  }

  const { trait, label, type } = await traitNamed(scope, written.by, field)
  const isNumber = 'place' in trait && trait.as === 'number'
  if ('parts' in written || 'edges' in written) {
    if (!isNumber) refuseField(field, 'explorer.no_number', { name: written.by })
    const shares = 'parts' in written ? Array.from({ length: written.parts - 1 }, (_, at) => (at + 1) / written.parts) : []
    const edges = 'edges' in written ? written.edges : await edgesOf(scope, question, trait, shares)
    return { ...none, by: text, label, axis: { kind: 'bins' }, grouping: { trait, edges }, edges }
  }
  if ('found' in written) {
    if (!isNumber) refuseField(field, 'explorer.no_number', { name: written.by })
    const found = cuts.get(text) ?? cutIn(await readCutTable(scope, question, trait))
    const edges = found.edge === null ? [] : [found.edge]
    return { ...none, by: text, label, axis: { kind: 'bins' }, grouping: { trait, edges }, edges, found }
  }
  if (type === 'list' || type === 'moment') refuseField(field, 'explorer.not_apart', { name: written.by })
  const names = 'id' in trait && trait.id !== 'program' ? trait.id : null
  const waves = names === 'wave' && question.programId !== null ? await sidesOfWaves(scope, question.programId, question) : null
  return {
    ...none,
    by: text,
    label,
    axis: isNumber ? { kind: 'number' } : { kind: 'words', most, waves },
    grouping: { trait },
    names,
  }
}
