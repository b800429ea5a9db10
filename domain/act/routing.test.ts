import { describe, expect, test } from 'vitest'
import { type Colleague, ownerFor } from './routing.ts'

const on = (day: number) => new Date(Date.UTC(2026, 0, day))
const lin: Colleague = { id: 'lin', role: 'agent', leftAt: null, lastGivenAt: on(3) }
const ana: Colleague = { id: 'ana', role: 'manager', leftAt: null, lastGivenAt: on(2) }
const bo: Colleague = { id: 'bo', role: 'owner', leftAt: null, lastGivenAt: null }
const view: Colleague = { id: 'view', role: 'viewer', leftAt: null, lastGivenAt: null }

describe('who gets a case', () => {
  test('the account owner', () => expect(ownerFor('lin', [bo, ana, lin])).toBe('lin'))

  test('by turns when the account has no owner: the never-given first, then the longest ago', () => {
    expect(ownerFor(null, [lin, ana, bo])).toBe('bo')
    expect(ownerFor(null, [lin, ana, { ...bo, lastGivenAt: on(4) }])).toBe('ana')
  })

  test('by turns when the account owner has left or may not work cases', () => {
    expect(ownerFor('lin', [{ ...lin, leftAt: on(5) }, ana])).toBe('ana')
    expect(ownerFor('view', [view, ana])).toBe('ana')
  })

  test('ties go by id, whatever the order', () => {
    const tie = { ...bo, id: 'amy' }
    expect(ownerFor(null, [bo, tie])).toBe('amy')
    expect(ownerFor(null, [tie, bo])).toBe('amy')
  })

  test('nobody when nobody can', () => expect(ownerFor(null, [view])).toBeNull())
})
