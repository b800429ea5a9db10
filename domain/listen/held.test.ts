import { describe, expect, test } from 'vitest'
import { type Drip, endOfHeld, WARM_UP_CAPS } from './drip.ts'
import { OFFICE_HOURS } from './send-window.ts'

const plain: Drip = { window: OFFICE_HOURS, perDay: null, warmUp: null }
const at = (time: string) => new Date(`2026-03-${time}:00Z`)
// Monday to Friday of one week: 45 open hours for 4500 mails, a hundred an hour. Answers are taken until the end of the month.
const plan = { from: at('02T00:00'), to: at('07T00:00'), mails: 4500 }
const end = (now: string, mails: number, drip = plain) =>
  endOfHeld(at(now), at('31T00:00'), mails, drip, 'UTC', plan).toISOString().slice(5, 16)

describe('until when held mails are spread', () => {
  test('is the end of their plan, as long as they leave at most twice as fast', () => {
    expect(end('04T09:00', 2700)).toBe('03-06T18:00')
    expect(end('05T18:00', 1800)).toBe('03-06T18:00')
    expect(end('05T18:00', 1801)).toBe('03-09T18:00')
  })

  test('is as many open days further as that takes, so that nothing is sent in the last minutes of a plan', () => {
    expect(end('06T17:55', 3500)).toBe('03-10T18:00')
    expect(end('20T09:00', 900)).toBe('03-20T18:00')
    expect(end('20T09:00', 1801)).toBe('03-23T18:00')
  })

  test('is when caps have room for all, not for all but one', () => {
    const capped = { ...plain, perDay: 100 }
    expect(end('04T09:00', 300, capped)).toBe('03-06T18:00')
    expect(end('04T09:00', 301, capped)).toBe('03-09T18:00')
    expect(end('04T09:00', 1500, { ...plain, warmUp: { caps: WARM_UP_CAPS, daysSent: 0 } })).toBe('03-10T18:00')
  })

  test('is the closing date where nothing before has room', () => {
    expect(end('04T09:00', 40_000)).toBe('03-31T00:00')
    expect(end('30T18:00', 1)).toBe('03-31T00:00')
  })

  test('needs a whole number of mails', () => {
    expect(() => end('04T09:00', 1.5)).toThrow(RangeError)
  })
})
