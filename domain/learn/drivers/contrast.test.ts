import { describe, expect, test } from 'vitest'
import { compare } from '#domain/learn/comparison.ts'
import { scoreOf } from '#domain/learn/score.ts'
import { randomFrom } from '#domain/random.ts'
import { accountsOf } from './answer-table.ts'
import { contrastOf, scoreAmong, tallyOf, verdictOf } from './contrast.ts'

/** Answers of accounts that lean their own way, with nothing to tell the two sides apart. */
function crowd(seed: string, accounts: number, each: number, lean: number) {
  const { share } = randomFrom(seed)
  const answers = accounts * each
  const account = Int32Array.from({ length: answers }, (_, at) => Math.floor(at / each))
  const leans = Float64Array.from({ length: accounts }, () => lean * (share() - 0.5))
  const x = Int8Array.from(account, (one) => {
    const drawn = share() - (leans[one] ?? 0)
    return drawn < 0.25 ? -1 : drawn < 0.5 ? 0 : 1
  })
  const sides = Int8Array.from(account, (one) => one % 2)
  return { x, sides, accounts: accountsOf(account) }
}

describe('a difference between two sides', () => {
  const { x, sides, accounts } = crowd('one', 40, 5, 0.8)

  test('is the plain comparison where nobody shares an account', () => {
    const found = contrastOf(x, sides, null) ?? expect.fail()
    expect(compare(found.inside, found.outside)).toMatchObject({
      difference: found.difference,
      low: expect.closeTo(found.low, 10),
      p: expect.closeTo(found.p, 12),
    })
  })

  test('is less sure where people of one account agree, and as sure as ever where an account is one person', () => {
    const [plain, kept] = [contrastOf(x, sides, null) ?? expect.fail(), contrastOf(x, sides, accounts) ?? expect.fail()]
    expect(kept.difference).toBe(plain.difference)
    expect(kept.se).toBeGreaterThan(1.2 * plain.se)
    const pairs = Int32Array.from(x, (_, at) => Math.max(1, at))
    expect(contrastOf(x, sides, accountsOf(pairs))?.se).toBeCloseTo(plain.se, 0)
  })

  test('misses the truth about one time in twenty, accounts kept together; kept apart, far more often', () => {
    const misses = { kept: 0, plain: 0 }
    for (let seed = 0; seed < 400; seed++) {
      const drawn = crowd(`cover ${seed}`, 40, 8, 0.9)
      const covers = (found: ReturnType<typeof contrastOf>) => found !== null && found.low <= 0 && found.high >= 0
      if (!covers(contrastOf(drawn.x, drawn.sides, drawn.accounts))) misses.kept++
      if (!covers(contrastOf(drawn.x, drawn.sides, null))) misses.plain++
    }
    expect(misses.kept / 400).toBeLessThan(0.07)
    expect(misses.plain / 400).toBeGreaterThan(0.1)
  })

  test('has no figure below five answers a side or six accounts', () => {
    expect(
      contrastOf(
        x,
        sides.map((side, at) => (side === 1 && at > 20 ? -1 : side)),
        null,
      )?.inside,
    ).toBeDefined()
    expect(
      contrastOf(
        x,
        Int8Array.from(x, (_, at) => (at < 4 ? 1 : 0)),
        null,
      ),
    ).toBeNull()
    const few = crowd('few', 5, 30, 0.5)
    expect(contrastOf(few.x, few.sides, few.accounts)).toBeNull()
  })

  test('where everybody says the same, takes an account for one answer', () => {
    const same = new Int8Array(x.length).fill(1)
    const [plain, kept] = [contrastOf(same, sides, null) ?? expect.fail(), contrastOf(same, sides, accounts) ?? expect.fail()]
    expect(kept.se / plain.se).toBeCloseTo(Math.sqrt(5), 10)
  })

  test('is worded by its sign, or as no evidence', () => {
    expect(verdictOf({ difference: 3 }, 0.01, 0.05)).toBe('higher')
    expect(verdictOf({ difference: -3 }, 0.01, 0.05)).toBe('lower')
    expect(verdictOf({ difference: 3 }, 0.06, 0.05)).toBe('no_evidence')
    expect(verdictOf(null, 0, 0.05)).toBe('too_few')
  })
})

test('the score of one side has a wider margin where people share accounts, and none to speak of below six accounts', () => {
  const { x, sides, accounts } = crowd('score', 40, 5, 0.8)
  const plain = scoreAmong(x, sides, null) ?? expect.fail()
  expect(plain).toEqual(scoreOf(tallyOf(x, sides, 1)))
  const kept = scoreAmong(x, sides, accounts) ?? expect.fail()
  expect(kept.score).toBeCloseTo(plain.score, 10)
  expect(kept.margin).toBeGreaterThan(plain.margin)
  const few = crowd('few', 5, 30, 0.5)
  expect(scoreAmong(few.x, few.sides, few.accounts)).toMatchObject({ low: -100, high: 100 })
  expect(scoreAmong(x, new Int8Array(x.length).fill(-1), accounts)).toBeNull()
})

test('the margin of a part with accounts is that of the part alone, whoever else answered', () => {
  const x = Int8Array.from({ length: 600 }, (_, at) => (at % 3) - 1)
  const accounts = accountsOf(Int32Array.from(x, (_, at) => at % 60))
  const part = Int8Array.from(x, (_, at) => Number(at < 300))
  const alone = scoreAmong(
    x.slice(0, 300),
    new Int8Array(300).fill(1),
    accountsOf(Int32Array.from({ length: 300 }, (_, at) => at % 60)),
  )
  expect(scoreAmong(x, part, accounts)).toEqual(alone)
})
