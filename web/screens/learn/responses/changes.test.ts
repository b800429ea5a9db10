import { expect, test } from 'vitest'
import { changesIn } from './changes.ts'

const said = (rating: number, verbatim: string | null = null) => ({ rating, verbatim })

test.each([
  ['nothing before', said(9), [], 0],
  ['words added to a rating', said(9, 'Fast.'), [said(9)], 0],
  ['only the consent given later', said(9, 'Fast.'), [said(9, 'Fast.')], 0],
  ['another rating', said(3), [said(9)], 1],
  ['other words', said(9, 'Fast and kind.'), [said(9, 'Fast.')], 1],
  ['words taken back', said(9), [said(9, 'Fast.')], 1],
  ['words added and then another rating', said(3, 'Slow.'), [said(9, 'Slow.'), said(9)], 1],
] as const)('a person changed their answer as often as they said something else: %s', (_, now, revisions, changes) =>
  expect(changesIn({ ...now, revisions })).toBe(changes),
)
