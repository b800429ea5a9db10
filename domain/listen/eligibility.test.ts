import { describe, expect, test } from 'vitest'
import { type Candidate, EVERY_REASON, mayAsk } from './eligibility.ts'

const now = new Date('2026-03-01T09:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const willing: Candidate = {
  erasedAt: null,
  hasAddress: true,
  optedOut: false,
  suppressed: false,
  bounced: false,
  complained: false,
  lastAskedAt: null,
}
const ninety = { quietDays: 90 }

// In the order of EVERY_REASON: each row alone, then together with all that come after it.
const facts: [Exclude<(typeof EVERY_REASON)[number], 'not_drawn'>, Partial<Candidate>][] = [
  ['erased', { erasedAt: daysAgo(1) }],
  ['opted_out', { optedOut: true }],
  ['suppressed', { suppressed: true }],
  ['complained', { complained: true }],
  ['no_address', { hasAddress: false }],
  ['bounced', { bounced: true }],
  ['quiet_period', { lastAskedAt: daysAgo(89) }],
]

describe('who may be asked', () => {
  test('someone with an address who was never asked', () => {
    expect(mayAsk(willing, ninety, now)).toEqual({ ask: true })
  })

  test.each(facts)('nobody who is %s', (because, fact) => {
    expect(mayAsk({ ...willing, ...fact }, ninety, now)).toMatchObject({ ask: false, because })
  })

  test.each(facts.map(([because], at) => [because, at] as const))('%s is shown before whatever comes after it', (because, at) => {
    const everythingAfter = Object.assign({ ...willing }, ...facts.slice(at).map(([, fact]) => fact))
    expect(mayAsk(everythingAfter, ninety, now)).toMatchObject({ because })
  })

  test('the list for screens holds each reason and the draw', () => {
    expect(EVERY_REASON).toEqual([...facts.map(([because]) => because), 'not_drawn'])
  })

  test('someone asked 61 days ago rests until day 90', () => {
    expect(mayAsk({ ...willing, lastAskedAt: daysAgo(61) }, ninety, now)).toEqual({
      ask: false,
      because: 'quiet_period',
      until: new Date('2026-03-30T09:00:00Z'),
    })
  })

  test('the rest is over to the minute, and a policy of 0 days has no rest', () => {
    expect(mayAsk({ ...willing, lastAskedAt: daysAgo(90) }, ninety, now)).toEqual({ ask: true })
    expect(mayAsk({ ...willing, lastAskedAt: now }, { quietDays: 0 }, now)).toEqual({ ask: true })
  })
})
