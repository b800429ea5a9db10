import { expect, test } from 'vitest'
import { mayLift, SUPPRESSION_REASONS } from './suppression.ts'

test('a member lifts what members and mail servers said, never what the person said', () => {
  expect(SUPPRESSION_REASONS.filter(mayLift)).toEqual(['bounced', 'manual'])
})
