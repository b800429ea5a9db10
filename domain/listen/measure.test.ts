import { expect, test } from 'vitest'
import {
  type Formula,
  formulaIssues,
  measured,
  movesByTheDay,
  type Occurrence,
  tallyOf,
  typeOfMeasure,
  windowStart,
} from './measure.ts'

const base: Formula = { event: 'api', calculation: 'count', property: null, valueType: null, days: null, conditions: [] }
const now = new Date('2027-03-28T20:00:00Z')
const at = (text: string, properties: Occurrence['properties'] = {}, name = 'api'): Occurrence => ({
  name,
  at: new Date(text),
  properties,
})
const events = [
  at('2027-03-28T09:00:00Z', { calls: 5, plan: 'Pro', ok: true }),
  at('2027-03-01T09:00:00Z', { calls: 7.5, plan: 'Free' }),
  at('2026-12-31T23:30:00Z', { calls: 'many', plan: 3 }),
  at('2027-03-27T09:00:00Z', {}, 'signed in'),
]
const value = (given: Partial<Formula>, timeZone = 'UTC') => {
  const formula = { ...base, ...given }
  return measured(formula, tallyOf(formula, events, windowStart(formula.days, now, timeZone)), now, timeZone)
}

test.each([
  [{}, 3],
  [{ days: 27 }, 2],
  [{ days: 26 }, 1],
  [{ event: 'nothing' }, 0],
  [{ calculation: 'sum', property: 'calls' }, 12.5],
  [{ calculation: 'sum', property: 'nothing' }, 0],
  [{ calculation: 'last', property: 'plan', valueType: 'text' }, 'Pro'],
  [{ calculation: 'last', property: 'plan', valueType: 'number' }, 3],
  [{ calculation: 'last', property: 'ok', valueType: 'text' }, null],
  [{ calculation: 'days_since' }, 0],
  [{ calculation: 'days_since', event: 'signed in' }, 1],
  [{ calculation: 'days_since', event: 'nothing' }, null],
  [{ calculation: 'first_day' }, '2026-12-31'],
  [{ calculation: 'first_day', event: 'nothing' }, null],
  [{ conditions: [{ property: 'plan', op: 'is', value: 'Pro' }] }, 1],
  [{ conditions: [{ property: 'plan', op: 'is_not', value: 'Pro' }] }, 2],
  [{ conditions: [{ property: 'ok', op: 'is_not', value: true }] }, 2],
  [{ conditions: [{ property: 'calls', op: 'over', value: 5 }] }, 1],
  [
    {
      conditions: [
        { property: 'calls', op: 'under', value: 7.5 },
        { property: 'ok', op: 'is', value: true },
      ],
    },
    1,
  ],
] as [Partial<Formula>, unknown][])('%j of three calls is %s', (given, expected) => expect(value(given)).toBe(expected))

test('days are those of the place: an event late in the evening is of the next day farther east', () => {
  expect(value({ calculation: 'first_day' }, 'Asia/Shanghai')).toBe('2027-01-01')
  expect(value({ calculation: 'days_since' }, 'Asia/Shanghai')).toBe(1)
})

test('a window begins at midnight of its first day, also where the clocks were changed since', () => {
  expect(windowStart(1, now, 'Europe/Berlin')?.toISOString()).toBe('2027-03-26T23:00:00.000Z')
  expect(windowStart(30, now, 'Europe/Berlin')?.toISOString()).toBe('2027-02-25T23:00:00.000Z')
  expect(windowStart(null, now, 'UTC')).toBeNull()
})

test('an event from a clock that goes ahead was no days ago, never less', () => {
  const formula: Formula = { ...base, calculation: 'days_since' }
  expect(measured(formula, tallyOf(formula, [at('2027-03-29T10:00:00Z')], null), now, 'UTC')).toBe(0)
})

test('a formula makes an attribute of one type, and says what it lacks', () => {
  expect(typeOfMeasure({ calculation: 'first_day', valueType: null })).toBe('date')
  expect(typeOfMeasure({ calculation: 'last', valueType: 'text' })).toBe('text')
  expect(typeOfMeasure({ calculation: 'sum', valueType: null })).toBe('number')
  const of = (given: Partial<Formula>) => formulaIssues({ ...base, ...given }).map(({ field, because }) => `${field} ${because}`)
  expect(of({})).toEqual([])
  expect(of({ calculation: 'sum' })).toEqual(['property property_needed'])
  expect(of({ property: 'calls', valueType: 'text' })).toEqual(['property property_needless', 'valueType value_type_needless'])
  expect(of({ calculation: 'last', property: 'plan' })).toEqual(['valueType value_type_needed'])
  expect(of({ calculation: 'first_day', days: 30 })).toEqual(['days days_needless'])
  expect(of({ conditions: [{ property: 'calls', op: 'over', value: '5' }] })).toEqual(['conditions.0.value number_needed'])
})

test('only what looks at days changes by itself', () => {
  expect(
    [
      { calculation: 'count', days: 30 },
      { calculation: 'days_since', days: null },
    ].map((each) => movesByTheDay(each as Formula)),
  ).toEqual([true, true])
  expect(movesByTheDay({ calculation: 'sum', days: null })).toBe(false)
})
