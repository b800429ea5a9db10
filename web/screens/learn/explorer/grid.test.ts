import { describe, expect, test } from 'vitest'
import { gridsOf, keysOn, placesFor, tintOf } from './grid.ts'

type Found = Parameters<typeof gridsOf>[0]
const NONE = { counted: { promoter: 0, passive: 0, detractor: 0 }, sample: 'too_few', score: null, echo: null } as const
const axis = (kind: 'words' | 'bins' | 'time') =>
  ({ by: kind, label: null, kind, grain: null, breaks: null, edges: null, found: null, others: 0 }) as Found['axes'][number]
const row = (answers: number, ...values: (string | number | null)[]): Found['rows'][number] => ({
  keys: values.map((value) => ({ value, label: null, from: null })),
  standing: { ...NONE, answers },
  verdict: 'too_few',
  against: null,
  barred: null,
  population: null,
})
const values = (keys: ReturnType<typeof keysOn>) => keys.map(({ value }) => value)

describe('where the axes of a table stand', () => {
  test.each([
    [['words', 'bins'], { down: 0, across: 1, each: null }],
    [['time', 'words'], { down: 1, across: 0, each: null }],
    [['words', 'bins', 'words'], { down: 0, across: 1, each: 2 }],
    [['words', 'time', 'bins'], { down: 0, across: 1, each: 2 }],
    [['words', 'bins', 'time'], { down: 0, across: 2, each: 1 }],
  ] as const)('%j', (kinds, places) => expect(placesFor(kinds.map((kind) => ({ kind })))).toEqual(places))

  test('words come by number of answers, bins as they rise, all others last', () => {
    const found = {
      axes: [axis('words'), axis('bins')],
      rows: [row(5, 'a', 2), row(2, null, 10), row(4, 'b', 10), row(3, 'b', 0), row(90, null, 2)],
    }
    expect(values(keysOn(found, 0))).toEqual(['b', 'a', null])
    expect(values(keysOn(found, 1))).toEqual([0, 2, 10])
  })
})

test('every value of the third axis has a table with the same rows and columns', () => {
  const found = { axes: [axis('words'), axis('words'), axis('words')], rows: [row(9, 'a', 'x', 'p'), row(5, 'b', 'y', 'q')] }
  const [first, second] = gridsOf(found)
  expect([first?.of?.value, second?.of?.value]).toEqual(['p', 'q'])
  for (const each of [first, second]) {
    expect(values(each?.grid.rows ?? [])).toEqual(['a', 'b'])
    expect(values(each?.grid.columns ?? [])).toEqual(['x', 'y'])
  }
  const [a, x] = [first?.grid.rows[0], first?.grid.columns[0]]
  if (!a || !x) throw new Error('The table has no cells.')
  expect(first?.grid.cell(a, x)?.standing.answers).toBe(9)
  expect(second?.grid.cell(a, x)).toBeUndefined()
})

test.each([
  ['higher', 14, 1],
  ['lower', -20, 2],
  ['higher', 60, 3],
  ['no_evidence', 60, 0],
] as const)('%s by %i is coloured %i', (verdict, difference, tint) =>
  expect(tintOf({ verdict, against: { difference, low: 0, high: 0, p: 0, q: 0, smallestVisible: 0 } })).toBe(tint),
)
