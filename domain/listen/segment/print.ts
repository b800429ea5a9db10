import type { Clause, Condition, Literal } from './condition.ts'

/** A condition as it is written, in its one form: reading it gives the same condition. */
export function printCondition(condition: Condition): string {
  if ('any' in condition) return condition.any.map(printCondition).join(' or ')
  if ('all' in condition)
    return condition.all.map((part) => ('any' in part ? `(${printCondition(part)})` : printCondition(part))).join(' and ')
  return 'not' in condition ? negated(condition.not) : clause(condition)
}

function negated(inner: Condition): string {
  if ('all' in inner || 'any' in inner) return `not (${printCondition(inner)})`
  if ('not' in inner) return `not ${negated(inner.not)}`
  const { field, test } = inner
  if (test.op === 'known') return `${field} is unknown`
  if (test.op !== 'is') return `not ${clause(inner)}`
  const [only, ...others] = test.values
  return only && !others.length ? `${field} is not ${literal(only)}` : `${field} not in (${test.values.map(literal).join(', ')})`
}

function clause({ field, test }: Clause): string {
  switch (test.op) {
    case 'is': {
      const [only, ...others] = test.values
      return only && !others.length ? `${field} is ${literal(only)}` : `${field} in (${test.values.map(literal).join(', ')})`
    }
    case 'known':
      return `${field} is known`
    case 'contains':
    case 'starts with':
    case 'has':
      return `${field} ${test.op} ${literal({ text: test.text })}`
    case 'before':
    case 'after':
    case 'on':
      return `${field} ${test.op} ${test.day}`
    case 'over':
      return `${field} over ${test.days} days ago`
    case 'last':
    case 'next':
      return `${field} in the ${test.op} ${test.days} days`
    default:
      return `${field} ${test.op} ${literal(test.value)}`
  }
}

function literal(value: Literal): string {
  if ('text' in value) return `"${value.text.replace(/[\\"]/g, '\\$&')}"`
  if ('day' in value) return value.day
  if ('flag' in value) return value.flag ? 'yes' : 'no'
  return value.currency ? `${value.number} ${value.currency}` : `${value.number}`
}
