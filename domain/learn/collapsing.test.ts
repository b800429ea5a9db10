import { describe, expect, test } from 'vitest'
import type { Cell } from './calibration.ts'
import { collapseMarginals } from './collapsing.ts'
import { rakedScore } from './raked-score.ts'
import type { Marginal } from './raking.ts'
import type { Tally } from './score.ts'

const said = (promoter: number, passive: number, detractor: number): Tally => ({ promoter, passive, detractor })
const cell = (levels: string[], counted: Tally): Cell => ({ levels, counted })
const marginal = (attribute: string, people: Record<string, number>): Marginal => ({
  attribute,
  levels: Object.entries(people).map(([level, many]) => ({ level, people: many })),
})

describe('a value that answers have and nobody has any more', () => {
  test('is left out with its answers, however few or many', () => {
    const cells = [cell(['Free'], said(2, 4, 4)), cell(['Pro'], said(20, 5, 5)), cell([''], said(1, 1, 1))]
    const plan = marginal('plan', { Free: 60, Pro: 40 })
    expect(collapseMarginals(cells, [plan])).toEqual({
      ...{ cells: cells.slice(0, 2), marginals: [plan], collapsed: [], dropped: [] },
      left: [{ attribute: 'plan', levels: [''], answers: 3 }],
    })
    const { weighted, left } = rakedScore([...cells.slice(0, 2), cell([''], said(40, 0, 0))], [plan])
    expect(left).toEqual([{ attribute: 'plan', levels: [''], answers: 40 }])
    expect(weighted).toMatchObject({ score: expect.closeTo(0.6 * -20 + 0.4 * 50, 9), answers: 40, raw: { answers: 80 } })
  })

  test('speaks for people whose value has too few answers: so a renamed one does', () => {
    const cells = [cell(['Pro'], said(20, 5, 5)), cell(['Free'], said(2, 4, 4)), cell([''], said(1, 0, 0))]
    const found = collapseMarginals(cells, [marginal('plan', { Free: 60, Premium: 40 })])
    expect(found).toMatchObject({
      collapsed: [{ attribute: 'plan', levels: ['Premium', 'Pro'] }],
      left: [{ attribute: 'plan', levels: [''], answers: 1 }],
      marginals: [marginal('plan', { Free: 60, Premium: 40 })],
      cells: [{ levels: ['Premium'] }, { levels: ['Free'] }],
    })
    const { weighted } = rakedScore(cells, [marginal('plan', { Free: 60, Premium: 40 })])
    expect(weighted?.score).toBeCloseTo(0.6 * -20 + 0.4 * 50, 9)
  })

  test('takes nothing from an attribute that weighs nothing, and its answers are counted in no other total', () => {
    const cells = [
      cell(['Free', 'North'], said(5, 5, 5)),
      cell(['Free', 'South'], said(3, 1, 2)),
      cell(['Pro', 'South'], said(5, 5, 5)),
    ]
    const region = marginal('region', { North: 50, South: 50 })
    expect(collapseMarginals(cells, [marginal('plan', { Free: 100 }), region])).toMatchObject({ left: [], dropped: ['plan'] })
    // Without those on Pro the South has too few answers left, so that no two regions remain.
    const gone = [
      cell(['Free', 'North'], said(5, 5, 5)),
      cell(['Basic', 'North'], said(5, 5, 5)),
      cell(['Free', 'South'], said(1, 1, 2)),
    ]
    expect(
      collapseMarginals([...gone, cell(['Pro', 'South'], said(5, 5, 5))], [marginal('plan', { Free: 60, Basic: 40 }), region]),
    ).toMatchObject({
      left: [{ attribute: 'plan', levels: ['Pro'], answers: 15 }],
      dropped: ['region'],
      marginals: [{ attribute: 'plan' }],
    })
  })

  test('leaves nothing to weigh by where nobody is left at all', () => {
    const cells = [cell(['Pro'], said(20, 5, 5))]
    expect(rakedScore(cells, [marginal('plan', {})])).toMatchObject({ because: 'no_marginal', left: [], dropped: ['plan'] })
    expect(rakedScore(cells, [marginal('plan', { Premium: 9 })])).toMatchObject({ because: 'no_marginal' })
  })
})
