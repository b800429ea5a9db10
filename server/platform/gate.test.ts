import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

test('a gate lets few in at once and some wait; whoever comes beyond that is told when to come back', async () => {
  const gate = createGate({ atOnce: 2, waiting: 1, seconds: 5 })
  const ends = Array.from({ length: 3 }, () => Promise.withResolvers<void>())
  const begun: number[] = []
  const works = ends.map(({ promise }, at) =>
    gate(async () => {
      begun.push(at)
      await promise
      return at
    }),
  )
  await expect(gate(async () => 3)).rejects.toMatchObject({ words: 'refusal.busy', status: 503, retryAfter: 5 })
  expect(begun).toEqual([0, 1])
  ends[1]?.resolve()
  expect(await works[1]).toBe(1)
  ends[2]?.resolve()
  expect(await works[2]).toBe(2)
  expect(begun).toEqual([0, 1, 2])
  ends[0]?.resolve()
  expect(await Promise.all(works)).toEqual([0, 1, 2])
})

test('work that fails gives its place to the next', async () => {
  const gate = createGate({ atOnce: 1, waiting: 1, seconds: 5 })
  const first = gate(() => Promise.reject(new Error('failed')))
  const second = gate(async () => 2)
  await expect(first).rejects.toThrow('failed')
  expect(await second).toBe(2)
})
