import { groupOf } from '#domain/learn/score.ts'
import type { AnswerTable, Attribute } from './answer-table.ts'

/** An answer as it was counted: who answered for which company, and a value for each attribute, null where it is unknown. */
export type Answered = { rating: number; account: string | null; values: readonly (string | number | null)[] }
export type AttributeKind = { name: string; kind: 'words' | 'number' }

const SIGN = { promoter: 1, passive: 0, detractor: -1 }

/**
 * Answers as a table, column by column, in their order. Levels of words come in the order of their letters, so that the same answers in whatever
 * order have the same levels. People of one company are kept together; a value of the wrong kind, or an endless number, counts as unknown.
 * @throws RangeError for a rating that is no whole number 0..10
 */
export function tableOf(answered: readonly Answered[], kinds: readonly AttributeKind[]): AnswerTable {
  for (const { rating } of answered)
    if (!Number.isInteger(rating) || rating < 0 || rating > 10)
      throw new RangeError(`A rating is a whole number 0..10, got ${rating}.`)
  const accounts = new Map<string, number>()
  const account = Int32Array.from(answered, ({ account: id }) => (id === null ? -1 : placeOf(id, accounts)))
  return {
    x: Int8Array.from(answered, ({ rating }) => SIGN[groupOf(rating)]),
    account: accounts.size > 0 ? account : null,
    attributes: kinds.map((kind, at) => columnOf(kind, answered, at)),
  }
}

function columnOf({ name, kind }: AttributeKind, answered: readonly Answered[], at: number): Attribute {
  if (kind === 'number')
    return { name, kind, values: Float64Array.from(answered, ({ values }) => (isNumber(values[at]) ? values[at] : Number.NaN)) }
  const known = new Set(answered.flatMap(({ values }) => (typeof values[at] === 'string' ? [values[at]] : [])))
  const levels = [...known].sort()
  const places = new Map(levels.map((level, place) => [level, place]))
  return { name, kind, levels, codes: Int32Array.from(answered, ({ values }) => places.get(String(values[at] ?? '')) ?? -1) }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function placeOf(id: string, places: Map<string, number>): number {
  const known = places.get(id)
  if (known !== undefined) return known
  places.set(id, places.size)
  return places.size - 1
}
