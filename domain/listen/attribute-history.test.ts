import { expect, test } from 'vitest'
import { changesBetween } from './attribute-history.ts'

const ines: { name: string; email: string | null; attributes: Record<string, unknown> } = {
  name: 'Ines',
  email: null,
  attributes: { plan: 'Free', arr: { amount: 5, currency: 'EUR' }, tags: ['a'] },
}

test('a history holds what changed, fields before attributes', () => {
  const after = {
    name: 'Inês',
    email: 'ines@fjord.example',
    attributes: { plan: 'Pro', arr: { currency: 'EUR', amount: 5 }, seats: 4 },
  }
  expect(changesBetween(ines, after, ['name', 'email'])).toEqual([
    { field: true, key: 'name', before: 'Ines', after: 'Inês' },
    { field: true, key: 'email', before: null, after: 'ines@fjord.example' },
    { field: false, key: 'plan', before: 'Free', after: 'Pro' },
    { field: false, key: 'seats', before: null, after: 4 },
    { field: false, key: 'tags', before: ['a'], after: null },
  ])
})

test('nothing changed where only the order of keys did, or in fields that do not count', () => {
  expect(
    changesBetween(ines, { ...ines, name: 'Else', attributes: { ...ines.attributes, arr: { currency: 'EUR', amount: 5 } } }, [
      'email',
    ]),
  ).toEqual([])
})
