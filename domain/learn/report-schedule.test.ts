import { describe, expect, test } from 'vitest'
import { type DatedPlan, dueAfterWave, lastDue, nextDue } from './report-schedule.ts'

const monday: DatedPlan = { every: 'week', weekday: 1, hour: 8 }
const sunday: DatedPlan = { every: 'week', weekday: 7, hour: 2 }
const last: DatedPlan = { every: 'month', day: 31, hour: 9 }

describe('a report that is sent regularly', () => {
  test.each<[string, DatedPlan, string, string, string, string]>([
    ['on its hour where the workspace is', monday, 'Europe/Berlin', '2026-11-22T12:00:00Z', '2026-11-23', '2026-11-23T07:00:00Z'],
    ['a day earlier in UTC, east of it', monday, 'Asia/Shanghai', '2026-11-22T12:00:00Z', '2026-11-23', '2026-11-23T00:00:00Z'],
    ['and later, west of it', monday, 'America/Los_Angeles', '2026-11-22T12:00:00Z', '2026-11-23', '2026-11-23T16:00:00Z'],
    ['a week later, once it was due', monday, 'Europe/Berlin', '2026-11-23T07:00:00Z', '2026-11-30', '2026-11-30T07:00:00Z'],
    ['at the same clock in summer', monday, 'Europe/Berlin', '2026-03-24T12:00:00Z', '2026-03-30', '2026-03-30T06:00:00Z'],
    ['an hour later where clocks skip it', sunday, 'Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-29', '2026-03-29T01:00:00Z'],
    [
      'the first time where it comes twice',
      sunday,
      'Europe/Berlin',
      '2026-10-24T12:00:00Z',
      '2026-10-25',
      '2026-10-25T00:00:00Z',
    ],
    ['only once where it comes twice', sunday, 'Europe/Berlin', '2026-10-25T00:00:00Z', '2026-11-01', '2026-11-01T01:00:00Z'],
    ['on the 31st', last, 'UTC', '2026-12-31T08:59:00Z', '2026-12-31', '2026-12-31T09:00:00Z'],
    ['on the last day of a month of 30', last, 'UTC', '2026-11-01T00:00:00Z', '2026-11-30', '2026-11-30T09:00:00Z'],
    ['on the 28th of February', last, 'UTC', '2027-01-31T09:00:00Z', '2027-02-28', '2027-02-28T09:00:00Z'],
    ['on the 29th in a leap year', last, 'UTC', '2028-02-01T00:00:00Z', '2028-02-29', '2028-02-29T09:00:00Z'],
    [
      'from the first to the last of the next month',
      last,
      'Asia/Tokyo',
      '2026-12-31T00:00:00Z',
      '2027-01-31',
      '2027-01-31T00:00:00Z',
    ],
    [
      'on the 30th of January after the 28th of February comes the 30th',
      { every: 'month', day: 30, hour: 0 },
      'UTC',
      '2027-02-28T00:00:00Z',
      '2027-03-30',
      '2027-03-30T00:00:00Z',
    ],
  ])('is due %s', (_, plan, zone, after, day, at) => {
    expect(nextDue(plan, zone, new Date(after))).toEqual({ day, at: new Date(at) })
  })

  test.each<[string, string | null]>([
    ['2026-11-23T06:59:00Z', null],
    ['2026-11-23T07:00:00Z', '2026-11-23'],
    ['2026-11-24T12:00:00Z', '2026-11-23'],
    ['2026-11-25T07:00:00Z', '2026-11-23'],
    ['2026-11-25T07:01:00Z', null],
  ])('is still sent two days late, and no later: at %s', (now, day) => {
    expect(lastDue(monday, 'Europe/Berlin', new Date(now))?.day ?? null).toBe(day)
  })

  test('every due day is one that comes next of some moment before, in any zone and month', () => {
    for (const zone of ['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'])
      for (let at = new Date('2026-01-01T00:00:00Z'), steps = 0; steps < 24; steps++) {
        const due = nextDue(last, zone, at)
        expect(lastDue(last, zone, due.at)).toEqual(due)
        expect(lastDue(last, zone, new Date(due.at.getTime() - 1))).toBeNull()
        at = due.at
      }
  })

  test.each([
    ['2026-11-20T16:00:00Z', 'UTC', '2026-11-21T09:00:00Z'],
    ['2026-11-20T08:00:00Z', 'UTC', '2026-11-20T09:00:00Z'],
    ['2026-11-20T09:00:00Z', 'UTC', '2026-11-20T09:00:00Z'],
    ['2026-11-20T16:00:00Z', 'Asia/Shanghai', '2026-11-21T01:00:00Z'],
  ])('after a wave that closed at %s in %s goes out at %s', (closed, zone, at) => {
    expect(dueAfterWave(new Date(closed), 9, zone)).toEqual(new Date(at))
  })
})
