import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AskLimit, type AskRules, type Claim, type Known, maySend } from './contact-policy.ts'
import { OFFICE_HOURS } from './send-window.ts'

const now = new Date('2026-02-28T12:00:00Z')
const days = (number: number) => new Date(now.getTime() + number * 86_400_000)
const claim: Claim = { programId: 'yearly', priority: 2, at: now, quietDays: 90 }

describe('any policy', () => {
  const asks = fc.array(fc.integer({ min: -500, max: 20 }).map(days), { maxLength: 6 })
  const knowns: fc.Arbitrary<Known> = fc.record({
    erasedAt: fc.constantFrom(null, null, null, days(-3)),
    hasAddress: fc.constantFrom(true, true, true, false),
    optedOut: fc.constantFrom(false, false, false, true),
    suppressed: fc.constantFrom(false, false, false, true),
    bounced: fc.constant(false),
    complained: fc.constant(false),
    lastAskedAt: fc.constant(null),
    createdAt: fc.integer({ min: -200, max: 0 }).map(days),
    asks,
    accountAsks: asks,
    quietDays: fc.constantFrom(null, 0, 60, 200),
    unconfirmedClickAt: fc.constantFrom(null, null, days(-0.5), days(-2)),
    timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York'),
  })
  const limit: fc.Arbitrary<AskLimit | null> = fc.option(fc.record({ most: fc.nat(4), days: fc.nat(400) }))
  const allRules: fc.Arbitrary<AskRules> = fc.record({
    quietDays: fc.nat(200),
    firstAskDays: fc.nat(60),
    perContact: limit,
    perAccount: limit,
    window: fc.constantFrom(null, OFFICE_HOURS),
  })
  const others = fc.array(
    fc.record({
      programId: fc.constantFrom('a', 'z'),
      priority: fc.integer({ min: 1, max: 3 }),
      at: fc.integer({ min: 0, max: 60 }).map(days),
      quietDays: fc.nat(90),
    }),
    { maxLength: 3 },
  )
  const stricter = (all: AskRules, more: number): AskRules => {
    const tighten = (one: AskLimit | null) => one && { most: Math.max(0, one.most - (more % 3)), days: one.days + more }
    return {
      quietDays: all.quietDays + more,
      firstAskDays: all.firstAskDays + (more % 7),
      perContact: tighten(all.perContact) ?? (more > 20 ? { most: 3, days: 90 } : null),
      perAccount: tighten(all.perAccount),
      window: all.window ? { ...all.window, from: 10, daysOff: ['2026-02-27'] } : more > 20 ? OFFICE_HOURS : null,
    }
  }

  test('that is stricter never allows more', () => {
    fc.assert(
      fc.property(knowns, allRules, fc.nat(60), others, fc.nat(200), (known, lax, more, claims, hour) => {
        const asking = { ...claim, at: new Date(now.getTime() + hour * 3_600_000) }
        for (const kind of ['ask', 'reminder'] as const)
          if (maySend(kind, known, stricter(lax, more), asking, claims).ask)
            expect(maySend(kind, known, lax, asking, claims)).toEqual({ ask: true })
      }),
      { numRuns: 500 },
    )
  })

  test('gives a moment at which its rule no longer stands, or none at all', () => {
    fc.assert(
      fc.property(knowns, allRules, others, (known, all, claims) => {
        const verdict = maySend('ask', known, all, claim, claims.slice(0, 1))
        if (verdict.ask || verdict.until === null) return
        expect(verdict.until.getTime()).toBeGreaterThanOrEqual(now.getTime())
        if (verdict.because === 'outranked' && verdict.until <= now) return
        const later = maySend('ask', known, all, { ...claim, at: verdict.until }, claims.slice(0, 1))
        if (!later.ask) expect(later.because).not.toBe(verdict.because)
      }),
      { numRuns: 500 },
    )
  })
})
