import { describe, expect, test } from 'vitest'
import { CASE_STATES, type CaseState, canMove, mayMoveCase, movesFrom } from './case.ts'

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
