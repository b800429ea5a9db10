import { describe, expect, test } from 'vitest'
import { type Followed, foretellingOf } from './foretelling.ts'
import { compareProportions, wilson } from './proportion.ts'

const followed = (happened: number, of: number, pending = 0): Followed => ({ followed: of, happened, pending })

describe('whether the score foretells what people do', () => {
  test('each group has its share with an interval, and promoters are held against detractors', () => {
    const people = { promoter: followed(180, 200, 12), passive: followed(80, 100), detractor: followed(50, 90, 3) }
    const { outcomes, promotersAgainstDetractors } = foretellingOf(people)
    expect(outcomes.map(({ group, share }) => [group, share?.share])).toEqual([
      ['promoter', 0.9],
      ['passive', 0.8],
      ['detractor', 50 / 90],
    ])
    expect(outcomes[0]).toMatchObject({ followed: 200, pending: 12, share: wilson({ times: 180, of: 200 }) })
    const { low, high, p } = compareProportions({ times: 50, of: 90 }, { times: 180, of: 200 })
    expect(promotersAgainstDetractors).toEqual({ verdict: 'higher', difference: 0.9 - 50 / 90, low, high, p })
  })

  test('what promoters do less often, such as leaving, is lower', () => {
    const people = { promoter: followed(4, 200), passive: followed(9, 100), detractor: followed(30, 90) }
    expect(foretellingOf(people).promotersAgainstDetractors).toMatchObject({ verdict: 'lower' })
  })

  test('a difference that could be chance is no evidence', () => {
    const people = { promoter: followed(18, 20), passive: followed(0, 0), detractor: followed(16, 20) }
    const { outcomes, promotersAgainstDetractors } = foretellingOf(people)
    expect(promotersAgainstDetractors).toMatchObject({ verdict: 'no_evidence' })
    expect(outcomes[1]).toMatchObject({ share: null })
  })

  test('whoever is still followed says nothing yet', () => {
    const people = { promoter: followed(3, 4, 500), passive: followed(0, 0, 9), detractor: followed(10, 30) }
    const { outcomes, promotersAgainstDetractors } = foretellingOf(people)
    expect(promotersAgainstDetractors).toEqual({ verdict: 'too_few' })
    expect(outcomes[0]).toMatchObject({ share: null, pending: 500 })
  })

  test.each([followed(5, 4), followed(-1, 4), followed(1.5, 4), followed(1, 4, -1)])('%o is refused', (broken) => {
    expect(() => foretellingOf({ promoter: broken, passive: followed(0, 0), detractor: followed(0, 0) })).toThrow(RangeError)
  })
})
