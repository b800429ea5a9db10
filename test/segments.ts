import fc from 'fast-check'
import type { Condition, Literal, Test } from '#domain/listen/segment/condition.ts'
import type { AttributeDefinition, FieldType } from '#domain/listen/segment/field.ts'

export const DEFINITIONS: AttributeDefinition[] = [
  { of: 'contact', key: 'plan', type: 'text' },
  { of: 'contact', key: 'arr', type: 'money' },
  { of: 'account', key: 'arr', type: 'money' },
  { of: 'contact', key: 'seats', type: 'number' },
  { of: 'contact', key: 'active', type: 'boolean' },
  { of: 'contact', key: 'renewal', type: 'date' },
  { of: 'contact', key: 'regions', type: 'list' },
  { of: 'account', key: 'tier', type: 'text' },
  { of: 'account', key: '行业', type: 'text' },
]

/** Few words, so that conditions and people meet; some that SQL, JSON or a pattern could take for its own. */
export const WORDS = [
  'Pro',
  'pro',
  'PRO plan',
  'Free',
  '',
  '%',
  '_',
  "o'Neil",
  'a"b',
  'back\\slash',
  '零售',
  'Ä',
  'ß',
  ' ',
  '{}',
  '$1',
  'null',
]
export const AMOUNTS = [0, -1, 5, 20_000, 19_999.99, 0.1, 1e15, 123_456_789.123]
export const DAYS = ['2026-01-01', '2026-02-28', '2026-06-30', '2027-01-01']

const FIELDS: Record<string, FieldType> = {
  plan: 'text',
  arr: 'money',
  'contact.arr': 'money',
  'company.arr': 'money',
  seats: 'number',
  active: 'boolean',
  renewal: 'date',
  regions: 'list',
  tier: 'text',
  行业: 'text',
  name: 'text',
  email: 'text',
  phone: 'text',
  'external id': 'text',
  role: 'text',
  language: 'text',
  'time zone': 'text',
  company: 'text',
  domain: 'text',
  owner: 'text',
  created: 'moment',
  'last asked': 'moment',
  'last answered': 'moment',
  'last rating': 'number',
  suppressed: 'boolean',
}

const word = fc.constantFrom(...WORDS)
const text = word.map((each) => ({ text: each }))
const amount = (currencies: (string | null)[]) =>
  fc.record({ number: fc.constantFrom(...AMOUNTS), currency: fc.constantFrom(...currencies) })
const days = fc.constantFrom(0, 1, 30, 90, 365, 36_500)
const some = <T extends Literal>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 })
const is = (values: fc.Arbitrary<Literal[]>): fc.Arbitrary<Test> => values.map((each) => ({ op: 'is', values: each }))
const timed: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ op: fc.constantFrom('before' as const, 'after' as const, 'on' as const), day: fc.constantFrom(...DAYS) }),
  fc.record({ op: fc.constantFrom('over' as const, 'last' as const, 'next' as const), days }),
)
const counted = (currencies: (string | null)[]): fc.Arbitrary<Test> =>
  fc.oneof(
    is(some(amount(currencies))),
    fc.record({ op: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const), value: amount(currencies) }),
  )

const TESTS: Record<FieldType, fc.Arbitrary<Test>> = {
  text: fc.oneof(is(some(text)), fc.record({ op: fc.constantFrom('contains' as const, 'starts with' as const), text: word })),
  number: counted([null]),
  money: counted([null, 'EUR', 'USD']),
  boolean: is(fc.boolean().map((flag) => [{ flag }])),
  date: timed,
  moment: timed,
  list: fc.oneof(is(some(text)), fc.record({ op: fc.constant('has' as const), text: word })),
}

const clause: fc.Arbitrary<Condition> = fc
  .constantFrom(...Object.entries(FIELDS))
  .chain(([field, type]) => fc.oneof(TESTS[type], fc.constant<Test>({ op: 'known' })).map((test) => ({ field, test })))

const single = fc.oneof(
  { arbitrary: clause, weight: 3 },
  clause.map((not) => ({ not })),
)
const few = (of: fc.Arbitrary<Condition>) => fc.array(of, { minLength: 2, maxLength: 3 })
const all = (of: fc.Arbitrary<Condition>) => few(of).map((parts): Condition => ({ all: parts }))
const any = (of: fc.Arbitrary<Condition>) => few(of).map((parts): Condition => ({ any: parts }))
const opposed = (of: fc.Arbitrary<Condition>) => of.map((not): Condition => ({ not }))

/** Conditions over DEFINITIONS as `parseCondition` makes them: no join within the same join, no join of one. */
export const conditions: fc.Arbitrary<Condition> = fc.oneof(
  single,
  all(single),
  any(single),
  all(fc.oneof(single, any(single), opposed(all(single)))),
  any(fc.oneof(single, all(fc.oneof(single, opposed(any(single)))))),
)
