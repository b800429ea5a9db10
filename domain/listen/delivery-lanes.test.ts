import { expect, test } from 'vitest'
import { nextInLine } from './delivery-lanes.ts'

const underWay = (of: Record<string, number>) => new Map(Object.entries(of))

test('the mails go in their order while no domain has its fill', () => {
  expect(nextInLine(['a', 'a', 'b'], underWay({ a: 1 }), 2)).toBe(0)
  expect(nextInLine(['a'], underWay({}), 1)).toBe(0)
})

test('a domain that has its fill is passed over, and keeps its place in the queue', () => {
  expect(nextInLine(['a', 'a', 'b', 'c'], underWay({ a: 2 }), 2)).toBe(2)
  expect(nextInLine(['a', 'b', 'a', 'c'], underWay({ a: 2, b: 2 }), 2)).toBe(3)
})

test('where every waiting domain has its fill, nobody goes', () => {
  expect(nextInLine(['a', 'b', 'a'], underWay({ a: 2, b: 3 }), 2)).toBeNull()
  expect(nextInLine([], underWay({}), 2)).toBeNull()
})
