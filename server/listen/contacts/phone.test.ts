import { expect, test } from 'vitest'
import { importing } from '#test/importing.ts'
import { phoneOf } from './phone.ts'

test.each([
  ['030 901820', 'DE', '+4930901820'],
  ['+49 (0)30 901820', 'US', '+4930901820'],
  ['0049 30 901820', null, '+4930901820'],
  ['138 0013 8000', 'CN', '+8613800138000'],
  ['(02) 2345-6789', 'TW', '+886223456789'],
  ['(02) 2345-6789', null, '0223456789'],
  ['+999 123456', null, null],
  ['030 901820', 'XX', '030901820'],
  ['12', 'DE', null],
])('%s of %s is %s', (text, country, phone) => expect(phoneOf(text, country)).toBe(phone))

test('one number that a file writes in two ways is one person, where the country is said', async () => {
  const { workspace, take } = await importing()
  const german: Parameters<typeof take>[2] = ({ notation }) => {
    notation.country = 'DE'
  }
  const done = await take('contacts', 'name,phone\nInes,030 901820\nInes again,+49 30 901820\nBo,0160 1234567\n', german)
  expect(done.counts).toMatchObject({ fresh: 2, rejected: 1 })
  const again = await take('contacts', 'name,phone\nInes Silva,0049 30 901820\n')
  expect(again.counts).toMatchObject({ changed: 1, fresh: 0 })
  const { items } = await workspace.call('GET /api/contacts', { condition: 'phone is "+4930901820"' })
  expect(items.map(({ name }) => name)).toEqual(['Ines Silva'])
})
