import { countsOf, type Tally, tally } from '#domain/learn/score.ts'

export type Field = number | boolean | Field[] | { [name: string]: Field }
/** What a kind needs, what it may have, and each field that the product can compute from it. */
export type Kind = { needs: string[]; takes?: string[]; fields: (input: Input) => Record<string, Field> }
export const COUNTS = ['detractors', 'passives', 'promoters']

/** The arguments of one vector. Reading one that is missing or of another type throws a sentence that names it. */
export class Input {
  readonly values: Record<string, unknown>
  constructor(values: Record<string, unknown>) {
    this.values = values
  }

  number(name: string, otherwise?: number): number {
    const given = this.values[name] ?? otherwise
    if (typeof given !== 'number') throw new RangeError(`input.${name} must be a number, got ${JSON.stringify(given)}.`)
    return given
  }

  numbers(name: string): number[] {
    return this.list(name).map((one) => new Input({ [name]: one }).number(name))
  }

  list(name: string): unknown[] {
    const given = this.values[name]
    if (!Array.isArray(given)) throw new RangeError(`input.${name} must be a list, got ${JSON.stringify(given)}.`)
    return given
  }

  inner(name: string): Input {
    return asInput(this.values[name], `input.${name}`)
  }

  /** Counts go through the same door as the database's, so that a broken one is refused by the product itself. */
  counted(): Tally {
    const rows = [
      ['detractors', 0],
      ['passives', 7],
      ['promoters', 10],
    ] as const
    return tally(countsOf(rows.map(([name, rating]) => ({ rating, answers: this.number(name) }))))
  }
}

/** A JSON object as arguments, or a sentence that names what should have been one. */
export function asInput(given: unknown, what: string): Input {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new RangeError(`${what} must be an object, got ${JSON.stringify(given)}.`)
  return new Input(Object.fromEntries(Object.entries(given)))
}

/** The rows that a vector names, an argument list each. */
export const people = (input: Input): Input[] => input.list('dataset').map((row, at) => asInput(row, `dataset[${at}]`))

/** An argument that is a name. */
export function word(input: Input, name: string): string {
  const given = input.values[name]
  if (typeof given !== 'string') throw new RangeError(`input.${name} must be a word, got ${JSON.stringify(given)}.`)
  return given
}

/** An interval as the vectors write it. */
export const ends = ({ low, high }: { low: number; high: number }): number[] => [low, high]

/** What was computed, or a sentence where there is nothing to compute from. */
export function some<T>(found: T | null): T {
  if (found === null) throw new RangeError('there is nothing to compute from: no answers, or all at one time.')
  return found
}
