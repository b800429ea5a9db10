import { expect, test } from 'vitest'
import { parseRating } from './rating.ts'

test.each([
  ['0', 0],
  ['7', 7],
  ['10', 10],
  ['10.0', 10],
  ['9,00', 9],
  [' 8 ', 8],
  ['１０', 10],
  ['+6', 6],
  ['-0', 0],
])('"%s" is a rating of %i', (cell, rating) => {
  expect(parseRating(cell)).toEqual({ rating })
})

test.each([
  ['', 'rating_missing'],
  ['　', 'rating_missing'],
  ['7.5', 'rating_not_whole'],
  ['9.999', 'rating_not_whole'],
  ['11', 'rating_out_of_range'],
  ['-1', 'rating_out_of_range'],
  ['100.0', 'rating_out_of_range'],
  ['ten', 'rating_unreadable'],
  ['九', 'rating_unreadable'],
  ['9/10', 'rating_unreadable'],
  ['1e1', 'rating_unreadable'],
  ['0x5', 'rating_unreadable'],
  ['null', 'rating_unreadable'],
  ['true', 'rating_unreadable'],
])('"%s" is none: %s', (cell, problem) => {
  expect(parseRating(cell)).toEqual({ problem })
})
