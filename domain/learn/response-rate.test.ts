import { expect, test } from 'vitest'
import { responseRate, shareOf } from './response-rate.ts'

test('the response rate counts answers to mails that arrived, and is never above one', () => {
  expect(responseRate(18, 90)).toEqual({ rate: 0.2, responses: 18, delivered: 90 })
  expect(responseRate(3, 2)).toEqual({ rate: 1, responses: 3, delivered: 2 })
  expect(responseRate(0, 0)).toBeNull()
  expect(() => responseRate(1.5, 2)).toThrow(RangeError)
})

test('a part is a share of its whole, and of nothing there is none', () => {
  expect(shareOf(1, 4)).toBe(0.25)
  expect(shareOf(0, 4)).toBe(0)
  expect(shareOf(5, 4)).toBe(1)
  expect(shareOf(0, 0)).toBeNull()
  expect(() => shareOf(-1, 4)).toThrow(RangeError)
})
