import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { finish } from '#domain/steps.ts'
import { crowd } from '#test/planted-kinds.ts'
import type { AnswerTable } from './answer-table.ts'
import { distanceBetween, traitsOf } from './gower.ts'
import { clusterAround, firstMedoids, silhouetteOf } from './medoids.ts'
import { marksOf } from './profile-marks.ts'
import { profilesOf } from './profiles.ts'

const found = (table: AnswerTable) => finish(profilesOf(table, { seed: 'profiles' })) ?? expect.fail()

describe('profiles', () => {
  const { table, kind } = crowd('three', 1500, { alike: 0.8, fall: 0.2 })
  const profiles = found(table)

  test('are found where there are kinds of people, as many as there are, each with everybody in it', () => {
    expect(profiles.clear).toBe(true)
    expect(profiles.profiles).toHaveLength(3)
    expect(profiles.silhouettes.map((one) => one.profiles)).toEqual([2, 3, 4, 5, 6, 7, 8])
    for (const [place] of profiles.profiles.entries()) {
      const members = kind.filter((_, person) => profiles.of[person] === place)
      const most = Math.max(...[0, 1, 2].map((one) => members.filter((other) => other === one).length))
      expect(most / members.length).toBeGreaterThan(0.9)
    }
    expect(profiles.profiles.reduce((sum, { answers }) => sum + answers, 0)).toBe(1500)
  })

  test('are told by what marks them, an example, and their score against everybody else', () => {
    const lower = profiles.profiles.filter(({ verdict }) => verdict === 'lower')
    expect(lower).toHaveLength(1)
    const [only] = lower
    expect(only?.marks.map(({ name }) => name)).toEqual(expect.arrayContaining(['plan', 'region']))
    expect(only?.marks.find(({ name }) => name === 'plan')).toMatchObject({
      level: 'team',
      effect: expect.toSatisfy((one) => one > 1),
    })
    expect(only?.against?.high).toBeLessThan(0)
    expect(profiles.of[only?.example ?? -1]).toBe(profiles.profiles.indexOf(only ?? expect.fail()))
    expect(only?.score?.answers).toBe(only?.answers)
  })

  test('are the same for the same seed, and carry how they came about', () => {
    expect(found(table)).toEqual(profiles)
    expect(profiles).toMatchObject({ method: 'medoids', answers: 1500, seed: 'profiles', warnings: [{ kind: 'not_causal' }] })
  })

  test('are not made up where attributes have nothing to do with one another', () => {
    for (const seed of ['a', 'b'])
      expect(found(crowd(seed, 400, { alike: 0 }).table)).toMatchObject({ clear: false, profiles: [], of: [] })
    // Two words of two levels make four heaps, and yet no profile: anything of one goes with anything of the other.
    const { below } = randomFrom('grid')
    const words = (name: string) => ({
      name,
      kind: 'words' as const,
      codes: Int32Array.from({ length: 400 }, () => below(2)),
      levels: ['a', 'b'],
    })
    const grid = found({ x: new Int8Array(400), account: null, attributes: [words('one'), words('other')] })
    expect(grid.clear).toBe(false)
    expect(Math.max(...grid.silhouettes.map(({ silhouette }) => silhouette))).toBeGreaterThan(0.9)
  })

  test('need fifty answers and an attribute that varies', () => {
    expect(finish(profilesOf(crowd('few', 49, { alike: 0.8 }).table, { seed: 's' }))).toBeNull()
    const flat = { name: 'flat', kind: 'number' as const, values: new Float64Array(1500) }
    expect(finish(profilesOf({ ...table, attributes: [flat] }, { seed: 's' }))).toBeNull()
  })
})

describe('how unlike two people are', () => {
  const traits = traitsOf(crowd('distance', 200, { alike: 0.5 }).table)
  const person = fc.nat(199)

  test('is nothing to oneself, the same both ways, and never below 0', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(distanceBetween(traits, one, one)).toBe(0)
        expect(distanceBetween(traits, one, other)).toBe(distanceBetween(traits, other, one))
        expect(distanceBetween(traits, one, other)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('weighs words and numbers alike: by each, two people are 1 apart on average', () => {
    for (const column of traits.columns) {
      let [sum, pairs] = [0, 0]
      for (let one = 0; one < 200; one++)
        for (let other = 0; other < one; other++) {
          if (Number.isNaN((column.values[one] ?? 0) - (column.values[other] ?? 0))) continue
          sum += distanceBetween({ people: 200, columns: [column] }, one, other)
          pairs++
        }
      expect(sum / pairs).toBeCloseTo(1, 1)
    }
  })

  test('is 1 where nothing is known of both', () => {
    const blind = { people: 2, columns: [{ ordered: true, values: Float64Array.from([0.3, Number.NaN]), weight: 3 }] }
    expect(distanceBetween(blind, 0, 1)).toBe(1)
  })
})

describe('clusters around medoids', () => {
  const points = [0, 1, 2, 10, 11, 12, 30, 31, 32]
  const values = Float32Array.from(points.flatMap((one) => points.map((other) => Math.abs(one - other))))
  const distances = { values, many: points.length }

  test('stand on the middle of each heap, wherever the search starts', () => {
    for (const start of [firstMedoids(distances, 3), Int32Array.from([0, 1, 2]), Int32Array.from([6, 7, 8])]) {
      const { medoids, of } = clusterAround(distances, start)
      expect([...medoids].map((medoid) => points[medoid]).toSorted((one, other) => (one ?? 0) - (other ?? 0))).toEqual([
        1, 11, 31,
      ])
      expect(new Set(of.slice(0, 3)).size).toBe(1)
    }
  })

  test('cannot be bettered by any single exchange', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 6, maxLength: 20 }), (line) => {
        const rows = Float32Array.from(line.flatMap((one) => line.map((other) => Math.abs(one - other))))
        const { medoids } = clusterAround({ values: rows, many: line.length }, Int32Array.from([0, 1, 2]))
        const cost = (of: ArrayLike<number>) =>
          line.reduce((sum, one) => sum + Math.min(...Array.from(of, (medoid) => Math.abs(one - (line[medoid] ?? 0)))), 0)
        const best = cost(medoids)
        for (const [place] of medoids.entries())
          for (const person of line.keys()) expect(cost(medoids.with(place, person))).toBeGreaterThanOrEqual(best - 1e-6)
      }),
    )
  })

  test('sit well where heaps lie apart, by the definition of the silhouette', () => {
    const clusters = clusterAround(distances, firstMedoids(distances, 3))
    const byHand = points.map((one) => {
      const heap = (from: number) => points.slice(from, from + 3)
      const own = [0, 3, 6].find((from) => heap(from).includes(one)) ?? 0
      const mean = (others: number[]) => others.reduce((sum, other) => sum + Math.abs(one - other), 0) / others.length
      const inside = mean(heap(own).filter((other) => other !== one))
      const next = Math.min(...[0, 3, 6].filter((from) => from !== own).map((from) => mean(heap(from))))
      return (next - inside) / Math.max(next, inside)
    })
    expect(silhouetteOf(distances, clusters)).toBeCloseTo(byHand.reduce((sum, one) => sum + one, 0) / 9, 5)
  })
})

test('a group is marked by the word and the number that tell it from everybody else', () => {
  const codes = Int32Array.from({ length: 100 }, (_, at) => (at < 50 ? (at < 40 ? 1 : 0) : at < 55 ? 1 : 0))
  const values = Float64Array.from({ length: 100 }, (_, at) => (at % 10 === 0 ? Number.NaN : at))
  const inside = Int8Array.from({ length: 100 }, (_, at) => Number(at < 50))
  const table = {
    x: new Int8Array(100),
    account: null,
    attributes: [
      { name: 'plan', kind: 'words' as const, codes, levels: ['free', 'team'] },
      { name: 'calls', kind: 'number' as const, values },
    ],
  }
  const [calls, plan] = marksOf(table, inside)
  expect(plan).toMatchObject({ name: 'plan', inside: expect.any(Number), effect: expect.any(Number) })
  expect(calls).toMatchObject({ name: 'calls', kind: 'number', inside: 25, outside: 75 })
  expect(calls?.effect).toBeLessThan(-2)
  expect(Math.abs(plan?.effect ?? 0)).toBeCloseTo(2 * Math.asin(Math.sqrt(0.8)) - 2 * Math.asin(Math.sqrt(0.1)), 10)
})
