import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AskRules,
  type Claim,
  DEFAULT_POLICY,
  type Known,
  mayInvite,
  maySend,
  POLICY_REASONS,
  RHYTHMS,
  rulesFor,
} from './contact-policy.ts'
import { OFFICE_HOURS } from './send-window.ts'

// A Saturday, 20:00 in Shanghai.
const now = new Date('2026-02-28T12:00:00Z')
const DAY = 86_400_000
const days = (number: number) => new Date(now.getTime() + number * DAY)
const willing: Known = {
  erasedAt: null,
  hasAddress: true,
  optedOut: false,
  suppressed: false,
  bounced: false,
  complained: false,
  lastAskedAt: null,
  createdAt: days(-400),
  asks: [],
  accountAsks: [],
  quietDays: null,
  unconfirmedClickAt: null,
  timeZone: 'Asia/Shanghai',
}
const rules: AskRules = {
  quietDays: 90,
  firstAskDays: 14,
  perContact: { most: 2, days: 365 },
  perAccount: { most: 3, days: 30 },
  window: OFFICE_HOURS,
}
const claim: Claim = { programId: 'yearly', priority: 2, at: now, quietDays: 90 }
const first: Claim = { programId: 'renewal', priority: 1, at: days(20), quietDays: 30 }

type Row = { because: string; known?: Partial<Known>; others?: Claim[]; until: Date | null }
// In the order of POLICY_REASONS; `until` is written out, not computed.
const table: Row[] = [
  { because: 'erased', known: { erasedAt: days(-1) }, until: null },
  { because: 'opted_out', known: { optedOut: true }, until: null },
  { because: 'suppressed', known: { suppressed: true }, until: null },
  { because: 'complained', known: { complained: true }, until: null },
  { because: 'no_address', known: { hasAddress: false }, until: null },
  { because: 'bounced', known: { bounced: true }, until: null },
  { because: 'unconfirmed_click', known: { unconfirmedClickAt: days(-0.5) }, until: new Date('2026-03-01T00:00:00Z') },
  { because: 'too_new', known: { createdAt: days(-13) }, until: new Date('2026-03-01T12:00:00Z') },
  { because: 'quiet_period', known: { asks: [days(-89)] }, until: new Date('2026-03-01T12:00:00Z') },
  { because: 'contact_limit', known: { asks: [days(-364), days(-500), days(-200)] }, until: new Date('2026-03-01T12:00:00Z') },
  { because: 'account_limit', known: { accountAsks: [days(-29), days(-5), days(-1)] }, until: new Date('2026-03-01T12:00:00Z') },
  { because: 'outranked', others: [first], until: new Date('2026-06-18T12:00:00Z') },
  { because: 'day_off', until: new Date('2026-03-02T01:00:00Z') },
]

describe('the contact policy', () => {
  test.each(table.map((row, at) => [row.because, row, at] as const))('%s: says so, and until when', (because, row, at) => {
    const known = { ...willing, ...row.known }
    expect(maySend('ask', known, rules, claim, row.others)).toEqual({ ask: false, because, until: row.until })
    expect(POLICY_REASONS.indexOf(because as (typeof POLICY_REASONS)[number])).toBe(at)
  })

  test.each(table.map((row, at) => [row.because, at] as const))('%s is shown before whatever comes after it', (because, at) => {
    const known = Object.assign(
      { ...willing },
      ...table
        .slice(at)
        .toReversed()
        .map((row) => row.known ?? {}),
    )
    expect(maySend('ask', known, rules, claim, [first])).toMatchObject({ because: because === 'day_off' ? 'outranked' : because })
  })

  test('within a working day it is the hour that counts, on the own clock of the contact', () => {
    const monday = { ...claim, at: new Date('2026-03-02T10:30:00Z') }
    expect(maySend('ask', willing, rules, monday)).toEqual({
      ask: false,
      because: 'quiet_hours',
      until: new Date('2026-03-03T01:00:00Z'),
    })
    expect(maySend('ask', { ...willing, timeZone: 'Europe/Berlin' }, rules, monday)).toEqual({ ask: true })
  })

  test('a plan leaves the hour to the drip', () => expect(mayInvite(willing, rules, claim)).toEqual({ ask: true }))

  test('the rest is over to the minute, and a policy of 0 days has no rest', () => {
    const resting = { ...rules, perContact: null }
    const asked = { ...willing, lastAskedAt: days(-61) }
    expect(mayInvite(asked, resting, claim)).toEqual({ ask: false, because: 'quiet_period', until: days(29) })
    expect(mayInvite({ ...willing, lastAskedAt: days(-90) }, resting, claim)).toEqual({ ask: true })
    expect(mayInvite({ ...willing, lastAskedAt: now }, { ...resting, quietDays: 0 }, claim)).toEqual({ ask: true })
  })

  test('a reminder belongs to its invitation: only consent, deliverability, a click and the hour hold it', () => {
    const rested = { ...claim, at: new Date('2026-03-02T02:00:00Z') }
    for (const { because, known = {}, others = [] } of table.slice(0, -1)) {
      const verdict = maySend('reminder', { ...willing, ...known }, rules, { ...rested, at: now }, others)
      const held = ['too_new', 'quiet_period', 'contact_limit', 'account_limit', 'outranked'].includes(because)
        ? 'day_off'
        : because
      expect(verdict).toMatchObject({ ask: false, because: held })
    }
    expect(maySend('reminder', { ...willing, asks: [days(-3)] }, rules, rested)).toEqual({ ask: true })
    expect(maySend('reminder', willing, { ...rules, window: null }, claim)).toEqual({ ask: true })
  })

  test('relational programs rest 90 days, transactional ones 30, and each program may say otherwise', () => {
    expect(RHYTHMS.map((rhythm) => rulesFor(DEFAULT_POLICY, rhythm).quietDays)).toEqual([90, 30])
    expect(rulesFor(DEFAULT_POLICY, 'transactional', { quietDays: 7 })).toMatchObject({ quietDays: 7, perContact: null })
  })

  test('who wishes to hear from us less often rests as long as they wish', () => {
    const known = { ...willing, asks: [days(-100)], quietDays: 180 }
    expect(mayInvite(known, rules, claim)).toEqual({ ask: false, because: 'quiet_period', until: days(80) })
    expect(mayInvite({ ...known, quietDays: 30 }, rules, claim)).toEqual({ ask: true })
    expect(mayInvite({ ...known, asks: [days(-80)], quietDays: 30 }, rules, claim)).toMatchObject({ because: 'quiet_period' })
    expect(mayInvite({ ...willing, quietDays: 60 }, rules, claim, [{ ...first, at: days(40) }])).toMatchObject({
      because: 'outranked',
    })
    expect(mayInvite(willing, rules, claim, [{ ...first, at: days(40) }])).toEqual({ ask: true })
  })

  test('a limit of no ask at all has no end', () => {
    expect(mayInvite(willing, { ...rules, perContact: { most: 0, days: 30 } }, claim)).toEqual({
      ask: false,
      because: 'contact_limit',
      until: null,
    })
  })

  test('of programs that compete exactly one goes first, whoever is judged first', () => {
    const claims = fc.array(fc.record({ priority: fc.integer({ min: 1, max: 3 }), at: fc.nat(20) }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(claims, (given) => {
        const all = given.map(
          ({ priority, at }, index): Claim => ({ programId: `p${index}`, priority, at: days(at), quietDays: 30 }),
        )
        const asked = all.filter(
          (one) =>
            mayInvite(
              willing,
              { ...rules, quietDays: 30 },
              one,
              all.filter((other) => other !== one),
            ).ask,
        )
        // All fall within one rest: the first by priority, time and name may ask; those it comes before may not.
        const winner = all.toSorted(
          (a, b) => a.priority - b.priority || a.at.getTime() - b.at.getTime() || (a.programId < b.programId ? -1 : 1),
        )[0]
        expect(asked).toContain(winner)
        expect(asked.filter(({ at }) => at <= (winner?.at ?? now))).toEqual([winner])
      }),
    )
  })
})
