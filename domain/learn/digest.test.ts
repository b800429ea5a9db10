import { describe, expect, test } from 'vitest'
import { ROLES } from '#domain/permission.ts'
import { digestWeek, getsDigest, weekOf } from './digest.ts'
import type { RatingCounts } from './score.ts'

const of = (detractor: number, passive: number, promoter: number): RatingCounts => [
  detractor,
  ...[0, 0, 0, 0, 0, 0],
  passive,
  ...[0, 0],
  promoter,
]

describe('the mail of the week', () => {
  test.each([
    ['2026-11-23T06:59:00Z', 'Europe/Berlin', null],
    ['2026-11-23T07:00:00Z', 'Europe/Berlin', '2026-11-23'],
    ['2026-11-24T22:59:00Z', 'Europe/Berlin', '2026-11-23'],
    ['2026-11-24T23:00:00Z', 'Europe/Berlin', null],
    ['2026-11-23T00:00:00Z', 'Asia/Shanghai', '2026-11-23'],
    ['2026-11-22T23:59:00Z', 'Asia/Shanghai', null],
    ['2026-11-26T12:00:00Z', 'UTC', null],
    ['2027-01-05T12:00:00Z', 'UTC', '2027-01-04'],
  ])('at %s in %s is that of %s', (now, zone, week) => {
    expect(digestWeek(new Date(now), zone)).toBe(week)
  })

  test('goes to who calls customers or answers for them, unless they said no; to others only when they said yes', () => {
    expect(ROLES.filter((role) => getsDigest(role, null))).toEqual(['agent', 'manager', 'owner'])
    expect(ROLES.filter((role) => getsDigest(role, false))).toEqual([])
    expect(ROLES.filter((role) => getsDigest(role, true))).toEqual(ROLES)
  })

  test('says of each program whether its week differs from the time before, and leaves out those without answers', () => {
    const found = weekOf([
      { value: 'quiet', week: of(0, 0, 0), before: of(10, 10, 10) },
      { value: 'few', week: of(1, 1, 1), before: of(10, 10, 10) },
      { value: 'same', week: of(10, 10, 10), before: of(40, 40, 40) },
      { value: 'fell', week: of(40, 5, 5), before: of(10, 20, 100) },
    ])
    expect(found.map(({ value, verdict }) => [value, verdict])).toEqual([
      ['fell', 'lower'],
      ['same', 'no_evidence'],
      ['few', 'too_few'],
    ])
    const [fell, same, few] = found
    expect([fell?.low, fell?.difference, fell?.high].every((points) => points != null && points < 0)).toBe(true)
    expect((same?.low ?? 0) < 0 && (same?.high ?? 0) > 0).toBe(true)
    expect([few?.low, few?.high]).toEqual([null, null])
  })

  test('among many programs a difference must be larger to be called real', () => {
    const weak = { value: 'weak', week: of(20, 20, 30), before: of(32, 20, 20) }
    const same = Array.from({ length: 20 }, (_, at) => ({ value: `same ${at}`, week: of(20, 20, 20), before: of(20, 20, 20) }))
    expect(weekOf([weak])[0]?.verdict).toBe('higher')
    expect(weekOf([...same, weak]).every(({ verdict }) => verdict === 'no_evidence')).toBe(true)
  })
})
