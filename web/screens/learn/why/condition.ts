import type { Condition } from '#contract/learn/findings.ts'
import { narrowed } from '#domain/learn/narrowing.ts'
import type { Clause } from '#domain/listen/segment/condition.ts'

/** A group's conditions as the language of segments asks them of answers, beside those that hold already. */
export const conditionFor = (where: string, conditions: readonly Condition[]): string =>
  narrowed(where, conditions.map(clauseFor))

function clauseFor({ name, is, level, value }: Condition): Clause {
  if (is === 'level') return { field: name, test: { op: 'is', values: [literalFor(level ?? '')] } }
  return { field: name, test: { op: is === 'above' ? '>' : '<=', value: { number: value ?? 0, currency: null } } }
}

const literalFor = (level: string) => (level === 'true' || level === 'false' ? { flag: level === 'true' } : { text: level })
