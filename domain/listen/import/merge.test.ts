import { describe, expect, test } from 'vitest'
import { fillIn, isSame, matchAccount, matchContact } from './merge.ts'

type Known = { id: string; externalId: string | null }
const ines: Known = { id: '1', externalId: 'C-1' }
const tomas: Known = { id: '2', externalId: null }
const nobody = { byExternalId: null, byEmail: null, byPhone: null }

describe('whom a row means', () => {
  test.each([
    ['nobody known: a new contact', { externalId: 'C-9', email: 'a@b.example' }, nobody, null],
    ['the ID speaks first', { externalId: 'C-1', email: 'new@b.example' }, { ...nobody, byExternalId: ines }, ines],
    ['else the address', { externalId: null, email: 'a@b.example' }, { ...nobody, byEmail: tomas }, tomas],
    [
      'an address without an ID takes the one of the row',
      { externalId: 'C-2', email: 'a@b.example' },
      { ...nobody, byEmail: tomas },
      tomas,
    ],
    ['a number counts where there is nothing else', { externalId: null, email: null }, { ...nobody, byPhone: tomas }, tomas],
    [
      'a number does not count beside an address',
      { externalId: null, email: 'x@b.example' },
      { ...nobody, byPhone: tomas },
      null,
    ],
  ])('%s', (_, row, candidates, match) => expect(matchContact(row, candidates)).toEqual({ match }))

  test.each([
    [
      'ID and address of two people',
      { externalId: 'C-1', email: 'a@b.example' },
      { ...nobody, byExternalId: ines, byEmail: tomas },
    ],
    ['an address that is known under another ID', { externalId: 'C-9', email: 'a@b.example' }, { ...nobody, byEmail: ines }],
  ])('%s is for a person to settle', (_, row, candidates) => {
    expect(matchContact(row, candidates)).toEqual({ problem: 'identities_differ' })
  })
})

describe('which company a row means', () => {
  const none = { byExternalId: null, byName: null, byDomain: null }
  test('by ID, by name, by domain alone', () => {
    expect(matchAccount({ externalId: 'C-1', name: 'New name' }, { ...none, byExternalId: ines })).toEqual({ match: ines })
    expect(matchAccount({ externalId: null, name: 'Acme' }, { ...none, byName: tomas })).toEqual({ match: tomas })
    expect(matchAccount({ externalId: null, name: null }, { ...none, byDomain: tomas })).toEqual({ match: tomas })
    expect(matchAccount({ externalId: null, name: 'Acme' }, { ...none, byDomain: tomas })).toEqual({ match: null })
  })
  test('one name under two IDs is for a person to settle', () => {
    expect(matchAccount({ externalId: 'C-9', name: 'Acme' }, { ...none, byName: ines })).toEqual({ problem: 'accounts_differ' })
  })
})

test('filled cells replace, empty ones leave what is there', () => {
  const known = { name: 'Ines', phone: '+49301234567', attributes: { plan: 'Pro', seats: 4 } }
  expect(fillIn(known, { name: 'Ines Duarte', phone: null as never, attributes: { seats: 5, plan: 'Pro' } })).toEqual({
    name: 'Ines Duarte',
    phone: '+49301234567',
    attributes: { plan: 'Pro', seats: 5 },
  })
})

test('sameness does not depend on the order of keys, but on that of lists', () => {
  expect(isSame({ a: { amount: 1, currency: null }, b: [1, 2] }, { b: [1, 2], a: { currency: null, amount: 1 } })).toBe(true)
  expect(isSame({ b: [1, 2] }, { b: [2, 1] })).toBe(false)
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false)
  expect(isSame([], {})).toBe(false)
})
