import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { type Known, type Moments, representativenessOf } from './representativeness.ts'

const momentsOf = (values: readonly number[]): Moments => ({
  people: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value ** 2, 0),
})
const only = (known: Known) => representativenessOf([known])[0] ?? expect.fail()
const byLevel = (...levels: [string, number, number][]): Known => ({
  attribute: 'plan',
  kind: 'level',
  levels: levels.map(([level, asked, answered]) => ({ level, asked, answered })),
})

describe('those who answered against those who were asked', () => {
  test('a number is compared in standard deviations of all who were asked', () => {
    const asked = Array.from({ length: 200 }, (_, at) => at)
    const found = only({ attribute: 'age', kind: 'number', asked: momentsOf(asked), answered: momentsOf(asked.slice(150)) })
    expect(found.means).toEqual({ asked: 99.5, answered: 174.5 })
    expect(found.smd).toBeCloseTo(75 / Math.sqrt((200 ** 2 - 1) / 12), 9)
    expect(found.verdict).toBe('unlike')
  })

  test('two levels are compared as one share is, and the error shrinks as fewer are silent', () => {
    const found = only(byLevel(['free', 700, 100], ['paid', 300, 150]))
    const [p, q] = [0.3, 0.6]
    expect(found.smd).toBeCloseTo((q - p) / Math.sqrt(p * (1 - p)), 12)
    expect(found.levels).toEqual([
      { level: 'free', asked: 0.7, answered: 0.4, smd: expect.closeTo(-(found.smd ?? 0), 12) },
      { level: 'paid', asked: 0.3, answered: 0.6, smd: expect.closeTo(found.smd ?? 0, 12) },
    ])
    // Square of the z of a hypergeometric draw.
    const z = (q - p) / Math.sqrt((p * (1 - p) * 750) / 999 / 250)
    expect(z).toBeGreaterThan(10)
    expect(found.verdict).toBe('unlike')
  })

  test('a real difference that is too small to matter is told as such', () => {
    expect(only(byLevel(['free', 500_000, 49_000], ['paid', 500_000, 51_000])).verdict).toBe('slight')
  })

  test('everybody answered, or everybody is alike: nothing speaks for a difference', () => {
    expect(only(byLevel(['free', 30, 30], ['paid', 20, 20]))).toMatchObject({ smd: 0, verdict: 'no_evidence', q: 1 })
    const same = {
      attribute: 'age',
      kind: 'number',
      asked: momentsOf(Array(50).fill(7)),
      answered: momentsOf(Array(20).fill(7)),
    } as const
    expect(only(same)).toMatchObject({ smd: 0, verdict: 'no_evidence' })
  })

  test('of few answers, or a level that has nearly everybody, nothing is said', () => {
    expect(only(byLevel(['free', 700, 5], ['paid', 300, 4])).verdict).toBe('too_few')
    expect(only(byLevel(['free', 700, 90], ['paid', 9, 1])).verdict).toBe('too_few')
    expect(only(byLevel(['free', 700, 0], ['paid', 300, 0]))).toMatchObject({ smd: null, levels: [], verdict: 'too_few' })
    const nobody = { attribute: 'age', kind: 'number', asked: momentsOf([1, 2]), answered: momentsOf([]) } as const
    expect(only(nobody)).toMatchObject({ smd: null, means: null, verdict: 'too_few' })
    expect(() => only(byLevel(['free', 7, 8]))).toThrow('among those asked')
  })

  // Seeded: 200 waves in which chance alone decides who answers, each looked at by eight attributes.
  test('a silence that is mere chance is called so in nine of ten waves or more', () => {
    const { share, below } = randomFrom('who answers')
    let alarmed = 0
    for (let wave = 0; wave < 200; wave++) {
      const people = Array.from({ length: 400 }, () => ({
        answered: share() < 0.25,
        numbers: [share(), share() ** 4, share(), share()],
        levels: [below(2), below(5), below(40), share() < 0.03 ? 1 : 0],
      }))
      const answered = people.filter((person) => person.answered)
      const numbers = [0, 1, 2, 3].map((at): Known => {
        const of = (some: typeof people) => momentsOf(some.map((person) => person.numbers[at] ?? 0))
        return { attribute: `n${at}`, kind: 'number', asked: of(people), answered: of(answered) }
      })
      const levels = [0, 1, 2, 3].map((at): Known => {
        const many = (some: typeof people, level: number) => some.filter((person) => person.levels[at] === level).length
        const each = [...new Set(people.map((person) => person.levels[at] ?? 0))]
        const counted = each.map((level) => ({
          level: String(level),
          asked: many(people, level),
          answered: many(answered, level),
        }))
        return { attribute: `l${at}`, kind: 'level', levels: counted }
      })
      if (representativenessOf([...numbers, ...levels]).some(({ verdict }) => verdict === 'unlike')) alarmed++
    }
    expect(alarmed / 200).toBeLessThan(0.13)
    expect(alarmed).toBeGreaterThan(0)
  })
})
