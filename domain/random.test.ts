import { describe, expect, test } from 'vitest'
import { randomFrom, shuffleInSteps, xoshiro128 } from './random.ts'
import { finish } from './steps.ts'

describe('seeded chance', () => {
  test('follows the published generator word for word', () => {
    const next = xoshiro128([1, 2, 3, 4])
    const published = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804]
    expect(Array.from({ length: 10 }, next)).toEqual(published)
  })

  test('the same seed replays, a near seed does not', () => {
    const of = (seed: string) => Array.from({ length: 5 }, randomFrom(seed).bits)
    expect(of('wave 1')).toEqual(of('wave 1'))
    expect(of('wave 1')).not.toEqual(of('wave 2'))
  })

  test('every face of a die comes up about as often', () => {
    const { below } = randomFrom('die')
    const faces = new Map<number, number>()
    for (let thrown = 0; thrown < 60_000; thrown++) count(faces, below(6))
    for (const seen of faces.values()) expect(Math.abs(seen - 10_000)).toBeLessThan(400)
  })

  test('a shuffle keeps everyone and leaves the given list as it was', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8]
    const { shuffle } = randomFrom('deck')
    expect(shuffle(list).toSorted()).toEqual(list)
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const firsts = new Set(Array.from({ length: 100 }, () => shuffle(list)[0]))
    expect(firsts.size).toBe(8)
  })

  test('a shuffle in pieces gives the same order, and rests in between', () => {
    const list = Array.from({ length: 25_000 }, (_, at) => at)
    const steps = shuffleInSteps(randomFrom('deck'), list)
    expect([steps.next().done, steps.next().done]).toEqual([false, false])
    expect(finish(steps)).toEqual(randomFrom('deck').shuffle(list))
  })

  test('picking from nothing is a mistake that says so', () => {
    expect(() => randomFrom(1).pick([])).toThrow('nothing to pick from')
  })
})

function count(faces: Map<number, number>, face: number) {
  faces.set(face, (faces.get(face) ?? 0) + 1)
}
