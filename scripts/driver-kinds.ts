import { cutsOf } from '#domain/learn/drivers/cut.ts'
import { designOf } from '#domain/learn/drivers/design.ts'
import { impactOf } from '#domain/learn/drivers/impact.ts'
import { coefficientsOf, johnson, lmg } from '#domain/learn/drivers/importance.ts'
import { type Kind as KindOfPeople, kitagawa } from '#domain/learn/drivers/kitagawa.ts'
import { correlationsOf, covariancesOf, momentsOf } from '#domain/learn/drivers/moments.ts'
import { finish } from '#domain/steps.ts'
import { ends, type Field, Input, type Kind, some } from './vector-input.ts'

/** What goes with the score: importance, cuts, decomposition, impact. */
export const DRIVER_KINDS: Record<string, Kind> = {
  relative_importance: { needs: ['data'], takes: ['dataset'], fields: importance },
  decomposition: {
    needs: ['group_a', 'group_b'],
    fields: (input) => {
      const { first, second, difference, mix, rate } = kitagawa(kindsIn(input.inner('group_a')), kindsIn(input.inner('group_b')))
      return { nps_a: first, nps_b: second, diff: difference, composition: mix, rate }
    },
  },
  topic_impact: { needs: ['x', 'topic'], fields: impact },
  optimal_split: { needs: ['x', 'km', 'minprob', 'maxprob'], fields: split },
}

/** Rows of numbers, the outcome first. The names that the vectors expect are those of the data, which the rows do not hold. */
function importance(input: Input): Record<string, Field> {
  const rows = input.list('data').map((row) => new Input({ row }).numbers('row'))
  const [outcome, ...columns] = (rows[0] ?? []).map((_, at) => Float64Array.from(rows, (row) => row[at] ?? Number.NaN))
  if (!outcome || columns.length === 0) throw new RangeError('input.data needs rows of two numbers or more.')
  const attributes = columns.map((values, at) => ({ name: String(at), kind: 'number' as const, values }))
  const design = designOf({ attributes }, rows.length, 'values')
  const values = correlationsOf(covariancesOf(momentsOf(design, outcome, null)), design.size + 1)
  const relations = { values, size: design.size, players: design.players.map(({ columns }) => columns) }
  const { rSquared, shares } = lmg(relations)
  return {
    r_squared: rSquared,
    lmg: shares,
    johnson_relative_weights: johnson(relations).shares,
    standardised_beta: [...coefficientsOf(relations)],
    zero_order_r: [...values.slice(1, design.size + 1)],
  }
}

/** The reference leaves a tenth on either side, and asks for no number of answers beside it. */
function split(input: Input): Record<string, Field> {
  if (input.number('minprob') !== 0.1 || input.number('maxprob') !== 0.9)
    throw new RangeError('cuts leave a tenth of answers on either side.')
  const x = Int8Array.from(input.numbers('x'))
  const attribute = { name: 'km', kind: 'number' as const, values: Float64Array.from(input.numbers('km')) }
  const { cuts } = finish(
    cutsOf({ x, account: null, attributes: [attribute] }, { seed: 'vectors', permutations: 100_000, leastAnswers: 1 }),
  )
  const found = some(cuts[0] ?? null)
  const side = (above: boolean) => x.filter((_, at) => (attribute.values[at] ?? 0) > found.found === above)
  const nps = (answers: Int8Array) => answers.reduce((sum, one) => sum + one, 0) / answers.length
  return {
    cutpoint: found.found,
    max_standardised_statistic: found.statistic,
    p_permutation: found.p,
    nps_low: nps(side(false)),
    nps_high: nps(side(true)),
    n_low: side(false).length,
    n_high: side(true).length,
  }
}

const kindsIn = (group: Input): KindOfPeople[] => {
  const scores = group.numbers('r')
  return group.numbers('w').map((weight, at) => ({ weight, score: scores[at] ?? Number.NaN }))
}

/** The jackknife leaves out each answer in turn: another way to the standard error, from the impact alone. */
function impact(input: Input): Record<string, Field> {
  const [x, topic] = [Int8Array.from(input.numbers('x')), Uint8Array.from(input.numbers('topic'))]
  const found = some(impactOf(x, topic, null))
  const without = Array.from(x, (_, out) => {
    const others = (_: number, at: number) => at !== out
    return some(impactOf(x.filter(others), topic.filter(others), null)).impact
  })
  const mean = without.reduce((sum, one) => sum + one, 0) / x.length
  const spread = without.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return {
    nps_all: found.all,
    nps_with: found.with,
    nps_without_topic: found.without,
    mention_share: found.share,
    impact: found.impact,
    identity_check: found.share * (found.with - found.without),
    se_influence: found.se,
    se_jackknife: Math.sqrt(((x.length - 1) / x.length) * spread),
    ci: ends(found),
  }
}
