import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conditions } from '#test/segments.ts'
import { draftOf, rowOfDraft } from './draft.ts'
import { rowsOf } from './rows.ts'

test('what the fields can show of a condition, they give back unchanged', () => {
  fc.assert(
    fc.property(conditions, (condition) => {
      for (const row of rowsOf(condition)?.rows ?? []) {
        const draft = draftOf(row)
        const back = draft && rowOfDraft(draft)
        if (back) expect(back).toEqual(row)
      }
    }),
  )
})

test('a row is whole only with a value that fits', () => {
  expect(rowOfDraft({ field: 'last asked', ask: 'over', value: '90' })).toMatchObject({
    clause: { test: { op: 'over', days: 90 } },
  })
  for (const value of ['', 'ninety', '1.5']) expect(rowOfDraft({ field: 'last asked', ask: 'over', value })).toBeNull()
  expect(rowOfDraft({ field: 'arr', ask: 'gte', value: '20000 EUR' })).toMatchObject({
    clause: { test: { op: '>=', value: { number: 20000, currency: 'EUR' } } },
  })
  expect(rowOfDraft({ field: 'plan', ask: 'is', value: 'Pro，Team' })?.clause.test).toEqual({
    op: 'is',
    values: [{ text: 'Pro' }, { text: 'Team' }],
  })
  expect(rowOfDraft({ field: 'plan', ask: 'is', value: ' , ' })).toBeNull()
})
