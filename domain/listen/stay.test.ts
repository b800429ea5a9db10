import { expect, test } from 'vitest'
import { type Look, staysOf } from './stay.ts'

const ALL = Array.from({ length: 11 }, (_, rating) => rating)
const MINUTE = 60

/** A look so many seconds after the mail came. */
const look = (seconds: number, rating: number | null, over: Partial<Look> = {}): Look => ({
  at: new Date(seconds * 1000),
  network: '203.0.113.0/24',
  agent: 'a',
  rating,
  beacon: null,
  ...over,
})
const ratings = (looks: Look[]) => staysOf(looks).map((stay) => stay.ratings)

test('a filter that opens all links is a stay of its own; the person who comes later opened one', () => {
  const filter = ALL.map((rating) => look(4 + rating / 4, rating, { network: '198.51.100.0/24' }))
  expect(ratings([look(7200, 9), ...filter])).toEqual([11, 1])
})

test('who comes again after a pause comes anew, also with a filter’s browser from its network', () => {
  expect(ratings([...ALL.map((rating) => look(rating, rating)), look(30 * MINUTE, 9)])).toEqual([11, 1])
})

test('a person may press the wrong number, see that, and press another', () => {
  const report = look(9, 3, { beacon: { visibleMs: 9_000 } })
  expect(ratings([look(0, 3), look(9, 5), report])).toEqual([1])
  expect(ratings([look(0, 3), look(0.3, 5)])).toEqual([2])
})

test('three ratings in one go are a machine’s, however slowly', () => {
  expect(ratings([look(0, 3), look(7, 5), look(14, 8)])).toEqual([3])
})

test('a machine that takes its time is found over all its stays', () => {
  expect(ratings([look(0, 3), look(20 * MINUTE, 5), look(40 * MINUTE, 8)])).toEqual([3, 3, 3])
  expect(ratings([look(0, 3), look(20 * MINUTE, 5)])).toEqual([1, 1])
})

test('links without a rating add none', () => {
  expect(ratings([look(0, null), look(1, 9)])).toEqual([1])
  expect(ratings([look(0, null)])).toEqual([0])
})
