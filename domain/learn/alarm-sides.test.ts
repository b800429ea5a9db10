import { expect, test } from 'vitest'
import { otherDays, sidesOfAlarm } from './alarm-sides.ts'

const since = { from: '2026-09-07', until: '2026-10-05' }
const usual = { from: '2026-03-02', until: '2026-05-25' }

test('the answers since an alarm began are held against those that it learned from, each by their days', () => {
  expect(sidesOfAlarm('', since, usual)).toEqual({
    where: 'answered after 2026-09-06 and answered before 2026-10-05',
    versus: 'answered after 2026-03-01 and answered before 2026-05-25',
  })
})

test('of those answers alone that the watch is about', () => {
  expect(sidesOfAlarm('plan is "Pro" or plan is "Team"', since, usual)?.where).toBe(
    '(plan is "Pro" or plan is "Team") and answered after 2026-09-06 and answered before 2026-10-05',
  )
})

test('two conditions that differ in their days alone are known by these', () => {
  for (const condition of ['', 'plan is "Pro" or plan is "Team"']) {
    const { where, versus } = sidesOfAlarm(condition, since, usual) ?? { where: '', versus: '' }
    expect(otherDays(where, versus)).toEqual(usual)
    expect(otherDays(`region is "EU" and ${where}`, versus)).toBeNull()
  }
  expect(otherDays('plan is "Pro"', 'plan is "Free"')).toBeNull()
  expect(otherDays('no condition', '')).toBeNull()
})

test('a condition that leaves no room for the days is not shortened', () => {
  expect(sidesOfAlarm(`plan is "${'x'.repeat(980)}"`, since, usual)).toBeNull()
  expect(sidesOfAlarm(`plan is "${'x'.repeat(2000)}"`, since, usual)).toBeNull()
})
