import { describe, expect, test } from 'vitest'
import { sampleRatio } from './sample-ratio.ts'

describe('the split of an experiment', () => {
  test.each([
    [[5120, 4880], [1, 1], false],
    [[5300, 4700], [1, 1], true],
    [[700, 300], [0.7, 0.3], false],
    [[333, 334, 333], [1, 1, 1], false],
    [[400, 300, 300], [1, 1, 1], true],
  ] as const)('of %o people, planned %o: mismatch %o', (found, split, mismatch) => {
    expect(sampleRatio(found, split).mismatch).toBe(mismatch)
  })

  test.each([
    [[5], [1]],
    [[5, 5], [1]],
    [
      [5, 5],
      [1, 0],
    ],
    [
      [5, -5],
      [1, 1],
    ],
    [
      [0, 0],
      [1, 1],
    ],
  ])('%o planned %o is refused', (found, split) => expect(() => sampleRatio(found, split)).toThrow(RangeError))
})
