import { designEffect, effectiveInterval, finitePopulation, type Shares } from '#domain/learn/effective-n.ts'
import { criticalValue } from '#domain/learn/normal.ts'
import { compareAnytime, compareProportions, narrowestAt, wilson } from '#domain/learn/proportion.ts'
import { answersIn, countsOf, tally } from '#domain/learn/score.ts'
import { effectiveScoreInterval, scoreInterval } from '#domain/learn/score-interval.ts'
import { sharesOf } from '#domain/learn/shares.ts'
import { stratifiedEstimate } from '#domain/learn/stratified.ts'
import { weightedEstimate } from '#domain/learn/weighting.ts'
import { allocationVariance, neyman, proportional } from '#domain/listen/allocation.ts'
import { sampleRatio } from '#domain/listen/sample-ratio.ts'
import { COUNTS, ends, type Field, type Input, type Kind, people, some, word } from './vector-input.ts'

const EFFECTIVE = { needs: ['p_detractor', 'p_passive', 'p_promoter', 'n_eff'], takes: ['confidence', 'critical_value', 'df'] }

/** Sampling plans, weights, effective numbers of answers and experiments. */
export const SAMPLING_KINDS: Record<string, Kind> = {
  default_interval_effective_n: {
    ...EFFECTIVE,
    fields: (input) => {
      const { centre, se, low, high } = effectiveInterval(shares(input), input.number('n_eff'), critical(input))
      return { center: centre, se, ci: [low, high] }
    },
  },

  score_interval_effective_n: {
    ...EFFECTIVE,
    fields: (input) => ({ score: ends(effectiveScoreInterval(shares(input), input.number('n_eff'), critical(input))) }),
  },

  finite_population: {
    needs: [...COUNTS, 'population'],
    takes: ['confidence'],
    fields: (input) => {
      const [counted, population] = [input.counted(), input.number('population')]
      const [found, answers, confidence] = [some(sharesOf(counted)), answersIn(counted), input.number('confidence', 0.95)]
      const effective = finitePopulation(answers, population)
      return {
        n_eff: effective,
        default_fpc: ends(effectiveInterval(found, effective, critical(input))),
        score_fpc: ends(effectiveScoreInterval(found, effective, critical(input))),
        score_no_fpc: ends(scoreInterval(counted, confidence)),
        se_fpc: some(stratifiedEstimate([{ population, counted }])).se,
      }
    },
  },

  weighted: {
    needs: ['dataset', 'weight'],
    fields: (input) => {
      const weight = word(input, 'weight')
      const rows = people(input).map((row) => ({ rating: row.number('score'), weight: row.number(weight), answers: 1 }))
      const { nps, unweighted, se, kish, topShare } = some(weightedEstimate(rows))
      return { nps, se_linearised: some(se), kish_n_eff: kish, unweighted_nps: unweighted, top_weight_share: topShare }
    },
  },

  stratified: { needs: ['dataset', 'strata', 'population'], fields: stratified },

  allocation: {
    needs: ['N', 'S', 'n'],
    fields: (input) => {
      const deviations = input.numbers('S')
      const strata = input.numbers('N').map((people, at) => ({ people, deviation: deviations[at] ?? Number.NaN }))
      const plans = { proportional: proportional(input.number('n'), strata), neyman: neyman(input.number('n'), strata) }
      return {
        ...plans,
        var_proportional: allocationVariance(strata, plans.proportional),
        var_neyman: allocationVariance(strata, plans.neyman),
      }
    },
  },

  design_effect: {
    needs: ['mean_cluster_size', 'icc'],
    takes: ['cv_cluster_size'],
    fields: (input) => {
      const [meanSize, icc] = [input.number('mean_cluster_size'), input.number('icc')]
      const variation = input.number('cv_cluster_size', 0)
      return { deff_equal: designEffect({ meanSize, icc }), deff_unequal: designEffect({ meanSize, variation, icc }) }
    },
  },

  response_rate_ab: {
    needs: ['x1', 'n1', 'x2', 'n2'],
    takes: ['confidence'],
    fields: (input) => {
      const [one, two, confidence] = [arm(input, 1), arm(input, 2), input.number('confidence', 0.95)]
      const { first, second, difference, chiSquare, p, low, high } = compareProportions(one, two, confidence)
      const wilsons = { wilson1: ends(wilson(one, confidence)), wilson2: ends(wilson(two, confidence)) }
      return { p1: first, p2: second, diff: difference, chisq: chiSquare, p, newcombe_ci: [low, high], ...wilsons }
    },
  },

  always_valid_ab: {
    needs: ['x1', 'n1', 'x2', 'n2'],
    takes: ['alpha', 'rho2', 'n_star'],
    fields: (input) => {
      const rho2 = 'rho2' in input.values ? input.number('rho2') : narrowestAt(input.number('n_star'))
      const found = compareAnytime(arm(input, 1), arm(input, 2), rho2, input.number('alpha', 0.05))
      return { diff: found.difference, half_width: found.halfWidth, reject: found.reject }
    },
  },

  sample_ratio_mismatch: {
    needs: ['n1', 'n2'],
    takes: ['expected_ratio'],
    fields: (input) => {
      const found = [input.number('n1'), input.number('n2')]
      const { chiSquare, df, p } = sampleRatio(found, [input.number('expected_ratio', 1), 1])
      return { chisq: chiSquare, df, p }
    },
  },
}

function stratified(input: Input): Record<string, Field> {
  const [strata, population] = [word(input, 'strata'), input.inner('population')]
  const names = Object.keys(population.values)
  const parts = names.map((name) => {
    const rows = people(input).filter((row) => row.values[strata] === name)
    const counts = countsOf(rows.map((row) => ({ rating: row.number('score'), answers: 1 })))
    return { population: population.number(name), counted: tally(counts) }
  })
  const found = some(stratifiedEstimate(parts))
  const each = names.map((name, at) => {
    const { answers: n, nps, variance: s2 } = some(found.strata[at] ?? null)
    return [name, { n, nps, s2 }]
  })
  return { nps: found.nps, se: found.se, per_stratum: Object.fromEntries(each) }
}

const shares = (input: Input): Shares => ({
  detractor: input.number('p_detractor'),
  passive: input.number('p_passive'),
  promoter: input.number('p_promoter'),
})

const critical = (input: Input) =>
  'critical_value' in input.values ? input.number('critical_value') : criticalValue(input.number('confidence', 0.95))

const arm = (input: Input, which: 1 | 2) => ({ times: input.number(`x${which}`), of: input.number(`n${which}`) })
