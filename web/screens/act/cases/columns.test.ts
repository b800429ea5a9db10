import { expect, test } from 'vitest'
import type { CaseCard } from '#contract/act/cases.ts'
import { type Pages, withMoved } from './columns.ts'

const card = (id: string, state: CaseCard['state'] = 'open') => ({ id, state, late: true }) as CaseCard // What moving looks at.
const column = (...ids: string[]): Pages => ({
  pages: [{ items: ids.map((id) => card(id)), next: null, total: ids.length }],
  pageParams: [''],
})
const idsOf = ({ pages }: Pages) => pages.map(({ items, total }) => [items.map(({ id, state }) => `${id} ${state}`), total])

test('a card leaves its column and tops the next, and both count it', () => {
  expect(idsOf(withMoved('open', column('a', 'b'), card('a'), 'contacted'))).toEqual([[['b open'], 1]])
  expect(idsOf(withMoved('contacted', column('c'), card('a'), 'contacted'))).toEqual([[['a contacted', 'c open'], 2]])
  expect(idsOf(withMoved('closed', column(), card('a'), 'dismissed'))).toEqual([[['a dismissed'], 1]])
})

test('a column that has no part in it stays as it is', () => {
  expect(idsOf(withMoved('closed', column('x'), card('a'), 'contacted'))).toEqual([[['x open'], 1]])
})
