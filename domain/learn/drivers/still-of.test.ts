import { expect, test } from 'vitest'
import { isStillOf } from './still-of.ts'

const all = { from: null, until: null }
const may = { from: new Date('2026-05-01'), until: new Date('2026-06-01') }

test('findings stand beside the figures of the same stretch until a tenth of its answers have come or gone', () => {
  expect(isStillOf({ ...all, answers: 100 }, { ...all, answers: 110 })).toBe(true)
  expect(isStillOf({ ...all, answers: 100 }, { ...all, answers: 90 })).toBe(true)
  expect(isStillOf({ ...all, answers: 100 }, { ...all, answers: 111 })).toBe(false)
  expect(isStillOf({ ...all, answers: 0 }, { ...all, answers: 1 })).toBe(false)
  expect(isStillOf({ ...may, answers: 9 }, { from: new Date(may.from), until: new Date(may.until), answers: 9 })).toBe(true)
})

test('findings of twelve months do not stand beside those of the twelve months a month on', () => {
  expect(isStillOf({ ...may, answers: 100 }, { from: may.until, until: new Date('2026-07-01'), answers: 100 })).toBe(false)
  expect(isStillOf({ ...may, answers: 100 }, { ...all, answers: 100 })).toBe(false)
})

test('there are no negative answers', () => {
  expect(() => isStillOf({ ...all, answers: -1 }, { ...all, answers: 1 })).toThrow(RangeError)
})
