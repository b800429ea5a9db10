import type { Bound } from '#domain/listen/segment/bind.ts'
import type { Place } from '#domain/listen/segment/field.ts'

export const GRAINS = ['day', 'week', 'month', 'quarter', 'year'] as const
/** Stretches of the workspace's own calendar; weeks begin on Monday. */
export type Grain = (typeof GRAINS)[number]

/** A value that answers are told apart by. `id`: of a wave or a company. */
export type Trait = { place: Place; as: 'words' | 'number' } | { id: 'wave' | 'account' | 'program' }
/**
 * What one key of a cell says: the value of a trait; of words its place in `among`, counted from 1, and 0 for any other word; the bin of a number, where bin i holds edges[i-1] <= value < edges[i]; when it was
 * answered, as the number of the stretch (`firstDayOf`).
 */
export type Grouping =
  | { trait: Trait }
  | { trait: Trait; among: readonly string[] }
  | { trait: Trait; edges: readonly number[] }
  | { grain: Grain }

/**
 * Which answers are counted, by what, and with what weight: the one question that every engine answers (ARCHITECTURE.md, "How a number
 * flows"). Only evidence that counts is counted. Dates bound when it was answered, `until` exclusive; null does not narrow.
 */
export type Question = {
  programId: string | null
  waveIds: readonly string[] | null
  from: Date | null
  until: Date | null
  condition: Bound | null
  by: readonly Grouping[]
  /** Only weights above zero are counted. */
  weight: Trait | null
}

/**
 * Answers alike in rating and in every key; a key is null where the value is unknown. Of those that have a weight: how many
 * (`weighed`), their weights summed, and the squares of these summed. Without a weight in the question all three are 0.
 */
export type Cell = {
  keys: readonly (string | number | null)[]
  rating: number
  answers: number
  weighed: number
  weight: number
  squares: number
}

/** More cells than anyone looks at; a question that makes more must be asked with fewer values. */
export const MOST_CELLS = 200_000
/**
 * The first day of a stretch, YYYY-MM-DD. Stretches are numbered: days and weeks since 1970 (week 0 begins on Monday 1969-12-29), months as
 * year * 12 + month - 1, quarters as year * 4 + quarter - 1, years as they are.
 */
export function firstDayOf(grain: Grain, stretch: number): string {
  switch (grain) {
    case 'day':
      return isoDay(Date.UTC(1970, 0, 1 + stretch))
    case 'week':
      return isoDay(Date.UTC(1970, 0, stretch * 7 - 2))
    case 'month':
      return isoMonth(stretch)
    case 'quarter':
      return isoMonth(stretch * 3)
    case 'year':
      return isoMonth(stretch * 12)
  }
}

const isoMonth = (month: number) => isoDay(Date.UTC(Math.floor(month / 12), month % 12, 1))
const isoDay = (millis: number) => new Date(millis).toISOString().slice(0, 10)
