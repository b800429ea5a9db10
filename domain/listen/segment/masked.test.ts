import { expect, test } from 'vitest'
import { anybody, masked, only } from './masked.ts'
import { parseCondition } from './parse.ts'
import { printCondition } from './print.ts'

test.each([
  ['email is "ada@fjord.example"', 'email is "…"'],
  ['NAME in (Ada, Bo) and plan is "Pro"', 'name in ("…", "…") and plan is "Pro"'],
  ['not (phone starts with "+49" or external id is 42)', 'not (phone starts with "…" or external id is "…")'],
  ['plan is "Pro" or twin contains "ada@"', 'plan is "Pro" or twin contains "…"'],
  ['email is known and seats > 5', 'email is known and seats > 5'],
])('in a record that stays for ever %s is %s', (condition, shown) => {
  expect(printCondition(masked(parseCondition(condition), anybody)).toLowerCase()).toBe(shown.toLowerCase())
})

test('of one person only what is theirs is masked, in the field where it means them', () => {
  const ada = { name: 'Ada Berg', email: 'ada@fjord.example', phone: null, externalId: '42' }
  const condition =
    'email in ("ADA@fjord.example", "bo@fjord.example") and twin is "ada@fjord.example" and external id is 42 and seats is 42'
  expect(printCondition(masked(parseCondition(`${condition} and name is "ada berg"`), only(ada)))).toBe(
    'email in ("…", "bo@fjord.example") and twin is "…" and external id is "…" and seats is 42 and name is "…"',
  )
  expect(printCondition(masked(parseCondition('name is "ada berg"'), only({ ...ada, name: null })))).toBe('name is "ada berg"')
})
