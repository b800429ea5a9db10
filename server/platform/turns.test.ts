import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

function turns(over: { keys?: number } = {}) {
  const time = { now: 0 }
  const take = createTurns({ burst: 3, everyMs: 2_000, keys: 100, clock: () => new Date(time.now), ...over })
  return { time, take }
}

test('a few at once, then one for every two seconds, however often it was asked for in between', () => {
  const { time, take } = turns()
  expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 0])
  expect([take('a'), take('a'), take('a')]).toEqual([2, 2, 2])
  time.now = 1_000
  expect(take('a')).toBe(1)
  time.now = 2_000
  expect([take('a'), take('a')]).toEqual([0, 2])
})

test('several are taken together or not at all', () => {
  const { time, take } = turns()
  expect([take('a', 2), take('a', 2), take('a')]).toEqual([0, 2, 0])
  time.now = 4_000
  expect([take('a', 3), take('a', 2)]).toEqual([2, 0])
})

test('one key never waits for another', () => {
  const { take } = turns()
  for (let i = 0; i < 9; i++) take('a')
  expect(take('b')).toBe(0)
})

test('a rest fills it up to what fits and no more', () => {
  const { time, take } = turns()
  for (let i = 0; i < 3; i++) take('a')
  time.now = 86_400_000
  expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 2])
})

test('a clock that goes back locks nobody out for longer', () => {
  const { time, take } = turns()
  time.now = 10_000
  for (let i = 0; i < 3; i++) take('a')
  time.now = 0
  expect(take('a')).toBe(2)
  time.now = 2_000
  expect(take('a')).toBe(0)
})

test('it remembers so many keys, and forgets the one used longest ago', () => {
  const { take } = turns({ keys: 2 })
  for (let i = 0; i < 3; i++) take('a')
  for (let i = 0; i < 3; i++) take('b')
  expect(take('a')).toBe(2)
  take('c')
  expect([take('a'), take('b')]).toEqual([2, 0])
})
