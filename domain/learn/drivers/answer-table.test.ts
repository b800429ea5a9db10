import { describe, expect, test } from 'vitest'
import { type AnswerTable, accountsOf, pickAnswers, requireTable } from './answer-table.ts'
import { designOf } from './design.ts'
import { levelsOf } from './levels.ts'

const table: AnswerTable = {
  x: Int8Array.from([1, 0, -1, 1]),
  account: Int32Array.from([7, -1, 7, -1]),
  attributes: [
    { name: 'plan', kind: 'words', codes: Int32Array.from([0, 1, -1, 1]), levels: ['free', 'plus'] },
    { name: 'calls', kind: 'number', values: Float64Array.from([3, Number.NaN, 1, 2]) },
  ],
}

describe('a table of answers', () => {
  test.each<[string, Partial<AnswerTable>]>([
    ['2', { x: Int8Array.from([1, 0, 2, 1]) }],
    ['3 entries', { account: Int32Array.from([1, 2, 3]) }],
    ['no level 2', { attributes: [{ name: 'plan', kind: 'words', codes: Int32Array.from([0, 2, 0, 0]), levels: ['a', 'b'] }] }],
    ['endless', { attributes: [{ name: 'calls', kind: 'number', values: Float64Array.from([1, 2, 3, Infinity]) }] }],
    ['twice', { attributes: [...table.attributes, ...table.attributes] }],
  ])('is refused with a sentence that says %s', (why, broken) => expect(() => requireTable({ ...table, ...broken })).toThrow(why))

  test('keeps people of one account together, and people of none apart', () => {
    expect(() => requireTable(table)).not.toThrow()
    expect(accountsOf(table.account)).toEqual({
      count: 3,
      of: Int32Array.from([0, 1, 0, 2]),
      starts: Int32Array.from([0, 2, 3, 4]),
      members: Int32Array.from([0, 2, 1, 3]),
    })
    expect(accountsOf(Int32Array.from([4, -1, 3, -1]))).toBeNull()
    expect(accountsOf(null)).toBeNull()
  })

  test('can be asked of some of its answers', () => {
    const some = pickAnswers(table, [2, 0])
    expect(some.x).toEqual(Int8Array.from([-1, 1]))
    expect(some.account).toEqual(Int32Array.from([7, 7]))
    expect(some.attributes[0]).toMatchObject({ codes: Int32Array.from([-1, 0]) })
    expect(some.attributes[1]).toMatchObject({ values: Float64Array.from([1, 3]) })
  })
})

describe('the levels of an attribute', () => {
  test('are the largest ones, all rare ones together, and unknown; levels nobody has are left out', () => {
    const codes = Int32Array.from([0, 0, 0, 1, 1, 2, 4, -1, -1])
    const found = levelsOf({ name: 'city', kind: 'words', codes, levels: ['a', 'b', 'c', 'd', 'e'] }, 2, 5)
    expect(found.levels).toEqual([
      { kind: 'level', level: 'a' },
      { kind: 'level', level: 'b' },
      { kind: 'others', levels: 2 },
      { kind: 'unknown' },
    ])
    expect(found.counts).toEqual([3, 2, 2, 2])
    expect([...found.codes]).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3])
    expect(levelsOf({ name: 'city', kind: 'words', codes, levels: ['a', 'b', 'c', 'd', 'e'] }, 1, 1).levels).toHaveLength(3)
  })
})

describe('the columns of a linear model', () => {
  const numbers = Float64Array.from({ length: 24 }, (_, at) => (at < 4 ? Number.NaN : at < 14 ? 5 : at * 1000))
  test('take ranks of numbers, ties sharing one, and a column of its own for those that are unknown', () => {
    const design = designOf({ attributes: [{ name: 'calls', kind: 'number', values: numbers }] }, 24)
    expect(design.players).toMatchObject([{ name: 'calls', unknown: 4, columns: [0, 1] }])
    expect([...design.active.slice(0, 6)]).toEqual([1, 1, 1, 1, 0, 0])
    expect(design.amounts[4]).toBe(design.amounts[13])
    expect((design.amounts[23] ?? 0) - (design.amounts[22] ?? 0)).toBeCloseTo(
      (design.amounts[15] ?? 0) - (design.amounts[14] ?? 0),
      12,
    )
  })

  test('leave out what does not vary and name it', () => {
    const flat = { name: 'flat', kind: 'number' as const, values: new Float64Array(24).fill(3) }
    const one = { name: 'one', kind: 'words' as const, codes: new Int32Array(24), levels: ['a'] }
    expect(designOf({ attributes: [flat, one] }, 24)).toMatchObject({ size: 0, unused: ['flat', 'one'] })
  })
})
