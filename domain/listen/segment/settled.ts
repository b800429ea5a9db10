import { type Condition, type Literal, SEGMENT_LIMITS } from './condition.ts'
import { anybody, masked, OF_ONE_PERSON } from './masked.ts'
import { parseCondition } from './parse.ts'
import { printCondition } from './print.ts'
import { fail } from './token.ts'

/**
 * What somebody wrote in the one form in which it is kept. What a person is known by is a text in it, also where it was written as a number: a
 * mark in its place makes the condition no longer, so that whoever is erased can always be taken out of it.
 * @throws SegmentError as `parseCondition`, and where its one form is longer than a condition may be
 */
export function settled(text: string): string {
  const form = printCondition(withTexts(parseCondition(text)))
  const limit = SEGMENT_LIMITS.characters
  return [...form].length > limit ? fail({ because: 'too_long', at: 1, found: '', limit }) : form
}

/** Whether a condition names a person: by name, address, phone number or id, or by any text with an @ in it. */
export const namesSomebody = (condition: Condition): boolean =>
  printCondition(masked(condition, anybody)) !== printCondition(condition)

function withTexts(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(withTexts) }
  if ('any' in condition) return { any: condition.any.map(withTexts) }
  if ('not' in condition) return { not: withTexts(condition.not) }
  const { field, test } = condition
  if (test.op !== 'is' || !OF_ONE_PERSON.has(field.toLowerCase())) return condition
  return { ...condition, test: { op: 'is', values: test.values.map(asText) } }
}

const asText = (value: Literal): Literal => ('number' in value && !value.currency ? { text: `${value.number}` } : value)
