import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { finish } from '#domain/steps.ts'
import { tableOf } from './drivers/answered.ts'
import { cutsOf } from './drivers/cut.ts'
import { edgeAt } from './drivers/edge.ts'
import { explore } from './exploration.ts'
import type { Cell } from './question.ts'
import { type FoundCut, judgedBySearch } from './searched.ts'

const PLANS = ['Pro', 'Free']
type Given = { rating: number; calls: number; plan: string }

/** Answers that fall by so many points from 20,000 calls on. */
function answersOf(seed: string, many: number, fall: number): Given[] {
  const { share, below, pick } = randomFrom(seed)
  return Array.from({ length: many }, () => {
    const calls = 500 * below(80)
    const drawn = share() - (calls >= 20_000 ? fall / 200 : 0)
    return { rating: drawn < 0.25 ? 3 : drawn < 0.5 ? 7 : 10, calls, plan: pick(PLANS) }
  })
}

/** As the explorer does it: the cut of these answers, their cells at it, and what is said of them. */
function asked(given: readonly Given[], permutations: number) {
  const answered = given.map(({ rating, calls }) => ({ rating, account: null, values: [calls] }))
  const table = tableOf(answered, [{ name: 'calls', kind: 'number' }])
  const [cut] = finish(cutsOf(table, { seed: 'searched', permutations })).cuts
  const edge = cut
    ? edgeAt(
        Float64Array.from(given, ({ calls }) => calls),
        cut.cut,
      )
    : null
  const found: FoundCut = {
    edge,
    p: permutations ? (cut?.p ?? null) : null,
    estimate: permutations ? (cut?.estimate ?? null) : null,
  }
  const told = (byPlan: boolean) => {
    const cells = given.map(({ rating, calls, plan }): Cell => {
      const bin = Number(edge !== null && calls >= edge)
      return { keys: byPlan ? [bin, plan] : [bin], rating, answers: 1, weighed: 0, weight: 0, squares: 0 }
    })
    const plain = explore(cells, byPlan ? [{ kind: 'bins' }, { kind: 'words', most: 12 }] : [{ kind: 'bins' }])
    return { plain, judged: judgedBySearch(plain, byPlan ? [found, null] : [found]) }
  }
  return { found, alone: told(false), byPlan: told(true) }
}

const callsReal = ({ rows }: { rows: readonly { verdict: string }[] }) =>
  rows.some(({ verdict }) => verdict === 'higher' || verdict === 'lower')

describe('a table parted where its own answers differ most', () => {
  test('calls nothing real that is not, in about nineteen of twenty tables', () => {
    const SEEDS = 300
    const real = { plain: 0, alone: 0, byPlan: 0 }
    for (let seed = 0; seed < SEEDS; seed++) {
      const { alone, byPlan } = asked(answersOf(`null ${seed}`, 300, 0), 99)
      real.plain += Number(callsReal(alone.plain))
      real.alone += Number(callsReal(alone.judged) || (alone.judged.p ?? 1) <= 0.05)
      real.byPlan += Number(callsReal(byPlan.judged) || (byPlan.judged.p ?? 1) <= 0.05)
    }
    // Three standard errors of 300 tables above 5 %.
    expect(real.alone / SEEDS).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / SEEDS))
    expect(real.byPlan / SEEDS).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / SEEDS))
    // So many the plain test would have called real.
    expect(real.plain / SEEDS).toBeGreaterThan(0.1)
  })

  test('finds a fall that is there, with the chance of the search and the size that halves find', () => {
    const { found, alone } = asked(answersOf('fall', 1500, 30), 199)
    expect(found.edge).toBeGreaterThan(17_000)
    expect(found.edge).toBeLessThan(23_000)
    expect(alone.judged).toMatchObject({ looks: 1, p: found.p })
    const [below, above] = alone.judged.rows
    expect([below?.verdict, above?.verdict]).toEqual(['higher', 'lower'])
    expect(above?.against).toMatchObject({ ...found.estimate, p: found.p, q: found.p })
    expect(below?.against?.difference).toBe(-(found.estimate?.difference ?? 0))
    expect(below?.against?.low).toBe(-(found.estimate?.high ?? 0))
    expect(above?.against?.low).toBeLessThan(-30)
    expect(above?.against?.high).toBeGreaterThan(-30)
  })

  test('calls nothing different while nobody reckoned the chance', () => {
    const { alone, byPlan } = asked(answersOf('fall', 1500, 30), 0)
    for (const { plain, judged } of [alone, byPlan]) {
      expect(callsReal(plain)).toBe(true)
      expect(judged).toMatchObject({ p: null, looks: 0 })
      expect(judged.rows.every(({ verdict, against }) => verdict === 'no_evidence' && against === null)).toBe(true)
    }
  })
})
