import { expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { compare } from './comparison.ts'
import { plus, type Tally } from './score.ts'
import { judgeViews } from './views.ts'

const said = (promoter: number, passive: number, detractor: number): Tally => ({ promoter, passive, detractor })
const NOBODY = said(0, 0, 0)
const verdicts = (groups: readonly Tally[], all: Tally) => judgeViews(groups, all).judged.map(({ verdict }) => verdict)

test('a view is held against all others, and what one look would call real is not where many are taken', () => {
  const [odd, level, all] = [said(26, 12, 12), said(20, 12, 18), said(400, 240, 360)]
  const { judged, looks } = judgeViews([odd], all)
  expect([judged[0]?.verdict, looks]).toEqual(['higher', 1])
  expect(judged[0]?.against?.p).toBe((compare(odd, plus(all, odd, -1)) as { p: number }).p)
  const many = judgeViews([odd, ...Array<Tally>(19).fill(level)], all)
  expect(many.judged[0]).toMatchObject({ verdict: 'no_evidence', against: { p: judged[0]?.against?.p } })
  expect(many.looks).toBe(20)
})

test('views with too few answers are no look, and none may hold what the whole lacks', () => {
  const all = said(60, 20, 20)
  expect(judgeViews([said(2, 1, 1), all, said(10, 0, 0)], all)).toMatchObject({
    looks: 1,
    judged: [{ verdict: 'too_few', against: null }, { verdict: 'too_few' }, { verdict: 'higher' }],
  })
  expect(() => verdicts([said(61, 0, 0)], all)).toThrow('lacks')
})

// Seeded: 1,000 answers, of which each of twenty views takes a tenth at random.
test('of twenty views that mean nothing at least one is called real in about one of ten programs, and not in two of three', () => {
  const { share } = randomFrom('views of nothing')
  const found = { together: 0, alone: 0 }
  for (let program = 0; program < 400; program++) {
    const groups = Array.from({ length: 20 }, () => ({ ...NOBODY }))
    const all = { ...NOBODY }
    for (let answer = 0; answer < 1000; answer++) {
      const lot = share()
      const kind = lot < 0.5 ? 'promoter' : lot < 0.8 ? 'passive' : 'detractor'
      all[kind]++
      for (const group of groups) if (share() < 0.1) group[kind]++
    }
    if (verdicts(groups, all).some((verdict) => verdict !== 'no_evidence')) found.together++
    if (groups.some((own) => compare(own, plus(all, own, -1)).verdict !== 'no_evidence')) found.alone++
  }
  expect(found.together / 400).toBeLessThan(0.14)
  expect(found.alone / 400).toBeGreaterThan(0.55)
})
