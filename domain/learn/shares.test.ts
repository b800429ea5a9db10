import { expect, test } from 'vitest'
import { sharesOf } from '#domain/learn/shares.ts'

test('each group has its part of the whole, and nobody has none', () => {
  expect(sharesOf({ promoter: 5, passive: 3, detractor: 2 })).toEqual({ promoter: 0.5, passive: 0.3, detractor: 0.2 })
  expect(sharesOf({ promoter: 0, passive: 0, detractor: 0 })).toBeNull()
})
