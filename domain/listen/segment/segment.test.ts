import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditions, DEFINITIONS } from '#test/segments.ts'
import { bindCondition } from './bind.ts'
import { type Problem, SEGMENT_LIMITS, SegmentError } from './condition.ts'
import { nameOf } from './field.ts'
import { type Described, matches } from './matches.ts'
import { parseCondition } from './parse.ts'
import { printCondition } from './print.ts'
import { conditionOf, rowsOf } from './rows.ts'

const now = new Date('2026-06-30T22:30:00Z')
const terms = { definitions: DEFINITIONS, now, timeZone: 'Europe/Berlin' }
const bound = (text: string) => bindCondition(parseCondition(text), terms)
const ines: Described = {
  fields: {
    name: 'Inês',
    email: 'ines@fjord.example',
    role: 'buyer',
    company: 'Fjord Freight',
    created: new Date('2026-06-30T21:59:59Z'),
    suppressed: false,
    'last rating': 9,
    group: 'promoter',
    'last asked': null,
  },
  contact: {
    plan: 'Pro',
    arr: { amount: 20_000, currency: 'EUR' },
    renewal: '2026-12-31',
    regions: ['EMEA', 'APAC'],
    active: true,
  },
  account: { tier: 'Gold', arr: { amount: 5, currency: 'USD' } },
}
const holds = (text: string, person = ines) => matches(bound(text), person)
const problemOf = (text: string): Problem => {
  try {
    bound(text)
  } catch (error) {
    if (error instanceof SegmentError) return error.problem
    throw error
  }
  return expect.fail(`"${text}" was expected to be refused`)
}
const bare = (value: unknown) => JSON.parse(JSON.stringify(value, (key, each) => (key === 'at' ? undefined : each)))

describe('a condition', () => {
  test('reads like a sentence and is written in one form', () => {
    const read = (text: string) => printCondition(parseCondition(text))
    const sentence =
      'plan is "Pro" and arr >= 20000 and country in ("DE", "AT") and role is not "admin" and renewal before 2027-01-01 and last asked over 90 days ago'
    expect(read(sentence)).toBe(sentence)
    expect(read('not role is "admin"')).toBe('role is not "admin"')
    expect(read('PLAN = Pro AND (active OR arr<5 EUR)')).toBe('PLAN is "Pro" and (active is yes or arr < 5 EUR)')
    expect(read('plan is “专业版” and 行业 in （「零售」，「物流」）')).toBe('plan is "专业版" and 行业 in ("零售", "物流")')
    expect(read('last asked is never or last asked under 5 days ago')).toBe(
      'last asked is unknown or last asked in the last 5 days',
    )
    expect(read('not (a is 1 or b is 2) and (c is 3 and d is 4)')).toBe('not (a is 1 or b is 2) and c is 3 and d is 4')
    expect(read('name contains "say \\"hi\\" \\\\"')).toBe('name contains "say \\"hi\\" \\\\"')
  })

  test('is the same after it was written and read again', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(bare(parseCondition(printCondition(condition)))).toEqual(condition)
      }),
    )
  })

  test('can be taken apart into rows and put together again where it has one level', () => {
    const flat = parseCondition('plan is "Pro" and not arr >= 5 and role is unknown')
    expect(conditionOf(rowsOf(flat) ?? expect.fail())).toEqual(flat)
    expect(rowsOf(parseCondition('active or active and seats > 2'))).toBeNull()
    expect(conditionOf({ join: 'all', rows: [] })).toBeNull()
    fc.assert(
      fc.property(conditions, (condition) => {
        const rows = rowsOf(condition)
        if (rows) expect(conditionOf(rows)).toEqual(condition)
      }),
    )
  })

  test('never breaks, whatever somebody types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        try {
          bound(text)
        } catch (error) {
          expect(error).toBeInstanceOf(SegmentError)
        }
      }),
    )
  })
})

describe('a condition means', () => {
  test('texts without regard to the case of Latin letters', () => {
    expect(holds('plan is pro')).toBe(true)
    expect(holds('plan in ("free", "PRO")')).toBe(true)
    expect(holds('email contains "FJORD"')).toBe(true)
    expect(holds('company starts with "fjord"')).toBe(true)
    expect(holds('name is "INÊS"')).toBe(false)
  })

  test('amounts of any currency, unless it says which', () => {
    expect(holds('arr >= 20000')).toBe(true)
    expect(holds('arr >= 20000 EUR')).toBe(true)
    expect(holds('arr >= USD 20000')).toBe(false)
    expect(holds('arr = 20000 and arr != 1')).toBe(true)
  })

  test('the contact before its company, unless it says whose', () => {
    expect(holds('company.arr = 5 USD')).toBe(true)
    expect(holds('contact.arr = 5')).toBe(false)
    expect(holds('arr = 5')).toBe(false)
    expect(holds('arr = 5', { ...ines, contact: {} })).toBe(true)
    expect(holds('account.tier is gold and tier is gold')).toBe(true)
  })

  test('days as they are in the time zone of the workspace', () => {
    // 23:59:59 on 30 June in Berlin; now it is 00:30 on 1 July there.
    expect(holds('created on 2026-06-30')).toBe(true)
    expect(holds('created on 2026-07-01')).toBe(false)
    expect(holds('created in the last 1 days')).toBe(true)
    expect(holds('created over 1 days ago')).toBe(false)
    const renewing = (renewal: string) => ({ ...ines, contact: { renewal } })
    expect(holds('renewal in the next 0 days', renewing('2026-07-01'))).toBe(true)
    expect(holds('renewal in the next 0 days', renewing('2026-06-30'))).toBe(false)
    expect(holds('renewal after 2026-12-30')).toBe(true)
    expect(holds('renewal after 2026-12-31')).toBe(false)
  })

  test('that who has no value meets nothing, and therefore meets its opposite', () => {
    expect(holds('seats > 0')).toBe(false)
    expect(holds('not seats > 0')).toBe(true)
    expect(holds('last asked over 90 days ago')).toBe(false)
    expect(holds('last asked is never')).toBe(true)
    expect(holds('seats is unknown and plan is known')).toBe(true)
  })

  test('that a list has an item, and and binds before or', () => {
    expect(holds('regions has "emea"')).toBe(true)
    expect(holds('regions in ("LATAM", "APAC")')).toBe(true)
    expect(holds('active and seats > 2 or regions has EMEA')).toBe(true)
    expect(holds('active and (seats > 2 or regions has LATAM)')).toBe(false)
    expect(holds('group is promoter and last rating >= 9 and not suppressed')).toBe(true)
  })
})

describe('what is wrong with a condition is said with its place and what would be right', () => {
  test.each<[string, Partial<Problem>]>([
    ['', { because: 'empty', at: 1 }],
    ['plan is "Pro" and', { because: 'field_expected', at: 18 }],
    ['plna is "Pro"', { because: 'unknown_field', at: 1, found: 'plna', near: 'plan' }],
    ['plan is "Pro" and nonsense is 5', { because: 'unknown_field', at: 19, near: '' }],
    ['plan "Pro"', { because: 'test_expected', at: 6, field: 'plan' }],
    ['plan is', { because: 'value_expected', at: 8 }],
    ['plan > 5', { because: 'wrong_test', at: 1, type: 'text' }],
    ['arr is "much"', { because: 'wrong_test', type: 'money' }],
    ['seats > 5 EUR', { because: 'wrong_test', type: 'number' }],
    ['plan', { because: 'wrong_test', at: 1, type: 'text' }],
    ['renewal before 2026-02-30', { because: 'impossible_day', at: 16, found: '2026-02-30' }],
    ['renewal before tomorrow', { because: 'value_expected', at: 16, found: 'tomorrow' }],
    ['last asked over 90', { because: 'days_expected', at: 19 }],
    ['last asked over 90 days', { because: 'days_expected', at: 24 }],
    ['last asked over 1.5 days ago', { because: 'days_expected', at: 17 }],
    ['group is happy', { because: 'wrong_group', at: 1, found: 'happy' }],
    ['(active', { because: 'closing_expected', at: 8 }],
    ['plan in ("a" "b")', { because: 'closing_expected', at: 14 }],
    ['active active', { because: 'test_expected', at: 8, found: 'active' }],
    ['active is yes seats > 2', { because: 'join_expected', at: 15, found: 'seats' }],
    ['plan is "Pro', { because: 'open_text', at: 9 }],
    ['plan is #', { because: 'unknown_sign', at: 9, found: '#' }],
    ['plan is "a\0"', { because: 'unknown_sign', at: 9 }],
    ['name is "\ud800"', { because: 'unknown_sign', at: 9 }],
    [`${'('.repeat(12)}active${')'.repeat(12)}`, { because: 'too_deep', limit: SEGMENT_LIMITS.depth }],
    [`${'not '.repeat(12)}active`, { because: 'too_deep' }],
    [Array.from({ length: 51 }, () => 'active').join(' or '), { because: 'too_many_clauses', limit: 50 }],
    [`seats in (${Array.from({ length: 101 }, () => '1').join(',')})`, { because: 'too_many_values', limit: 100 }],
    ['x'.repeat(1001), { because: 'too_long', limit: 1000 }],
  ])('%.40s', (text, problem) => {
    expect(problemOf(text)).toMatchObject(problem)
  })

  test('an attribute that contacts and companies have in two types is ambiguous, and the way out is named', () => {
    const definitions = [...DEFINITIONS, { of: 'account', key: 'seats', type: 'text' } as const]
    expect(() => bindCondition(parseCondition('seats > 5'), { ...terms, definitions })).toThrow(SegmentError)
    expect(bindCondition(parseCondition('contact.seats > 5'), { ...terms, definitions })).toMatchObject({
      place: { key: 'seats', of: 'contact' },
    })
  })

  test('an attribute whose name is a field or a word of the language is written with its owner', () => {
    const definitions = [
      ...DEFINITIONS,
      { of: 'contact', key: 'role', type: 'number' },
      { of: 'account', key: 'in', type: 'text' },
    ] as const
    for (const each of definitions) {
      const name = nameOf(each, definitions)
      const read = bindCondition(parseCondition(`${name} is known`), { ...terms, definitions })
      expect(read).toMatchObject({ place: { key: each.key, of: each.of }, test: { type: each.type } })
    }
    expect(nameOf({ of: 'contact', key: 'role' }, definitions)).toBe('contact.role')
    expect(nameOf({ of: 'contact', key: 'plan' }, definitions)).toBe('plan')
  })
})

describe('a condition about companies', () => {
  const aboutCompany = (text: string) => bindCondition(parseCondition(text), { ...terms, about: 'account' })
  const fjord: Described = { fields: { company: 'Fjord Freight', owner: null }, contact: {}, account: { ...ines.account } }

  test('asks their own fields and attributes, with or without their owner in front', () => {
    for (const text of ['arr = 5', 'company.arr = 5 USD', 'tier is gold', 'name is "Fjord Freight"', 'company contains freight'])
      expect(matches(aboutCompany(text), fjord), text).toBe(true)
    for (const text of ['arr > 5', 'owner is known', 'last answered is known'])
      expect(matches(aboutCompany(text), fjord), text).toBe(false)
  })

  test.each(['plan is "Pro"', 'contact.arr > 1', 'role is "buyer"', 'email is known', 'suppressed', 'last asked is never'])(
    'knows nothing of people: %s',
    (text) => {
      expect(() => aboutCompany(text)).toThrow(SegmentError)
    },
  )
})
