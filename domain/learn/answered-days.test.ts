import { expect, test } from 'vitest'
import { bindCondition } from '#domain/listen/segment/bind.ts'
import { parseCondition } from '#domain/listen/segment/parse.ts'
import { oneAskedBeforeOther, oneBeforeOther } from './answered-days.ts'

const ZONE = 'Asia/Shanghai'
const ALL = { from: null, until: null }
const bound = (text: string) =>
  bindCondition(parseCondition(text), { definitions: [], now: new Date('2026-06-15T04:00:00Z'), timeZone: ZONE, about: 'answer' })
const days = (one: string, other: string, within: { from: Date | null; until: Date | null } = ALL) =>
  oneBeforeOther(bound(one), bound(other), within, ZONE)

test('two groups of which one answered wholly before the other are known by their days, the earlier first', () => {
  const [before, after] = [
    'answered before 2026-04-01 and rating > 3',
    'answered after 2026-03-31 and answered before 2026-06-01',
  ]
  const found = [
    { from: '0000-01-01', until: '2026-04-01' },
    { from: '2026-04-01', until: '2026-06-01' },
  ]
  expect(days(before, after)).toEqual(found)
  expect(days(after, before)).toEqual(found)
  const year = { from: new Date('2025-12-31T16:00:00Z'), until: new Date('2026-12-31T16:00:00Z') }
  expect(days(before, 'answered after 2026-03-31', year)).toEqual([
    { from: '2026-01-01', until: '2026-04-01' },
    { from: '2026-04-01', until: '2027-01-01' },
  ])
})

test('groups of waves are known by the days on which these asked, unless they overlap or some answers came without one', () => {
  const [winter, spring, summer] = ['2026-01-05', '2026-04-07', '2026-07-01']
  const apart = [
    { from: winter, until: '2026-04-08' },
    { from: summer, until: '2026-07-02' },
  ]
  expect(oneAskedBeforeOther([winter, spring], [summer])).toEqual(apart)
  expect(oneAskedBeforeOther([summer], [spring, winter])).toEqual(apart)
  expect(oneAskedBeforeOther([winter, summer], [spring])).toBeNull()
  expect(oneAskedBeforeOther([winter, null], [summer])).toBeNull()
  expect(oneAskedBeforeOther([winter], [])).toBeNull()
})

test('groups that overlap in time, or that tell it by no condition of their own, are not', () => {
  expect(days('answered before 2026-04-01', 'answered after 2026-02-28')).toBeNull()
  expect(days('answered before 2026-04-01', 'rating > 3')).toBeNull()
  expect(days('answered before 2026-04-01', 'not answered before 2026-04-01')).toBeNull()
  expect(oneBeforeOther(null, null, ALL, ZONE)).toBeNull()
})
