import { instantIn, wallTimeIn } from '#domain/zoned-time.ts'
import type { Properties, PropertyValue } from './activity.ts'
import type { AttributeType } from './import/attribute.ts'

/**
 * How events become one value of a person or a company: how many; the sum of a property; its last value; days since the last event;
 * the day of the first.
 */
export const CALCULATIONS = ['count', 'sum', 'last', 'days_since', 'first_day'] as const
export type Calculation = (typeof CALCULATIONS)[number]

/** `is_not` also holds where the property is missing; `over` and `under` compare numbers and hold for nothing else. */
export const TEST_OPS = ['is', 'is_not', 'over', 'under'] as const
export type PropertyTest = { property: string; op: (typeof TEST_OPS)[number]; value: PropertyValue }

/**
 * `property`: what is summed or taken last, null for the others. `valueType`: of a last value. `days`: today and so many days before it,
 * null for as long as events are kept.
 */
export type Formula = {
  event: string
  calculation: Calculation
  property: string | null
  valueType: 'number' | 'text' | null
  days: number | null
  conditions: PropertyTest[]
}

export const MEASURE_LIMITS = { most: 50, conditions: 5, days: 3650 } as const

export type FormulaProblem =
  | 'property_needed'
  | 'property_needless'
  | 'value_type_needed'
  | 'value_type_needless'
  | 'days_needless'
  | 'number_needed'
export type FormulaIssue = { field: string; because: FormulaProblem }

/** What is wrong with a formula whose parts each have the right shape, with the field that needs another look. */
export function formulaIssues({ calculation, property, valueType, days, conditions }: Formula): FormulaIssue[] {
  const issues: FormulaIssue[] = []
  const say = (field: string, because: FormulaProblem, wrong: boolean) => {
    if (wrong) issues.push({ field, because })
  }
  const takesProperty = calculation === 'sum' || calculation === 'last'
  say('property', 'property_needed', takesProperty && property === null)
  say('property', 'property_needless', !takesProperty && property !== null)
  say('valueType', 'value_type_needed', calculation === 'last' && valueType === null)
  say('valueType', 'value_type_needless', calculation !== 'last' && valueType !== null)
  // Days since, and the day of the first, tell of all that is kept: within a window they would only say how long the window is.
  say('days', 'days_needless', days !== null && (calculation === 'days_since' || calculation === 'first_day'))
  for (const [at, { op, value }] of conditions.entries())
    say(`conditions.${at}.value`, 'number_needed', (op === 'over' || op === 'under') && typeof value !== 'number')
  return issues
}

/** The type of the attribute that a formula makes. */
export const typeOfMeasure = ({ calculation, valueType }: Pick<Formula, 'calculation' | 'valueType'>): AttributeType =>
  calculation === 'last' ? (valueType ?? 'text') : calculation === 'first_day' ? 'date' : 'number'

/** Whether values change as days go by, though nothing happens. */
export const movesByTheDay = ({ calculation, days }: Pick<Formula, 'calculation' | 'days'>): boolean =>
  days !== null || calculation === 'days_since'

/** The first instant that counts: the beginning of the day so many days before today, where the workspace is; null: all that is kept. */
export function windowStart(days: number | null, now: Date, timeZone: string): Date | null {
  if (days === null) return null
  const { year, month, day } = wallTimeIn(timeZone, now)
  const first = new Date(Date.UTC(year, month - 1, day - days))
  return instantIn(timeZone, {
    ...{ year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: first.getUTCDate() },
    ...{ hour: 0, minute: 0, second: 0 },
  })
}

/** What the events of one person or company come to, before it is read as a value. `first`, `last`: of those that count. */
export type Tally = {
  events: number
  sum: number | null
  first: Date | null
  last: Date | null
  lastValue: PropertyValue | null
}

/**
 * The value of a measure, null where there is none. Who did nothing did it zero times, and it sums to 0; there is no last value, no last
 * day and no first of what never was. Days are those of the calendar in `timeZone`: an event of yesterday evening is one day ago.
 */
export function measured(formula: Formula, tally: Tally, now: Date, timeZone: string): number | string | null {
  switch (formula.calculation) {
    case 'count':
      return tally.events
    case 'sum':
      return tally.sum ?? 0
    case 'last':
      return typeof tally.lastValue === 'boolean' ? null : tally.lastValue
    case 'days_since':
      return tally.last && Math.max(0, Math.round((dayOf(now, timeZone) - dayOf(tally.last, timeZone)) / DAY))
    case 'first_day':
      return tally.first && new Date(dayOf(tally.first, timeZone)).toISOString().slice(0, 10)
  }
}

export type Occurrence = { name: string; at: Date; properties: Properties }

/** The same tally that the database counts, of events that are at hand; those of one moment in the order given. */
export function tallyOf(formula: Formula, events: readonly Occurrence[], since: Date | null): Tally {
  const counted = events
    .filter(({ name, at, properties }) => name === formula.event && (since === null || at >= since) && meets(formula, properties))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const values = counted.flatMap(({ properties }) => property(properties, formula.property) ?? [])
  const numbers = values.filter((value) => typeof value === 'number')
  const type = formula.valueType === 'text' ? 'string' : 'number'
  return {
    events: counted.length,
    sum: numbers.length ? numbers.reduce((sum, value) => sum + value, 0) : null,
    first: counted[0]?.at ?? null,
    last: counted.at(-1)?.at ?? null,
    lastValue: values.findLast((value) => typeof value === type) ?? null,
  }
}

function meets({ conditions }: Formula, properties: Properties): boolean {
  return conditions.every((test) => {
    const value = property(properties, test.property)
    if (test.op === 'is') return value === test.value
    if (test.op === 'is_not') return value !== test.value
    if (typeof value !== 'number' || typeof test.value !== 'number') return false
    return test.op === 'over' ? value > test.value : value < test.value
  })
}

const property = (properties: Properties, key: string | null): PropertyValue | undefined =>
  key !== null && Object.hasOwn(properties, key) ? properties[key] : undefined

const DAY = 86_400_000

/** Midnight UTC of the calendar day that this instant falls on there. */
function dayOf(at: Date, timeZone: string): number {
  const { year, month, day } = wallTimeIn(timeZone, at)
  return Date.UTC(year, month - 1, day)
}
