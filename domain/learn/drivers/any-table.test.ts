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

/** Tables of any size and shape: few answers, few accounts, words and numbers that hardly vary, gaps, everybody of one mind. */
const anyTable = fc.integer({ min: 0, max: 90 }).chain((answers) => {
  const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: answers, maxLength: answers })
  const words = list(fc.integer({ min: -1, max: 3 })).map((codes): Attribute => {
    return { name: '', kind: 'words', codes: Int32Array.from(codes), levels: ['a', 'b', 'c', 'd'] }
  })
  const numbers = list(
    fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
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
