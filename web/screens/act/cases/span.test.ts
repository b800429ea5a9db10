import { expect, test } from 'vitest'
import { spanOf } from './span.ts'

test.each([
  [0, 'minutes', 0, 0, 0],
  [59.9, 'minutes', 0, 0, 59],
  [60, 'hours', 0, 1, 0],
  [320, 'short', 0, 5, 20],
  [380, 'hours', 0, 6, 20],
  [610, 'hours', 0, 10, 10],
  [31 * 60, 'hours', 1, 31, 0],
  [72 * 60, 'days', 3, 72, 0],
  [-5, 'minutes', 0, 0, 0],
] as const)('%d minutes are told in %s', (minutes, unit, days, hours, rest) =>
  expect(spanOf(minutes)).toEqual({ unit, days, hours, minutes: rest }),
)
