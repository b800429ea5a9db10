import { describe, expect, test } from 'vitest'
import type { Candidate } from './eligibility.ts'
import { countReasons, planWave } from './plan.ts'

const now = new Date('2026-03-01T09:00:00Z')
const willing: Candidate = {
  erasedAt: null,
  hasAddress: true,
  optedOut: false,
  suppressed: false,
  bounced: false,
  complained: false,
  lastAskedAt: null,
}
const people = Array.from({ length: 100 }, (_, at) => ({
  ...willing,
  id: `contact-${at}`,
  bounced: at < 10,
  optedOut: at === 99,
}))
const plan = { sharePercent: 30, seed: 7, policy: { quietDays: 90 } }

describe('planning a wave', () => {
  test('everyone who may be asked is asked, and each of the others has a reason', () => {
    const { decisions, eligible, asked, probability } = planWave(people, { ...plan, sharePercent: null }, now)
    expect({ eligible, asked, probability, decided: decisions.length }).toEqual({
      eligible: 89,
      asked: 89,
      probability: 1,
      decided: 100,
    })
    expect(countReasons(decisions)).toEqual([
      { because: 'opted_out', people: 1 },
      { because: 'bounced', people: 10 },
    ])
  })

  test('a share is drawn only among those who may be asked, and each had the same known chance', () => {
    const { decisions, asked, probability } = planWave(people, plan, now)
    expect({ asked, probability }).toEqual({ asked: 27, probability: 27 / 89 })
    expect(countReasons(decisions)).toContainEqual({ because: 'not_drawn', people: 62 })
    expect(planWave(people.toReversed(), plan, now).decisions.toReversed()).toEqual(decisions)
  })

  test('someone who rests is told apart with the day from which asking is allowed', () => {
    const resting = { ...willing, id: 'a', lastAskedAt: new Date('2026-02-01T09:00:00Z') }
    expect(planWave([resting], plan, now).decisions).toEqual([
      { contactId: 'a', asked: false, because: 'quiet_period', until: new Date('2026-05-02T09:00:00Z') },
    ])
  })

  test('of nobody nobody is asked', () => {
    expect(planWave([], plan, now)).toEqual({ decisions: [], eligible: 0, asked: 0, probability: 0 })
    expect(countReasons([])).toEqual([])
  })
})
