import { expect, test } from 'vitest'
import { hasPlace } from './account-limit.ts'

const [buyer, other, nobody] = [{ role: 'buyer' }, { role: 'constructor' }, { role: null }]
const limit = { most: 3, perRole: { buyer: 1 } }

test('one more of a company is asked while there is a place for them and for their role', () => {
  expect(hasPlace(buyer, limit, [])).toBe(true)
  expect(hasPlace(buyer, limit, [other, nobody])).toBe(true)
  expect(hasPlace(buyer, limit, [buyer])).toBe(false)
  expect(hasPlace(other, limit, [buyer, other])).toBe(true)
  expect(hasPlace(nobody, limit, [buyer, other, nobody])).toBe(false)
  expect(hasPlace(nobody, { most: 0 }, [])).toBe(false)
})
