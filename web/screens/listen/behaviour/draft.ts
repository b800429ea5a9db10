import type { Property } from '#contract/listen/activities.ts'
import type { FormulaInput, Measure } from '#contract/listen/measures.ts'
import type { Calculation, PropertyTest } from '#domain/listen/measure.ts'

export type TestDraft = { property: string; op: PropertyTest['op']; value: string }
/** A measure as it stands in the form: everything is text until it is sent. */
export type Draft = {
  of: 'contact' | 'account'
  event: string
  calculation: Calculation
  property: string
  valueType: 'number' | 'text'
  days: string
  tests: TestDraft[]
}

export const draftOf = ({ of, formula }: Pick<Measure, 'of' | 'formula'>): Draft => ({
  of,
  event: formula.event,
  calculation: formula.calculation,
  property: formula.property ?? '',
  valueType: formula.valueType ?? 'number',
  days: formula.days === null ? '' : String(formula.days),
  tests: formula.conditions.map(({ value, ...test }) => ({ ...test, value: String(value) })),
})

export const emptyDraft = (event: string): Draft => ({
  ...{ of: 'contact', event, calculation: 'count', property: '', valueType: 'number', days: '30', tests: [] },
})

export const takesProperty = ({ calculation }: Draft): boolean => calculation === 'sum' || calculation === 'last'
export const takesDays = ({ calculation }: Draft): boolean => calculation !== 'days_since' && calculation !== 'first_day'

/** The formula of a draft; values are of the type that events carry under this property. */
export function formulaIn(draft: Draft, seen: readonly Property[]): FormulaInput {
  const { event, calculation, property, valueType, days, tests } = draft
  return {
    event: event.trim(),
    calculation,
    property: takesProperty(draft) && property.trim() !== '' ? property.trim() : null,
    valueType: calculation === 'last' ? valueType : null,
    days: takesDays(draft) && days.trim() !== '' ? Number(days) : null,
    conditions: tests
      .filter((test) => test.property.trim() !== '')
      .map((test) => ({ ...test, property: test.property.trim(), value: valueIn(test, seen) })),
  }
}

function valueIn({ property, op, value }: TestDraft, seen: readonly Property[]): string | number | boolean {
  const type = seen.find(({ key }) => key === property.trim())?.type
  const text = value.trim()
  const isNumber = text !== '' && Number.isFinite(Number(text))
  if (op === 'over' || op === 'under') return isNumber ? Number(text) : text
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return isNumber && type !== 'text' ? Number(text) : text
}
