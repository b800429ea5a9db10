import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wallTimeIn } from '#domain/zoned-time.ts'
import { type Drip, spread, spreadSoon, WARM_UP_CAPS } from './drip.ts'
import { closedAt, OFFICE_HOURS, type SendWindow } from './send-window.ts'

const always: SendWindow = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 }
const plain: Drip = { window: OFFICE_HOURS, perDay: null, warmUp: null }
// Monday to the Monday after, in Shanghai.
const [start, close] = [new Date('2026-03-01T16:00:00Z'), new Date('2026-03-08T16:00:00Z')]
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const localDay = (zone: string, at: Date) => {
  const { year, month, day } = wallTimeIn(zone, at)
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe')
const drips: fc.Arbitrary<Drip> = fc.record({
  window: fc.constantFrom(OFFICE_HOURS, always, { weekdays: [2, 6], from: 1, to: 4, daysOff: ['2026-03-31'] }),
  perDay: fc.constantFrom(null, 0, 1, 7, 100),
  warmUp: fc.option(fc.record({ caps: fc.array(fc.nat(60), { maxLength: 8 }), daysSent: fc.nat(4) })),
  planned: fc.constantFrom({}, { '2026-03-31': 5, '2026-10-25': 90 }),
})
// Weeks around both changes of the clock.
const starts = fc
  .tuple(fc.constantFrom('2026-03-20T00:00Z', '2026-10-18T00:00Z'), fc.nat(86_400 * 12))
  .map(([day, second]) => new Date(new Date(day).getTime() + 1000 * second))
const whiles = fc.integer({ min: 0, max: 30 * 86_400 })

describe('spreading a wave', () => {
  test('gives every mail a time, in order and inside the open hours, or says how many have none', () => {
    fc.assert(
      fc.property(starts, whiles, fc.nat(600), drips, zones, (from, seconds, mails, drip, zone) => {
        const until = new Date(from.getTime() + 1000 * seconds)
        const { times, unplaced } = spread(from, until, mails, drip, zone)
        expect(times.length + unplaced).toBe(mails)
        for (const [at, time] of times.entries()) {
          expect(time.getTime()).toBeGreaterThanOrEqual((times[at - 1] ?? from).getTime())
          expect(time.getTime()).toBeLessThan(until.getTime())
        }
        for (const time of times.filter((_, at) => at % 7 === 0)) expect(closedAt(drip.window, zone, time)).toBeNull()
      }),
    )
  })

  test('keeps the cap of each local day and of each day of the warm-up', () => {
    fc.assert(
      fc.property(starts, whiles, fc.nat(600), drips, zones, (from, seconds, mails, drip, zone) => {
        const { times, days } = spread(from, new Date(from.getTime() + 1000 * seconds), mails, drip, zone)
        const sent = new Map<string, number>()
        for (const time of times) sent.set(localDay(zone, time), (sent.get(localDay(zone, time)) ?? 0) + 1)
        expect(days.filter(({ mails: of }) => of > 0).map(({ day, mails: of }) => [day, of])).toEqual([...sent])
        for (const [at, { day, mails: of }] of days.entries()) {
          const others = Object.entries(drip.planned ?? {}).find(([one]) => one === day)?.[1] ?? 0
          const { caps, daysSent } = drip.warmUp ?? { caps: [], daysSent: 0 }
          expect(of).toBeLessThanOrEqual(Math.max(0, Math.min(drip.perDay ?? Infinity, caps[daysSent + at] ?? Infinity) - others))
        }
      }),
    )
  })

  test('leaves no mail without a place while a day has room', () => {
    fc.assert(
      fc.property(starts, whiles, fc.nat(600), drips, zones, (from, seconds, mails, drip, zone) => {
        const { unplaced, days } = spread(from, new Date(from.getTime() + 1000 * seconds), mails, drip, zone)
        if (unplaced > 0) expect(days.every(({ mails: of, most }) => most !== null && of === most)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('sends as many on each working day, at equal distances', () => {
    const { times, days } = spread(start, close, 10, plain, 'Asia/Shanghai')
    expect(days).toEqual(['02', '03', '04', '05', '06'].map((day) => ({ day: `2026-03-${day}`, mails: 2, most: null })))
    expect(times.slice(0, 2)).toEqual([new Date('2026-03-02T03:15:00Z'), new Date('2026-03-02T07:45:00Z')])
  })

  test('spreads few mails over all days rather than the first ones', () => {
    const { days } = spread(start, new Date('2026-03-29T16:00:00Z'), 4, plain, 'Asia/Shanghai')
    const at = days.flatMap(({ mails }, index) => (mails > 0 ? [index] : []))
    expect(at).toEqual([2, 7, 12, 17])
  })

  test('a wave that starts at noon sends less on its first day', () => {
    const noon = new Date('2026-03-02T05:30:00Z')
    expect(spread(noon, close, 90, plain, 'Asia/Shanghai').days.map(({ mails }) => mails)).toEqual([10, 20, 20, 20, 20])
  })

  test('days of 23 and 25 hours send in proportion when all hours are open', () => {
    const short = spread(
      new Date('2026-03-27T23:00Z'),
      new Date('2026-03-29T22:00Z'),
      47,
      { ...plain, window: always },
      'Europe/Berlin',
    )
    expect(short.days.map(({ mails }) => mails)).toEqual([24, 23])
    const long = spread(
      new Date('2026-10-23T22:00Z'),
      new Date('2026-10-25T23:00Z'),
      49,
      { ...plain, window: always },
      'Europe/Berlin',
    )
    expect(long.days.map(({ mails }) => mails)).toEqual([24, 25])
  })

  test('a new domain warms up day by day, and what the first days cannot take goes to the later ones', () => {
    const warm: Drip = { ...plain, warmUp: { caps: WARM_UP_CAPS, daysSent: 0 } }
    expect(spread(start, close, 1000, warm, 'Asia/Shanghai').days.map(({ mails }) => mails)).toEqual([50, 100, 200, 325, 325])
    expect(spread(start, close, 2000, warm, 'Asia/Shanghai')).toMatchObject({ unplaced: 450 })
    const sent = { ...warm, warmUp: { caps: WARM_UP_CAPS, daysSent: 12 } }
    expect(sum(spread(start, close, 2000, sent, 'Asia/Shanghai').days.map(({ mails }) => mails))).toBe(2000)
  })

  test('mails of other waves take their place in the cap of the day', () => {
    const shared: Drip = { ...plain, perDay: 100, planned: { '2026-03-03': 90, '2026-03-04': 130 } }
    expect(spread(start, close, 1000, shared, 'Asia/Shanghai')).toMatchObject({
      unplaced: 690,
      days: [100, 10, 0, 100, 100].map((mails) => ({ mails, most: mails })),
    })
  })

  test('mails that are due take the first places there are, within the hours and caps of each day, and none is lost while a day has room', () => {
    const shared: Drip = { ...plain, perDay: 100, planned: { '2026-03-03': 90 } }
    expect(spreadSoon(start, close, 130, shared, 'Asia/Shanghai').days.map(({ mails }) => mails)).toEqual([100, 10, 20, 0, 0])
    fc.assert(
      fc.property(starts, whiles, fc.nat(600), drips, zones, (from, seconds, mails, drip, zone) => {
        const until = new Date(from.getTime() + 1000 * seconds)
        const [soon, even] = [spreadSoon, spread].map((how) => how(from, until, mails, drip, zone))
        expect(soon?.unplaced).toBe(even?.unplaced)
        const { times = [], days = [] } = soon ?? {}
        for (const time of times.filter((_, at) => at % 7 === 0)) expect(closedAt(drip.window, zone, time)).toBeNull()
        for (const time of times) expect(time.getTime()).toBeLessThan(until.getTime())
        const last = days.findLastIndex(({ mails: of }) => of > 0)
        for (const { mails: of, most } of days.slice(0, Math.max(0, last))) expect(of).toBe(most)
      }),
    )
  })

  test('a wave without an open hour places nobody, and broken figures are refused', () => {
    const saturday = new Date('2026-03-07T01:00:00Z')
    expect(spread(saturday, new Date('2026-03-08T01:00:00Z'), 5, plain, 'Asia/Shanghai')).toEqual({
      times: [],
      unplaced: 5,
      days: [],
    })
    expect(spread(close, start, 5, plain, 'Asia/Shanghai')).toMatchObject({ unplaced: 5 })
    expect(() => spread(start, close, -1, plain, 'Asia/Shanghai')).toThrow('number of mails')
    expect(() => spread(start, close, 1, { ...plain, perDay: 1.5 }, 'Asia/Shanghai')).toThrow('daily cap')
    expect(() => spread(start, close, 1, { ...plain, warmUp: { caps: [-1], daysSent: 0 } }, 'UTC')).toThrow('warm-up cap')
    expect(() => spread(start, close, 1, { ...plain, warmUp: { caps: [1], daysSent: -1 } }, 'UTC')).toThrow('days sent')
    expect(() => spread(start, close, 1, plain, 'Moon/Tranquility')).toThrow(RangeError)
  })
})
