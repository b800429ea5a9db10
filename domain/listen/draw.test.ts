import { describe, expect, test } from 'vitest'
import { drawSample } from './draw.ts'

const ids = Array.from({ length: 1000 }, (_, at) => `contact-${at}`)

describe('drawing a random share', () => {
  test('replays for the same seed, whatever the order of the ids', () => {
    const once = drawSample(ids, 0.3, 'wave 7')
    const again = drawSample(ids.toReversed(), 0.3, 'wave 7')
    expect([...again.drawn].sort()).toEqual([...once.drawn].sort())
    expect([...drawSample(ids, 0.3, 'wave 8').drawn].sort()).not.toEqual([...once.drawn].sort())
  })

  test.each([
    [1000, 0.3, 300],
    [7, 0.5, 4],
    [3, 0.1, 0],
    [3, 1, 3],
    [0, 0.5, 0],
  ])('%i people at %f are exactly %i', (n, share, size) => {
    const { drawn, probability } = drawSample(ids.slice(0, n), share, 1)
    expect(drawn.size).toBe(size)
    expect(probability).toBe(n === 0 ? 0 : size / n)
  })

  test('nobody counts twice', () => {
    expect(drawSample(['a', 'a', 'b'], 1, 1)).toEqual({ drawn: new Set(['a', 'b']), probability: 1 })
  })

  test('over many seeds everyone is drawn about as often', () => {
    const few = ids.slice(0, 20)
    const seen = new Map(few.map((id) => [id, 0]))
    for (let seed = 0; seed < 4000; seed++)
      for (const id of drawSample(few, 0.25, seed).drawn) seen.set(id, (seen.get(id) ?? 0) + 1)
    // 1,000 expected, standard deviation 27: five of them.
    for (const [id, times] of seen) expect(Math.abs(times - 1000), id).toBeLessThan(137)
  })

  test.each([0, -0.1, 1.01, Number.NaN])('a share of %f is refused', (share) => {
    expect(() => drawSample(ids, share, 1)).toThrow(RangeError)
  })
})
