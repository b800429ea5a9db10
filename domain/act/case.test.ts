import { describe, expect, test } from 'vitest'
import { CASE_STATES, type CaseState, canMove, mayMoveCase, mayTakeBack, mayTakeCase, movesFrom } from './case.ts'

const allowed: [CaseState, CaseState][] = [
  ['open', 'contacted'],
  ['open', 'dismissed'],
  ['contacted', 'resolved'],
  ['contacted', 'dismissed'],
  ['resolved', 'open'],
]

describe('a case', () => {
  test.each(CASE_STATES.flatMap((from) => CASE_STATES.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    const expected = allowed.some(([a, b]) => a === from && b === to)
    expect(canMove(from, to)).toBe(expected)
    expect(movesFrom(from).includes(to)).toBe(expected)
  })

  test('cannot be resolved before the customer was contacted', () => {
    expect(mayMoveCase('open', { to: 'resolved', rootCause: 'price', note: null })).toEqual({
      may: false,
      because: 'not_from_here',
    })
  })

  test('is resolved with a root cause only', () => {
    expect(mayMoveCase('contacted', { to: 'resolved', rootCause: null, note: 'called' })).toEqual({
      may: false,
      because: 'root_cause_missing',
    })
    expect(mayMoveCase('contacted', { to: 'resolved', rootCause: 'price', note: null })).toEqual({ may: true })
  })

  test('is dismissed with a note only', () => {
    expect(mayMoveCase('open', { to: 'dismissed', rootCause: null, note: '  ' })).toEqual({ may: false, because: 'note_missing' })
    expect(mayMoveCase('open', { to: 'dismissed', rootCause: null, note: 'a test answer' })).toEqual({ may: true })
  })
})

describe('a move is taken back', () => {
  const at = new Date('2026-03-01T10:00:00Z')
  const soon = new Date('2026-03-01T10:09:59Z')
  const move = { actorId: 'ana', at, isLast: true, replied: false }

  test('by whoever made it, soon after', () => expect(mayTakeBack(move, 'ana', soon)).toEqual({ may: true }))

  test.each([
    ['by somebody else', move, 'lin', soon, 'not_yours'],
    ['by nobody', { ...move, actorId: null }, null, soon, 'not_yours'],
    ['when another followed', { ...move, isLast: false }, 'ana', soon, 'not_last'],
    ['when the customer has got mail', { ...move, replied: true }, 'ana', soon, 'replied'],
    ['after ten minutes', move, 'ana', new Date('2026-03-01T10:10:01Z'), 'too_long_ago'],
  ] as const)('never %s', (_, made, byId, now, because) => expect(mayTakeBack(made, byId, now)).toEqual({ may: false, because }))
})

test('a case that nobody has is taken by a member; one that somebody has stays theirs', () => {
  expect(mayTakeCase(null, 'ada')).toEqual({ may: true })
  expect(mayTakeCase('ada', 'ada')).toEqual({ may: true })
  expect(mayTakeCase('mo', 'ada')).toEqual({ may: false, because: 'owned' })
  expect(mayTakeCase(null, null)).toEqual({ may: false, because: 'no_member' })
})
