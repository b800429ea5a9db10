import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import type { AnswerTable } from './answer-table.ts'
import { decompose } from './decomposition.ts'
import { kindsOf } from './kinds-of-people.ts'
import { kitagawa } from './kitagawa.ts'

type World = { answers: number; paid: [number, number]; plan: number; change: number; accounts?: number; calls?: number }
/** Two periods (0 before, 1 now): a part of people pays, payers score `plan` points higher, and now all score `change` points higher. */
function periods(seed: string, { answers, paid, plan, change, accounts = 0, calls = 0 }: World) {
  const { share, below } = randomFrom(seed)
  const sides = Int8Array.from({ length: answers }, () => below(2))
  const codes = Int32Array.from(sides, (side) => Number(share() < (paid[side] ?? 0)))
  const values = Float64Array.from({ length: answers }, () => Math.round(1000 * share()))
  const account = accounts ? Int32Array.from({ length: answers }, () => below(accounts)) : null
  const leans = Float64Array.from({ length: accounts }, () => 0.4 * (share() - 0.5))
  const x = Int8Array.from(sides, (side, at) => {
    const points = plan * (codes[at] ?? 0) + change * side + ((values[at] ?? 0) > 500 ? calls : 0)
    const drawn = share() + points / 200 + (account ? (leans[account[at] ?? 0] ?? 0) : 0)
    return drawn < 0.35 ? -1 : drawn < 0.6 ? 0 : 1
  })
  const table: AnswerTable = {
    x,
    account,
    attributes: [
      { name: 'plan', kind: 'words', codes, levels: ['free', 'paid'] },
      { name: 'calls', kind: 'number', values },
    ],
  }
  return { table, sides }
}
const only = (table: AnswerTable, name: string): AnswerTable => ({
  ...table,
  attributes: table.attributes.filter((attribute) => attribute.name === name),
})
const MIX: World = { answers: 3000, paid: [0.3, 0.7], plan: 40, change: 0 }

describe('a difference taken apart', () => {
  const { table, sides } = periods('mix', MIX)
  const found = decompose(table, sides) ?? expect.fail()

  test('is mix where only the people changed, and the attribute that did it carries it', () => {
    expect(found.verdict).toBe('mix')
    expect(found.mix.low < 16 && found.mix.high > 16).toBe(true)
    expect(found.rate.low < 0 && found.rate.high > 0).toBe(true)
    const [plan, calls] = found.attributes
    expect(plan?.points).toBeGreaterThan(10)
    expect(Math.abs(calls?.points ?? 99)).toBeLessThan(2)
    const paid = plan?.kinds.find(({ kind }) => kind.kind === 'level' && kind.level === 'paid')
    expect(paid?.first).toBeCloseTo(0.7, 1)
    expect(paid?.points).toBeGreaterThan(4)
  })

  test('is rate where the same people changed their minds, and both where both happened', () => {
    const rate = periods('rate', { ...MIX, paid: [0.5, 0.5], change: 15 })
    expect(decompose(rate.table, rate.sides)?.verdict).toBe('rate')
    const both = periods('both', { ...MIX, change: 15 })
    expect(decompose(both.table, both.sides)?.verdict).toBe('both')
    const neither = periods('neither', { ...MIX, paid: [0.5, 0.5] })
    expect(decompose(neither.table, neither.sides)?.verdict).toBe('no_evidence')
  })

  test('adds up: mix and rate to the difference, attributes to the mix, kinds to their attribute', () => {
    expect(found.mix.points + found.rate.points).toBeCloseTo(found.difference.points, 10)
    expect((found.first?.score ?? 0) - (found.second?.score ?? 0)).toBeCloseTo(found.difference.points, 10)
    expect(found.attributes.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(found.mix.points, 10)
    for (const { points, kinds } of found.attributes)
      expect(kinds.reduce((sum, kind) => sum + kind.points, 0)).toBeCloseTo(points, 10)
  })

  test('by one attribute is the closed form of Kitagawa', () => {
    const one = decompose(only(table, 'plan'), sides) ?? expect.fail()
    expect(one.method).toBe('kitagawa')
    const codes = table.attributes[0]?.kind === 'words' ? table.attributes[0].codes : expect.fail()
    const side = (which: number) => {
      const people = [...table.x.keys()].filter((at) => sides[at] === which)
      return [0, 1].map((code) => {
        const kind = people.filter((at) => codes[at] === code)
        return { weight: kind.length / people.length, score: kind.reduce((sum, at) => sum + (table.x[at] ?? 0), 0) / kind.length }
      })
    }
    const closed = kitagawa(side(1), side(0))
    expect(one.mix.points).toBeCloseTo(100 * closed.mix, 10)
    expect(one.rate.points).toBeCloseTo(100 * closed.rate, 10)
  })

  test('mirrors when the two sides change places', () => {
    const there =
      decompose(
        table,
        sides.map((side) => 1 - side),
      ) ?? expect.fail()
    expect(there.mix.points).toBeCloseTo(-found.mix.points, 9)
    expect(there.rate.low).toBeCloseTo(-found.rate.high, 9)
  })

  test('covers the truth in about 95 of 100 cases, for mix and for rate, with shared accounts too', () => {
    for (const accounts of [0, 60]) {
      const misses = { mix: 0, rate: 0 }
      for (let seed = 0; seed < 300; seed++) {
        const drawn = periods(`cover ${accounts} ${seed}`, { answers: 500, paid: [0.4, 0.6], plan: 20, change: 10, accounts })
        const one = decompose(drawn.table, drawn.sides) ?? expect.fail()
        if (one.mix.low > 4 || one.mix.high < 4) misses.mix++
        if (one.rate.low > 10 || one.rate.high < 10) misses.rate++
      }
      // 15 are expected; more than 25 come once in two hundred such rounds.
      expect(misses.mix).toBeLessThanOrEqual(25)
      expect(misses.rate).toBeLessThanOrEqual(25)
    }
  })

  test('treats a kind of people that was not there before as mix', () => {
    const { share } = randomFrom('new kind')
    const now = Int8Array.from({ length: 1200 }, (_, at) => Number(at >= 600))
    const codes = Int32Array.from(now, (side) => (side === 1 && share() < 0.4 ? 2 : Number(share() < 0.5)))
    const x = Int8Array.from(codes, (code) => (share() < (code === 2 ? 0.7 : 0.2) ? -1 : 1))
    const attributes = [{ name: 'plan', kind: 'words' as const, codes, levels: ['free', 'paid', 'trial'] }]
    const one = decompose({ x, account: null, attributes }, now) ?? expect.fail()
    expect(one.verdict).toBe('mix')
    expect(one.mix.points).toBeLessThan(-30)
    expect(Math.abs(one.rate.points)).toBeLessThan(10)
  })

  test('has an interval even where everybody says the same', () => {
    const same = { ...table, x: new Int8Array(table.x.length).fill(1) }
    const one = decompose(same, sides) ?? expect.fail()
    expect(one.difference.points).toBe(0)
    expect(one.rate.high).toBeGreaterThan(0)
  })

  test('needs five answers a side, six accounts and an attribute that both sides share', () => {
    expect(
      decompose(
        table,
        sides.map((side, at) => (at < 8 ? side : -1)),
      ),
    ).toBeNull()
    expect(decompose({ ...table, account: sides.map((_, at) => at % 5) as never }, sides)).toBeNull()
    const apart = Int32Array.from(sides)
    expect(
      decompose({ ...table, attributes: [{ name: 'x', kind: 'words', codes: apart, levels: ['a', 'b'] }] }, sides),
    ).toBeNull()
    expect(() => decompose(table, sides.slice(1))).toThrow('sides')
  })
})

describe('kinds of people on two sides', () => {
  test('pool words that few have on a side, and leave out the few answers that even then have no rate', () => {
    const of = (code: number, zero: number, first: number) => [
      ...new Array(zero).fill([code, 0]),
      ...new Array(first).fill([code, 1]),
    ]
    const rows = [...of(0, 10, 10), ...of(1, 10, 10), ...of(2, 2, 1), ...of(3, 1, 12)]
    const [codes, sides] = [Int32Array.from(rows, ([code]) => code), Int8Array.from(rows, ([, side]) => side)]
    const found = kindsOf({ name: 'city', kind: 'words', codes, levels: ['a', 'b', 'c', 'd'] }, sides)
    expect(found.kinds).toEqual([
      { kind: 'level', level: 'a' },
      { kind: 'level', level: 'b' },
      { kind: 'others', levels: 2 },
    ])
    expect(found.counts).toEqual([
      [10, 10, 0],
      [10, 10, 13],
    ])
    expect(found.codes.filter((code) => code < 0)).toHaveLength(3)
  })

  test('take numbers by quarters, fewer where many are alike, with unknown as a kind', () => {
    const values = Float64Array.from({ length: 48 }, (_, at) => (at < 24 ? 0 : at < 36 ? 1 : Number.NaN))
    const sides = Int8Array.from(values, (_, at) => at % 2)
    expect(kindsOf({ name: 'tickets', kind: 'number', values }, sides).kinds).toEqual([
      { kind: 'stretch', from: null, to: 0 },
      { kind: 'stretch', from: 0, to: null },
      { kind: 'unknown' },
    ])
  })
})

test('weights that are not those of everybody are refused', () => {
  expect(() => kitagawa([{ weight: 0.5, score: 1 }], [{ weight: 1, score: 1 }])).toThrow('sum to 1')
  expect(() => kitagawa([{ weight: 1, score: 1 }], [])).toThrow('Kinds must match')
})
