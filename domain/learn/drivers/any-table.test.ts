import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '#domain/steps.ts'
import type { AnswerTable, Attribute } from './answer-table.ts'
import { cutsOf } from './cut.ts'
import { decompose } from './decomposition.ts'
import { driversOf } from './drivers.ts'
import { impactsOf } from './impact.ts'
import { mentionRates } from './mentions.ts'
import { profilesOf } from './profiles.ts'
import { subgroupsOf } from './subgroups.ts'

/** As far from 0, and as near to it, as a number can be. */
const EXTREMES = [1e308, -1e308, Number.MAX_VALUE, -Number.MAX_VALUE, 9e307, Number.MIN_VALUE, -1e-310]

/** Tables of any size and shape: few answers, few accounts, words and numbers that hardly vary, gaps, everybody of one mind. */
const anyTable = fc.integer({ min: 0, max: 90 }).chain((answers) => {
  const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: answers, maxLength: answers })
  const words = list(fc.integer({ min: -1, max: 3 })).map((codes): Attribute => {
    return { name: '', kind: 'words', codes: Int32Array.from(codes), levels: ['a', 'b', 'c', 'd'] }
  })
  const numbers = list(
    fc.oneof(
      fc.constant(Number.NaN),
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(...EXTREMES),
    ),
  ).map((values): Attribute => ({ name: '', kind: 'number', values: Float64Array.from(values) }))
  return fc.record({
    x: fc.oneof(list(fc.integer({ min: -1, max: 1 })), list(fc.constant(1))).map((all) => Int8Array.from(all)),
    account: fc.option(list(fc.integer({ min: -1, max: 8 })).map((all) => Int32Array.from(all))),
    attributes: fc
      .array(fc.oneof(words, numbers), { maxLength: 4 })
      .map((all) => all.map((one, at) => ({ ...one, name: `n${at}` }))),
    sides: list(fc.integer({ min: -1, max: 1 })).map((all) => Int8Array.from(all)),
  })
})

/** Every number in a result, however deep. */
function* numbersIn(result: unknown): Generator<number> {
  if (typeof result === 'number') yield result
  else if (typeof result === 'object' && result !== null) for (const one of Object.values(result)) yield* numbersIn(one)
}

test('whatever the table, each question gets figures that are numbers, or says that there are too few', () => {
  fc.assert(
    fc.property(anyTable, ({ sides, ...table }: AnswerTable & { sides: Int8Array }) => {
      const flags = [{ name: 'flag', mentioned: Uint8Array.from(sides, (side) => Number(side === 1)) }]
      const found = [
        finish(driversOf(table, { seed: 's', bootstraps: 3, permutations: 3 })),
        finish(cutsOf(table, { seed: 's', permutations: 3 })),
        finish(subgroupsOf(table, { seed: 's', permutations: 3 })),
        finish(profilesOf(table, { seed: 's' })),
        decompose(table, sides),
        impactsOf(table.x, table.account, flags),
        mentionRates(sides, table.account, flags),
      ]
      for (const figure of numbersIn(found)) expect(figure).toSatisfy(Number.isFinite)
    }),
    { numRuns: 60 },
  )
})

test('answers of one account alone say nothing of what goes with the score', () => {
  const attributes: Attribute[] = [{ name: 'plan', kind: 'words', codes: Int32Array.of(0, 1, -1), levels: ['a', 'b'] }]
  const table = { x: Int8Array.of(1, 0, -1), account: Int32Array.of(5, 5, 5), attributes }
  expect(finish(driversOf(table, { seed: 's', bootstraps: 3, permutations: 3 }))).toBeNull()
})

test('numbers as large as there are part answers like any others', () => {
  const values = Float64Array.from({ length: 200 }, (_, at) => (at % 2 ? 1e308 : -1e308))
  const x = Int8Array.from(values, (value) => (value > 0 ? -1 : 1))
  const table: AnswerTable = { x, account: null, attributes: [{ name: 'n', kind: 'number', values }] }
  expect(finish(cutsOf(table, { seed: 's', permutations: 19 })).cuts).toMatchObject([{ cut: 0, verdict: 'lower' }])
  expect(finish(driversOf(table, { seed: 's', bootstraps: 3, permutations: 19 }))?.rSquared).toBeCloseTo(1, 9)
})
