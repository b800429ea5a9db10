import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { accountsOf } from './answer-table.ts'
import { permuteBy } from './permutation.ts'
import { type Best, scanOf } from './scan.ts'

const { share, below } = randomFrom('scan')
const ANSWERS = 200
const sorted = Float64Array.from({ length: ANSWERS }, (_, at) => Math.floor(at / 3))
const x = Int8Array.from({ length: ANSWERS }, (_, at) => (share() < 0.2 + at / 400 ? -1 : share() < 0.4 ? 0 : 1))
const account = Int32Array.from({ length: ANSWERS }, () => below(30))
const accounts = accountsOf(account)
const mean = x.reduce((sum, one) => sum + one, 0) / ANSWERS
const looksOf = (of: typeof accounts) => {
  const looks: Best[] = []
  const best = scanOf(sorted, of)(x, (look) => looks.push(look)) ?? expect.fail()
  return { looks, best }
}

describe('the search for a cut', () => {
  test('finds the largest standardised difference over every place between two different numbers', () => {
    const { looks, best } = looksOf(null)
    const variance = x.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (ANSWERS - 1)
    const wanted = Array.from({ length: ANSWERS }, (_, at) => at)
      .filter((count) => count >= 20 && count <= 180 && count % 3 === 0)
      .map((count) => {
        const sum = x.slice(0, count).reduce((total, one) => total + one, 0)
        return {
          below: count,
          statistic: Math.abs(sum - count * mean) / Math.sqrt((variance * count * (ANSWERS - count)) / ANSWERS),
        }
      })
    expect(looks.map((look) => look.below)).toEqual(wanted.map((look) => look.below))
    for (const [at, { statistic }] of wanted.entries()) expect(looks[at]?.statistic).toBeCloseTo(statistic, 10)
    expect(best.statistic).toBe(Math.max(...looks.map(({ statistic }) => statistic)))
  })

  test('weighs each cut by what accounts contribute to it, never by less than single answers would', () => {
    const { looks } = looksOf(accounts)
    const variance = x.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (ANSWERS - 1)
    for (const { below: count, statistic } of looks) {
      const parts = new Float64Array(30)
      for (const [at, one] of x.entries())
        parts[account[at] ?? 0] = (parts[account[at] ?? 0] ?? 0) + (one - mean) * ((at < count ? 1 : 0) - count / ANSWERS)
      const robust = (30 / 29) * parts.reduce((sum, part) => sum + part ** 2, 0)
      const plain = (variance * count * (ANSWERS - count)) / ANSWERS
      const sum = parts.reduce((total, part) => total + part, 0)
      expect(statistic).toBeCloseTo(Math.abs(sum) / Math.sqrt(Math.max(robust, plain)), 10)
    }
  })

  test('makes none where all numbers are alike, answers too few, all of one mind, or accounts on a side too few', () => {
    expect(scanOf(new Float64Array(ANSWERS), null)(x)).toBeNull()
    expect(scanOf(sorted.slice(0, 19), null)(x.slice(0, 19))).toBeNull()
    expect(scanOf(sorted, null)(new Int8Array(ANSWERS).fill(1))).toBeNull()
    const four = Int32Array.from({ length: ANSWERS }, (_, at) => (at < 100 ? at % 4 : 4 + (at % 20)))
    const places: number[] = []
    scanOf(sorted, accountsOf(four))(x, (look) => places.push(look.below))
    expect(Math.min(...places)).toBeGreaterThan(100)
  })
})

describe('an order by lot', () => {
  test('keeps all answers where everybody stands alone', () => {
    const into = new Int8Array(ANSWERS)
    permuteBy(null, randomFrom('lot'))(x, into)
    expect([...into].toSorted()).toEqual([...x].toSorted())
    expect(into).not.toEqual(x)
  })

  test('moves whole accounts: what one says together stays together, and every account is somewhere', () => {
    const of = Int32Array.from({ length: 120 }, (_, at) => Math.floor(at / 3))
    const own = Int8Array.from(of, (one) => (one % 3) - 1)
    const into = new Int8Array(120)
    permuteBy(accountsOf(of), randomFrom('lot'))(own, into)
    for (let at = 0; at < 120; at += 3) expect(new Set(into.slice(at, at + 3)).size).toBe(1)
    expect([...into].toSorted()).toEqual([...own].toSorted())
    expect(into).not.toEqual(own)
  })

  test('lets accounts change places with those of about their size', () => {
    const sizes = [...Array.from({ length: 40 }, () => 1), ...Array.from({ length: 25 }, () => 8)]
    const of = Int32Array.from(sizes.flatMap((size, one) => Array.from({ length: size }, () => one)))
    const own = Int8Array.from(of, (one) => (one < 40 ? -1 : 1))
    const into = new Int8Array(of.length)
    permuteBy(accountsOf(of), randomFrom('lot'))(own, into)
    expect(into).toEqual(own)
  })
})
