import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { impactOf, impactsOf } from './impact.ts'
import { mentionRates } from './mentions.ts'

/** Answers where `price` lowers by 40 points, `slow` comes with price and does nothing itself, and `noise` does nothing at all. */
function verbatims(seed: string, answers: number, accounts = 0) {
  const { share, below } = randomFrom(seed)
  const account = accounts ? Int32Array.from({ length: answers }, () => below(accounts)) : null
  const leans = Float64Array.from({ length: accounts }, () => 0.9 * (share() - 0.5))
  const price = Uint8Array.from({ length: answers }, () => Number(share() < 0.3))
  const slow = price.map((one) => Number(share() < (one ? 0.7 : 0.1)))
  const noise = Uint8Array.from(price, () => Number(share() < 0.2))
  const x = Int8Array.from(price, (one, at) => {
    const drawn = share() - 0.2 * one + (account ? (leans[account[at] ?? 0] ?? 0) : 0)
    return drawn < 0.25 ? -1 : drawn < 0.5 ? 0 : 1
  })
  return {
    x,
    account,
    price,
    flags: [price, slow, noise].map((mentioned, at) => ({ name: ['price', 'slow', 'noise'][at] ?? '', mentioned })),
  }
}

describe('the impact of a topic', () => {
  const { x, account, price, flags } = verbatims('impact', 2000)
  const { impacts } = impactsOf(x, account, flags)
  const named = (name: string) => {
    const found = impacts.find((one) => one.name === name)
    if (!found || found.verdict === 'too_few') expect.fail()
    return found
  }

  test('is what the score would gain without it, the largest first', () => {
    expect(impacts.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['price', 'lowers'],
      ['slow', 'lowers'],
      ['noise', 'no_evidence'],
    ])
    expect(named('price').impact.low).toBeLessThan(-12)
    expect(named('price').impact.high).toBeGreaterThan(-12)
  })

  test('of one that only comes along with another vanishes when the others are held as they are', () => {
    const slow = named('slow').adjusted ?? expect.fail()
    expect(slow.low < 0 && slow.high > 0).toBe(true)
    const price = named('price').adjusted ?? expect.fail()
    expect(price.low < -12 && price.high > -12).toBe(true)
  })

  test('covers the truth in about 95 of 100 cases, with shared accounts too', () => {
    for (const accounts of [0, 50]) {
      let misses = 0
      for (let seed = 0; seed < 400; seed++) {
        const drawn = verbatims(`cover ${accounts} ${seed}`, 300, accounts)
        const { impacts: found } = impactsOf(drawn.x, drawn.account, drawn.flags.slice(0, 1))
        const one = found[0]
        if (one?.verdict === 'too_few' || !one) expect.fail()
        if (one.impact.low > -12 || one.impact.high < -12) misses++
      }
      expect(misses).toBeLessThan(31)
    }
  })

  test('has no figure below ten mentions, or ten answers without it, or six accounts', () => {
    const nine = Uint8Array.from(x, (_, at) => Number(at < 9))
    const most = nine.map((one) => 1 - one)
    const few = impactsOf(x, null, [
      { name: 'nine', mentioned: nine },
      { name: 'most', mentioned: most },
    ])
    expect(few.impacts.map(({ verdict }) => verdict)).toEqual(['too_few', 'too_few'])
    const five = impactsOf(
      x,
      Int32Array.from(x, (_, at) => at % 5),
      flags,
    )
    expect(five.impacts.every(({ verdict }) => verdict === 'too_few')).toBe(true)
    expect(five.warnings).toContainEqual({ kind: 'few_accounts', accounts: 5 })
  })

  test('that all or nobody mention is none, and columns must match', () => {
    expect(impactOf(x, new Uint8Array(x.length), null)).toBeNull()
    expect(impactOf(x, new Uint8Array(x.length).fill(1), null)).toBeNull()
    expect(() => impactOf(x, price.slice(1), null)).toThrow('flags')
  })
})

describe('what a group speaks of', () => {
  const { price, flags } = verbatims('mentions', 1000)
  const inside = Int8Array.from(price, (one, at) => (at % 10 === 0 ? -1 : Number(one === 1 && at % 3 > 0)))

  test('is told by how much more often it comes than elsewhere', () => {
    const found = mentionRates(inside, null, flags) ?? expect.fail()
    const slow = found.rates.find(({ name }) => name === 'slow') ?? expect.fail()
    expect(slow).toMatchObject({ verdict: 'more' })
    expect(slow.ratio).toBeCloseTo(slow.inside / slow.outside, 12)
    expect(slow.low < slow.inside - slow.outside && slow.high > slow.inside - slow.outside).toBe(true)
    expect(found.rates.find(({ name }) => name === 'noise')?.verdict).toBe('no_evidence')
    expect(found.answers).toBe(900)
  })

  test('is less sure where one account says it over and over', () => {
    const account = Int32Array.from(price, (_, at) => Math.floor(at / 20))
    const said = Uint8Array.from(account, (one) => Number(one % 3 === 0))
    const sides = Int8Array.from(account, (one) => one % 2)
    const widthOf = (of: Int32Array | null) => {
      const [rate] = mentionRates(sides, of, [{ name: 'said', mentioned: said }])?.rates ?? []
      return rate ? rate.high - rate.low : expect.fail()
    }
    expect(widthOf(account)).toBeGreaterThan(3 * widthOf(null))
  })

  test('is not told of fewer than five answers', () =>
    expect(
      mentionRates(
        Int8Array.from(price, (_, at) => Number(at < 4)),
        null,
        flags,
      ),
    ).toBeNull())
})
