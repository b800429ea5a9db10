import { describe, expect, test } from 'vitest'
import { type ComingWave, claimsOn } from './coming-wave.ts'
import { DEFAULT_POLICY, mayInvite, rulesFor } from './contact-policy.ts'
import type { Sampling } from './wave-plan.ts'

const now = new Date('2026-03-02T08:00:00Z')
const DAY = 86_400_000
const days = (number: number) => new Date(now.getTime() + number * DAY)
const rules = rulesFor(DEFAULT_POLICY, 'relational')
const ines = {
  erasedAt: null,
  hasAddress: true,
  optedOut: false,
  suppressed: false,
  bounced: false,
  complained: false,
  unconfirmedClickAt: null,
  createdAt: days(-400),
  lastAskedAt: null,
  asks: [],
  accountAsks: [],
  quietDays: null,
  timeZone: 'UTC',
  account: 'reef',
  segments: ['buyers'],
  role: 'buyer',
  locale: 'en',
  attributes: { plan: 'paying' },
}
const coming = (sampling: Sampling, over: Partial<ComingWave['claim']> = {}, account?: { most: number }): ComingWave => ({
  claim: { programId: 'yearly', priority: 1, at: days(10), quietDays: 90, ...over },
  rules,
  plan: { sampling, ...(account && { account }) },
})
const everyone = coming({ kind: 'everyone' })

describe('a coming wave', () => {
  test.each<[string, Sampling, boolean]>([
    ['everyone', { kind: 'everyone' }, true],
    ['all by share', { kind: 'random', amount: { percent: 100 } }, true],
    ['a part', { kind: 'random', amount: { percent: 99 } }, false],
    ['a number', { kind: 'random', amount: { number: 1_000_000 } }, false],
    ['all, divided', { kind: 'stratified', by: 'role', amount: { percent: 100 } }, true],
    ['until precise enough', { kind: 'precision', margin: 10, batch: 100 }, false],
    ['all of their plan', byPlan({ paying: { percent: 100 } }, 10), true],
    ['a tenth of their plan', byPlan({ paying: { percent: 10 } }, 100), false],
    ['all of every other plan', byPlan({ constructor: { number: 1 } }, 100), true],
  ])('claims whom it asks for certain: %s', (_, sampling, claims) => {
    expect(claimsOn(ines, [coming(sampling)], 2)).toHaveLength(claims ? 1 : 0)
  })

  test('claims of a segment those who are in it', () => {
    const among = (segment: string) => ({ ...everyone, plan: { ...everyone.plan, segment } })
    expect(claimsOn(ines, [among('buyers')], 2)).toEqual([everyone.claim])
    expect(claimsOn(ines, [among('partners')], 2)).toEqual([])
    expect(claimsOn({ ...ines, segments: [] }, [among('buyers')], 2)).toEqual([])
  })

  test('goes before programs behind its own in the order, and before no other', () => {
    expect(claimsOn(ines, [everyone], 2)).toEqual([everyone.claim])
    expect(claimsOn(ines, [everyone], 1)).toEqual([])
  })

  test('claims nobody of a company where it asks only some of each', () => {
    const some = coming({ kind: 'everyone' }, {}, { most: 1 })
    expect(claimsOn(ines, [some], 2)).toEqual([])
    expect(claimsOn({ ...ines, account: null }, [some], 2)).toHaveLength(1)
  })

  test('claims nobody whom the policy keeps from it on its day, also for a wave before it', () => {
    expect(claimsOn({ ...ines, lastAskedAt: days(-79) }, [everyone], 2)).toEqual([])
    expect(claimsOn({ ...ines, lastAskedAt: days(-81) }, [everyone], 2)).toHaveLength(1)
    expect(claimsOn({ ...ines, bounced: true }, [everyone], 2)).toEqual([])
    const after = coming({ kind: 'everyone' }, { programId: 'renewal', priority: 2, at: days(5) })
    expect(claimsOn(ines, [everyone, after], 3)).toEqual([everyone.claim])
  })

  test('keeps people from a wave whose last mails would leave too near before it', () => {
    const [claim] = claimsOn(ines, [coming({ kind: 'everyone' }, { at: days(100) })], 2)
    const own = { programId: 'support', priority: 2, at: now, quietDays: 30 }
    const others = claim ? [claim] : []
    expect(mayInvite(ines, rules, own, others)).toEqual({ ask: true })
    expect(mayInvite(ines, rules, { ...own, lastAt: days(10) }, others)).toEqual({ ask: true })
    expect(mayInvite(ines, rules, { ...own, lastAt: days(11) }, others)).toEqual({
      ask: false,
      because: 'outranked',
      until: days(190),
    })
  })
})

function byPlan(amounts: Sampling['amounts'] & {}, percent: number): Sampling {
  return { kind: 'by_stratum', by: 'attribute:plan', amounts, otherwise: { percent } }
}
