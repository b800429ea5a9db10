import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_REMINDERS, nextReminder, type Reminded } from './reminder.ts'

const now = new Date('2026-03-20T09:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
const silent: Reminded = { sentAt: [ago(7)], answered: false, declinedAt: null, closedAt: null, clickedAt: null, canSend: true }
const twice = { count: 2, afterDays: 7 }

describe('who is reminded', () => {
  test('whoever was silent for as long as the plan says, and again as long after the reminder', () => {
    expect(nextReminder(silent, twice, now)).toEqual({ remind: true, number: 2 })
    expect(nextReminder({ ...silent, sentAt: [ago(14), ago(7)] }, twice, now)).toEqual({ remind: true, number: 3 })
    expect(nextReminder({ ...silent, sentAt: [ago(14), ago(6)] }, twice, now)).toEqual({
      remind: false,
      because: 'too_early',
      until: new Date(now.getTime() + 86_400_000),
    })
  })

  test('nobody who answered, declined, or whose wave or link is over', () => {
    const because = (facts: Partial<Reminded>) => nextReminder({ ...silent, ...facts }, twice, now)
    expect(because({ answered: true })).toMatchObject({ because: 'answered' })
    expect(because({ declinedAt: ago(1) })).toMatchObject({ because: 'declined' })
    expect(because({ closedAt: ago(1) })).toMatchObject({ because: 'over' })
    expect(because({ canSend: false })).toMatchObject({ because: 'over' })
  })

  test('nobody whose mail before has not left, or may not have', () => {
    expect(nextReminder({ ...silent, sentAt: [null] }, twice, now)).toMatchObject({ because: 'under_way' })
    expect(nextReminder({ ...silent, sentAt: [] }, twice, now)).toMatchObject({ because: 'under_way' })
    expect(nextReminder({ ...silent, sentAt: [null, ago(8)] }, twice, now)).toMatchObject({ because: 'under_way' })
  })

  test('nobody who may be typing: a click holds for a day', () => {
    const clicked = (hours: number) =>
      nextReminder({ ...silent, clickedAt: new Date(now.getTime() - hours * 3_600_000) }, twice, now)
    expect(clicked(23)).toEqual({ remind: false, because: 'unconfirmed_click', until: new Date(now.getTime() + 3_600_000) })
    expect(clicked(24)).toEqual({ remind: true, number: 2 })
  })

  test('never with more than three mails in all, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }),
        fc.integer({ min: 0, max: MOST_REMINDERS }),
        fc.integer({ min: 1, max: 30 }),
        (days, count, afterDays) => {
          const verdict = nextReminder({ ...silent, sentAt: days.sort((a, b) => b - a).map(ago) }, { count, afterDays }, now)
          if (verdict.remind) expect(verdict.number).toBeLessThanOrEqual(Math.min(3, count + 1))
          if (verdict.remind) expect(verdict.number).toBe(days.length + 1)
        },
      ),
    )
  })

  test('a plan outside its ranges is refused', () => {
    for (const plan of [
      { count: 3, afterDays: 7 },
      { count: -1, afterDays: 7 },
      { count: 1.5, afterDays: 7 },
      { count: 1, afterDays: 0 },
      { count: 1, afterDays: 31 },
    ])
      expect(() => nextReminder(silent, plan, now)).toThrow(RangeError)
  })
})
