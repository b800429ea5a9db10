import { expect, test } from 'vitest'
import { isComing, preferredOutcome } from './preferred-outcome.ts'

const dated = (name: string, label: string) => ({ name, label, coming: isComing({ key: name, label }, false) })

test('a date of renewal is never what the score is first asked to foretell, whatever it is called', () => {
  const dates = ['Renewal', '续约日', '到期日', 'Contract end', 'Renewed on'].map((label, at) => dated(`d${at}`, label))
  expect(dates.every(({ coming }) => coming)).toBe(true)
  expect(preferredOutcome([], dates)).toBeNull()
  expect(preferredOutcome(['Signed in'], dates)).toEqual({ event: 'Signed in' })
  expect(preferredOutcome([], [...dates, dated('churned_on', 'Churned on')])).toEqual({ date: 'churned_on' })
  expect(preferredOutcome([], [dated('d', '流失日期')])).toEqual({ date: 'd' })
  expect(preferredOutcome([], [dated('d', 'Cancelled at expiry')])).toBeNull()
})

test('the date that at stake takes for renewal moves on, whatever it is called', () => {
  expect(isComing({ key: 'next', label: 'Next date' }, true)).toBe(true)
  expect(isComing({ key: 'contract_end', label: 'Ends' }, false)).toBe(true)
  expect(isComing({ key: 'first_order', label: 'First order' }, false)).toBe(false)
})

test('events tell of renewal before they tell of leaving; a date of no telling name is left to the reader', () => {
  const left = dated('left_on', 'Left on')
  expect(preferredOutcome(['Signed in', 'Cancelled', 'Renewed'], [left])).toEqual({ event: 'Renewed' })
  expect(preferredOutcome(['Signed in', 'Cancelled'], [left])).toEqual({ event: 'Cancelled' })
  expect(preferredOutcome(['Signed in'], [left])).toEqual({ date: 'left_on' })
  expect(preferredOutcome([], [dated('first_order', 'First order')])).toBeNull()
})
