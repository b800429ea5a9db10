import type { AnswerTable, Attribute, NumberAttribute } from './answer-table.ts'
import { type Level, levelsOf } from './levels.ts'

/** A level needs so many answers for a column of its own, and an attribute has at most so many. */
const LEAST_ANSWERS = 10
const MOST_LEVELS = 12
/** Fewer known numbers than this say nothing of their own. */
const LEAST_KNOWN = 10

/**
 * `ranks`: a number enters as its place among all, 0..1, ties sharing one; `values`: as it is. Ranks are the rule here: spend and calls are so
 * skewed that one account with a hundred times the rest would carry a coefficient of values alone.
 */
export type Scale = 'ranks' | 'values'
/** One attribute's columns. `spread`: how far apart the highest and the lowest quarter of answers lie on the number's column. */
export type Player = { name: string; unknown: number; columns: number[] } & (
  | { kind: 'words'; levels: Level[]; counts: number[] /** The level without a column. */; reference: number }
  | { kind: 'number'; spread: number }
)
/**
 * Columns of numbers of which every answer has at most so many `slots` that are not 0: `active` (answers x slots) is the column or -1,
 * `amounts` what stands in it. `size`: how many columns there are.
 */
export type SparseColumns = { answers: number; size: number; slots: number; active: Int32Array; amounts: Float64Array }
/** The columns of a table's attributes, a slot for each. */
export type Design = SparseColumns & { players: Player[]; unused: string[] }

/**
 * The columns of a linear model. A word is a level against the most frequent one; "unknown" is a level. A number that is unknown counts as
 * average and sets a column of its own: complete cases would keep only the answers about which everything is known, other people for each
 * choice of attributes. Attributes that do not vary are named in `unused`.
 */
export function designOf(table: Pick<AnswerTable, 'attributes'>, answers: number, scale: Scale = 'ranks'): Design {
  const columns: { active: Int32Array; amounts: Float64Array | null }[] = []
  const players: Player[] = []
  const unused: string[] = []
  let size = 0
  for (const attribute of table.attributes) {
    const made = attribute.kind === 'words' ? wordColumns(attribute, size) : numberColumns(attribute, size, scale)
    if (!made) {
      unused.push(attribute.name)
      continue
    }
    players.push(made.player)
    columns.push(made)
    size += made.player.columns.length
  }
  const many = players.length
  const active = new Int32Array(answers * many)
  const amounts = new Float64Array(answers * many)
  for (const [at, column] of columns.entries())
    for (let answer = 0; answer < answers; answer++) {
      active[answer * many + at] = column.active[answer] ?? -1
      amounts[answer * many + at] = column.amounts?.[answer] ?? 1
    }
  return { answers, size, slots: many, active, amounts, players, unused }
}

type Columns = { player: Player; active: Int32Array; amounts: Float64Array | null }

function wordColumns(attribute: Extract<Attribute, { kind: 'words' }>, from: number): Columns | null {
  const { codes, levels, counts } = levelsOf(attribute, LEAST_ANSWERS, MOST_LEVELS)
  if (levels.length < 2) return null
  const reference = counts.indexOf(Math.max(...counts))
  const unknown = counts[levels.findIndex(({ kind }) => kind === 'unknown')] ?? 0
  const player: Player = {
    name: attribute.name,
    kind: 'words',
    unknown,
    levels,
    counts,
    reference,
    columns: Array.from({ length: levels.length - 1 }, (_, at) => from + at),
  }
  return {
    player,
    active: codes.map((code) => (code === reference ? -1 : from + code - (code > reference ? 1 : 0))),
    amounts: null,
  }
}

function numberColumns({ name, values }: NumberAttribute, from: number, scale: Scale): Columns | null {
  const known = knownInOrder(values)
  if (known.length < LEAST_KNOWN || values[known[0] ?? 0] === values[known.at(-1) ?? 0]) return null
  const amounts = scale === 'ranks' ? midRanks(values, known) : values.slice()
  const mean = known.reduce((sum, answer) => sum + (amounts[answer] ?? 0), 0) / known.length
  const deviation = Math.sqrt(known.reduce((sum, answer) => sum + ((amounts[answer] ?? 0) - mean) ** 2, 0) / known.length)
  const missing = known.length < values.length
  const active = new Int32Array(values.length).fill(missing ? from + 1 : from)
  const centred = new Float64Array(values.length).fill(1)
  for (const answer of known) {
    active[answer] = from
    centred[answer] = ((amounts[answer] ?? 0) - mean) / deviation
  }
  const quarter = Math.max(1, Math.round(known.length / 4))
  const meanOf = (answers: Int32Array) => answers.reduce((sum, answer) => sum + (centred[answer] ?? 0), 0) / answers.length
  const spread = meanOf(known.subarray(known.length - quarter)) - meanOf(known.subarray(0, quarter))
  const columns = missing ? [from, from + 1] : [from]
  return { player: { name, kind: 'number', unknown: values.length - known.length, spread, columns }, active, amounts: centred }
}

/** The answers whose number is known, from the lowest to the highest. */
export function knownInOrder(values: Float64Array): Int32Array {
  const known = Int32Array.from(values.keys()).filter((answer) => !Number.isNaN(values[answer] ?? Number.NaN))
  return known.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other)
}

/** Each known number's place among them, above 0 and below 1, ties sharing the middle of theirs. */
export function midRanks(values: Float64Array, known: Int32Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN)
  for (let first = 0; first < known.length; ) {
    let last = first
    while (last + 1 < known.length && values[known[last + 1] ?? 0] === values[known[first] ?? 0]) last++
    for (let at = first; at <= last; at++) ranks[known[at] ?? 0] = ((first + last) / 2 + 0.5) / known.length
    first = last + 1
  }
  return ranks
}
