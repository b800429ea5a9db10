import { type Clause, type Condition, clausesOf, type Literal, type Problem, SEGMENT_LIMITS, type Test } from './condition.ts'
import { FIELD_NAMES, RESERVED } from './field.ts'
import { fail, type Token, tokensOf } from './token.ts'

/**
 * Reads a condition such as `plan is "Pro" and arr >= 20000 and not role is "admin" and last asked over 90 days ago`.
 * `and` binds before `or`; `not` before both. Throws SegmentError with the place and what would be right there.
 * Whether the fields exist and fit is for `bindCondition` to say. `most`: characters; what has been kept is read however long it is.
 */
export function parseCondition(text: string, most: number = SEGMENT_LIMITS.characters): Condition {
  const tokens = tokensOf(text, most)
  let next = 0
  const peek = (ahead = 0): Token => tokens[Math.min(next + ahead, tokens.length - 1)] as Token // The last token is the end.
  const wordAt = (ahead = 0): string => {
    const token = peek(ahead)
    return token.kind === 'word' ? token.word.toLowerCase() : ''
  }
  const taken = (...words: string[]): boolean => {
    const all = words.every((word, ahead) => wordAt(ahead) === word)
    if (all) next += words.length
    return all
  }
  const signed = (...signs: string[]): string | undefined => {
    const token = peek()
    if (token.kind !== 'sign' || !signs.includes(token.sign)) return undefined
    next++
    return token.sign
  }
  const wrong = (because: Problem['because'], more: Partial<Problem> = {}): never => {
    const token = peek()
    return fail({ because, at: token.at + 1, found: text.slice(token.at, peek(1).at || undefined).trim(), ...more })
  }

  function disjunction(depth: number): Condition {
    if (depth > SEGMENT_LIMITS.depth) wrong('too_deep', { limit: SEGMENT_LIMITS.depth })
    const parts = [conjunction(depth)]
    while (taken('or')) parts.push(conjunction(depth))
    return joined('any', parts)
  }
  function conjunction(depth: number): Condition {
    const parts = [unit(depth)]
    while (taken('and')) parts.push(unit(depth))
    return joined('all', parts)
  }
  function unit(depth: number): Condition {
    if (depth > SEGMENT_LIMITS.depth) wrong('too_deep', { limit: SEGMENT_LIMITS.depth })
    if (taken('not')) return { not: unit(depth + 1) }
    if (!signed('(')) return clause()
    const inner = disjunction(depth + 1)
    if (!signed(')')) wrong('closing_expected')
    return inner
  }

  function clause(): Condition {
    const token = peek()
    const field = fieldName()
    const made = (test: Test): Clause => ({ field, test, at: token.at })
    const oneOf = (values: Literal[]): Clause => made({ op: 'is', values })

    if (taken('is')) {
      const negated = taken('not')
      if (taken('known')) return opposed(made({ op: 'known' }), negated)
      if (taken('unknown') || taken('never')) return opposed(made({ op: 'known' }), !negated)
      return opposed(oneOf(taken('in') ? several() : [value()]), negated)
    }
    if (taken('in', 'the', 'last')) return made({ op: 'last', days: days() })
    if (taken('in', 'the', 'next')) return made({ op: 'next', days: days() })
    if (taken('not', 'in')) return { not: oneOf(several()) }
    if (taken('in')) return oneOf(several())
    if (taken('over')) return ago(made({ op: 'over', days: days() }))
    if (taken('under')) return ago(made({ op: 'last', days: days() }))
    for (const op of ['before', 'after', 'on'] as const) if (taken(op)) return made({ op, day: day() })
    for (const op of ['contains', 'has'] as const) if (taken(op)) return made({ op, text: words() })
    if (taken('starts', 'with')) return made({ op: 'starts with', text: words() })
    const sign = signed('=', '!=', '<', '<=', '>', '>=')
    if (sign === '=' || sign === '!=') return opposed(oneOf([value()]), sign === '!=')
    if (sign) return made({ op: sign as '<', value: amount() })
    const after = peek()
    if (after.kind === 'end' || wordAt() === 'and' || wordAt() === 'or' || (after.kind === 'sign' && after.sign === ')'))
      return oneOf([{ flag: true }])
    return wrong('test_expected', { field })
  }

  function fieldName(): string {
    const token = peek()
    const pair = `${wordAt()} ${wordAt(1)}`
    const two = FIELD_NAMES.find((name) => name === pair)
    if (two) {
      next += 2
      return two
    }
    if (token.kind !== 'word' || RESERVED.has(wordAt()))
      return wrong(token.kind === 'end' && next === 0 ? 'empty' : 'field_expected')
    next++
    return token.word
  }

  const as = (text: string): Literal => {
    next++
    return { text }
  }
  function value(): Literal {
    const token = peek()
    if (token.kind === 'number' || (token.kind === 'word' && /^[A-Z]{3}$/.test(token.word) && peek(1).kind === 'number'))
      return amount()
    if (token.kind === 'text') return as(token.text)
    if (token.kind === 'day') return { day: day() }
    if (taken('yes') || taken('true')) return { flag: true }
    if (taken('no') || taken('false')) return { flag: false }
    // A single word needs no quotes: group is promoter.
    if (token.kind === 'word' && !RESERVED.has(wordAt())) return as(token.word)
    return wrong('value_expected')
  }
  function several(): Literal[] {
    if (!signed('(')) wrong('value_expected')
    const values = [value()]
    while (signed(',')) values.push(value())
    if (values.length > SEGMENT_LIMITS.values) wrong('too_many_values', { limit: SEGMENT_LIMITS.values })
    if (!signed(')')) wrong('closing_expected')
    return values
  }
  function amount(): Extract<Literal, { number: number }> {
    const before = currency()
    const token = peek()
    if (token.kind !== 'number') return wrong('value_expected')
    next++
    return { number: token.number, currency: before ?? currency() ?? null }
  }
  function currency(): string | undefined {
    const token = peek()
    if (token.kind !== 'word' || !/^[A-Z]{3}$/.test(token.word)) return undefined
    next++
    return token.word
  }
  function words(): string {
    const token = peek()
    const single = value()
    return 'text' in single
      ? single.text
      : fail({ because: 'value_expected', at: token.at + 1, found: text.slice(token.at, peek().at).trim() })
  }
  function day(): string {
    const token = peek()
    if (token.kind !== 'day') return wrong('value_expected', { type: 'date' })
    if (!isDay(token.day)) wrong('impossible_day')
    next++
    return token.day
  }
  function days(): number {
    const token = peek()
    if (token.kind !== 'number' || !Number.isInteger(token.number) || token.number < 0 || token.number > SEGMENT_LIMITS.days)
      return wrong('days_expected', { limit: SEGMENT_LIMITS.days })
    next++
    if (!taken('days') && !taken('day')) wrong('days_expected', { limit: SEGMENT_LIMITS.days })
    return token.number
  }
  function ago(made: Clause): Clause {
    return taken('ago') ? made : wrong('days_expected', { limit: SEGMENT_LIMITS.days })
  }

  const condition = disjunction(0)
  if (peek().kind !== 'end') wrong('join_expected')
  const many = clausesOf(condition).length
  if (many > SEGMENT_LIMITS.clauses) fail({ because: 'too_many_clauses', at: 1, found: '', limit: SEGMENT_LIMITS.clauses })
  return condition
}

/** Parts of the same join in brackets are parts of the whole: (a and b) and c is a and b and c. */
function joined(by: 'all' | 'any', parts: Condition[]): Condition {
  const flat = parts.flatMap((part) =>
    by === 'all' && 'all' in part ? part.all : by === 'any' && 'any' in part ? part.any : [part],
  )
  const [only, ...others] = flat
  if (only && !others.length) return only
  return by === 'all' ? { all: flat } : { any: flat }
}

const opposed = (condition: Condition, negated: boolean): Condition => (negated ? { not: condition } : condition)

/** A day that the calendar has, in years of four digits with room for the next day. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && text >= '1000' && text < '9998'
}
