import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byRevenue, nearRenewal, STAKES, stakeOf, stakesOf } from './stake.ts'
import { guessStakeAttributes } from './stake-attributes.ts'

const TODAY = '2026-03-10'
const account = fc.record({
  lowest: fc.option(fc.nat(10)),
  asked: fc.boolean(),
  revenue: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  renewal: fc.option(fc.constantFrom('2026-03-09', TODAY, '2026-06-08', '2026-06-09')),
})

describe('a company', () => {
  test('is as unhappy as its least happy person, and silent only where somebody was asked', () => {
    const standing = (lowest: number | null, asked: boolean) => stakeOf({ lowest, asked })
    expect([6, 7, 8, 9].map((rating) => standing(rating, true))).toEqual(['detractor', 'passive', 'passive', 'promoter'])
    expect([standing(null, true), standing(null, false), standing(3, false)]).toEqual(['silent', 'unasked', 'detractor'])
  })

  test('renews soon from today on, the last day included; a day that has passed is not soon', () => {
    const near = nearRenewal(TODAY, 90)
    expect(['2026-03-09', TODAY, '2026-06-08', '2026-06-09', null].map((renewal) => near({ renewal }))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })
})

describe('what is at stake', () => {
  test('holds every company once, and no revenue but what is written down', () => {
    fc.assert(
      fc.property(fc.array(account), (accounts) => {
        const rows = stakesOf(accounts, { today: TODAY, days: 90 })
        expect(rows.map(({ stake }) => stake)).toEqual([...STAKES])
        const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0)
        expect(total((row) => row.accounts)).toBe(accounts.length)
        expect(total((row) => row.unknown)).toBe(accounts.filter(({ revenue }) => revenue === null).length)
        expect(total((row) => row.revenue)).toBe(accounts.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0))
        for (const { accounts: all, renewing } of rows) expect(renewing.accounts).toBeLessThanOrEqual(all)
      }),
    )
  })

  test('comes by revenue, then by renewal, with the unknown last', () => {
    const given = [
      { id: 'a', revenue: null, renewal: TODAY },
      { id: 'b', revenue: 100, renewal: null },
      { id: 'c', revenue: 100, renewal: '2026-05-01' },
      { id: 'd', revenue: 900, renewal: '2027-01-01' },
      { id: 'e', revenue: 100, renewal: '2026-05-01' },
    ]
    expect(given.toSorted(byRevenue).map(({ id }) => id)).toEqual(['d', 'c', 'e', 'b', 'a'])
  })
})

describe('which attributes say what is at stake', () => {
  const guess = (...attributes: [key: string, type: string, label?: string][]) =>
    guessStakeAttributes(attributes.map(([key, type, label = key]) => ({ key, type, label })))

  test('is guessed by name and type, in English and Chinese', () => {
    expect(guess(['seats', 'number'], ['arr', 'money'], ['renewal', 'date'])).toEqual({ revenue: 'arr', renewal: 'renewal' })
    expect(guess(['k1', 'money', '押金'], ['k2', 'money', '年费'], ['k3', 'date', '合同到期日'])).toEqual({
      revenue: 'k2',
      renewal: 'k3',
    })
    expect(guess(['annual_revenue', 'number'], ['deposit', 'money'])).toEqual({ revenue: 'deposit', renewal: null })
    expect(guess(['annual_revenue', 'number'], ['deposit', 'money'], ['refund', 'money']).revenue).toBe('annual_revenue')
  })

  test('is left open where nothing tells it', () => {
    expect(guess(['warranty', 'text'], ['founded', 'date'], ['array_size', 'number'])).toEqual({ revenue: null, renewal: null })
  })
})
