import type { Subject } from './field.ts'

/** What a condition may compare with. Money is a number with its ISO 4217 currency; a day is YYYY-MM-DD. */
export type Literal = { text: string } | { number: number; currency: string | null } | { day: string } | { flag: boolean }
export type Amount = Extract<Literal, { number: number }>

/**
 * What is asked of one field. `is`: one of these; `over`: longer ago than so many days; `last`, `next`: within so many days of now;
 * `known`: there is a value.
 */
export type Test =
  | { op: 'is'; values: Literal[] }
  | { op: '<' | '<=' | '>' | '>='; value: Amount }
  | { op: 'contains' | 'starts with' | 'has'; text: string }
  | { op: 'before' | 'after' | 'on'; day: string }
  | { op: 'over' | 'last' | 'next'; days: number }
  | { op: 'known' }

/** `at`: where it stands in the text, from 0, for who must be told what is wrong with it. */
export type Clause = { field: string; test: Test; at?: number }
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Clause

/** Nobody reads more, and everyone's list waits while it is searched. */
export const SEGMENT_LIMITS = { characters: 1000, depth: 10, clauses: 50, values: 100, days: 36_500 } as const

export const PROBLEMS = [
  'empty',
  'too_long',
  'too_deep',
  'too_many_clauses',
  'too_many_values',
  'unknown_sign',
  'open_text',
  'field_expected',
  'test_expected',
  'value_expected',
  'days_expected',
  'closing_expected',
  'join_expected',
  'unknown_field',
  'ambiguous_field',
  'wrong_test',
  'wrong_group',
  'impossible_day',
] as const

/** What is wrong and where: `at` from 1, as a person counts; `near`: what may have been meant; `type`: that of the field; `about`: of whose fields. */
export type Problem = {
  because: (typeof PROBLEMS)[number]
  at: number
  found: string
  field?: string
  type?: string
  near?: string
  about?: Subject
  limit?: number
}

/** A condition that cannot be read or does not fit the workspace. */
export class SegmentError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`The condition is wrong at ${problem.at}: ${problem.because}.`)
    this.problem = problem
  }
}

/** All clauses of a condition, in the order in which they stand. */
export function clausesOf(condition: Condition): Clause[] {
  if ('all' in condition) return condition.all.flatMap(clausesOf)
  if ('any' in condition) return condition.any.flatMap(clausesOf)
  return 'not' in condition ? clausesOf(condition.not) : [condition]
}
