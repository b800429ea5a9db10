import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { designOf } from './design.ts'
import { importanceOf, johnson, lmg, type Relations } from './importance.ts'
import { solveSymmetric } from './matrix.ts'
import { covariancesOf, momentsOf } from './moments.ts'

const { below, share } = randomFrom('importance')
const ANSWERS = 300
const plan = Int32Array.from({ length: ANSWERS }, () => below(4))
const region = plan.map((code) => (share() < 0.5 ? code % 3 : below(3)))
const calls = Float64Array.from(plan, (code) => code + 2 * share())
const outcome = Float64Array.from(plan, (code, at) => (share() < 0.2 + 0.1 * code + 0.1 * ((region[at] ?? 0) % 2) ? 1 : -1))
const levels = ['a', 'b', 'c', 'd']
const words = (name: string, codes: Int32Array) => ({ name, kind: 'words' as const, codes, levels })
const relationsOf = (attributes: Parameters<typeof designOf>[0]['attributes']): Relations => {
  const design = designOf({ attributes }, ANSWERS)
  const values = covariancesOf(momentsOf(design, outcome, null))
  return { values, size: design.size, players: design.players.map(({ columns }) => columns) }
}
const three = relationsOf([words('plan', plan), words('region', region), { name: 'calls', kind: 'number', values: calls }])

/** R^2 of some players by plain least squares, and the average over all orders, as the definition says. */
function byDefinition({ values, size, players }: Relations): number[] {
  const width = size + 1
  const explained = (chosen: readonly number[]) => {
    const columns = chosen.flatMap((player) => players[player] ?? [])
    const pick = (row: number, column: number) => values[(row + 1) * width + column + 1] ?? 0
    const matrix = Float64Array.from(columns.flatMap((row) => columns.map((column) => pick(row, column))))
    const right = Float64Array.from(columns, (column) => values[column + 1] ?? 0)
    const solution = solveSymmetric(matrix, columns.length, right)
    return right.reduce((sum, one, at) => sum + one * (solution[at] ?? 0), 0) / (values[0] ?? 1)
  }
  const orders = (left: number[]): number[][] =>
    left.length === 0 ? [[]] : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]))
  const all = orders(players.map((_, player) => player))
  return players.map((_, player) => {
    const gains = all.map((order) => {
      const before = order.slice(0, order.indexOf(player))
      return explained([...before, player]) - explained(before)
    })
    return gains.reduce((sum, gain) => sum + gain, 0) / all.length
  })
}

describe('the shares of attributes in what they explain', () => {
  test('are what each adds, averaged over all orders', () => {
    const { rSquared, shares } = lmg(three)
    const wanted = byDefinition(three)
    for (const [player, share] of shares.entries()) expect(share).toBeCloseTo(wanted[player] ?? Number.NaN, 10)
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(rSquared, 12)
    expect(rSquared).toBeGreaterThan(0.05)
  })

  test('by Johnson sum to the same R^2, and are near those of all orders', () => {
    const [exact, near] = [lmg(three), johnson(three)]
    expect(near.rSquared).toBeCloseTo(exact.rSquared, 10)
    for (const [player, share] of near.shares.entries()) expect(Math.abs(share - (exact.shares[player] ?? 1))).toBeLessThan(0.01)
  })

  test('do not depend on which level of an attribute is the reference', () => {
    const other = relationsOf([
      words(
        'plan',
        plan.map((code) => 3 - code),
      ),
      words(
        'region',
        region.map((code) => (code + 1) % 3),
      ),
      { name: 'calls', kind: 'number', values: calls },
    ])
    for (const weigh of [lmg, johnson])
      for (const [player, share] of weigh(other).shares.entries()) expect(share).toBeCloseTo(weigh(three).shares[player] ?? 1, 9)
  })

  test('of two copies of one attribute are equal', () => {
    const twice = relationsOf([words('plan', plan), words('again', plan)])
    const alone = lmg(relationsOf([words('plan', plan)]))
    for (const weigh of [lmg, johnson]) for (const share of weigh(twice).shares) expect(share).toBeCloseTo(alone.rSquared / 2, 9)
  })

  test('of outcomes that do not vary are nothing', () => {
    const flat = {
      ...three,
      values: three.values.map((value, at) => (at % (three.size + 1) === 0 || at <= three.size ? 0 : value)),
    }
    expect(lmg(flat)).toEqual({ rSquared: 0, shares: [0, 0, 0] })
    expect(johnson(flat)).toEqual({ rSquared: 0, shares: [0, 0, 0] })
  })

  test('above fourteen attributes are those of Johnson, since all orders are too many', () => {
    const many = relationsOf(
      Array.from({ length: 15 }, (_, at) =>
        words(
          `w${at}`,
          plan.map((code, row) => (code + row * at) % 4),
        ),
      ),
    )
    expect(() => lmg(many)).toThrow('At most 14')
    expect(importanceOf(many)).toEqual(johnson(many))
    expect(importanceOf(three)).toEqual(lmg(three))
  })
})
