import { difference } from '#domain/learn/comparison.ts'
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '#domain/learn/correction.ts'
import { plusTwo } from '#domain/learn/interval.ts'
import { answersForDifference, answersForMargin, minimumDetectableEffect } from '#domain/learn/sample-size.ts'
import { countsOf, estimate, meanRating, tally } from '#domain/learn/score.ts'
import { scoreDifference } from '#domain/learn/score-difference.ts'
import { scoreInterval } from '#domain/learn/score-interval.ts'
import { individualTrend, type Moment, weightedTrend } from '#domain/learn/trend.ts'
import { DRIVER_KINDS } from './driver-kinds.ts'
import { SAMPLING_KINDS } from './sampling-kinds.ts'
import { SILENCE_KINDS } from './silence-kinds.ts'
import { asInput, COUNTS, ends, type Field, type Input, type Kind, some } from './vector-input.ts'

export const KINDS: Record<string, Kind> = {
  estimate: { needs: COUNTS, fields: (input) => ({ ...some(estimate(input.counted())) }) },

  estimate_from_raw: {
    needs: ['scores'],
    fields: (input) => {
      const counts = countsOf(input.numbers('scores').map((rating) => ({ rating, answers: 1 })))
      const { detractor: detractors, passive: passives, promoter: promoters } = tally(counts)
      return { detractors, passives, promoters, ...some(estimate(tally(counts))), mean_score: some(meanRating(counts)) }
    },
  },

  interval: { needs: COUNTS, takes: ['confidence'], fields: intervals },
  interval_published: { needs: COUNTS, takes: ['confidence'], fields: intervals },

  difference_independent: {
    needs: ['a', 'b'],
    takes: ['confidence'],
    fields: (input) => {
      const [a, b, confidence] = [input.inner('a').counted(), input.inner('b').counted(), input.number('confidence', 0.95)]
      const [found, expert] = [some(difference(a, b, confidence)), some(scoreDifference(a, b, confidence))]
      return {
        diff: found.raw,
        default_diff_adjusted: found.adjusted,
        default_se: found.se,
        default_z: found.z,
        default_p: found.p,
        default_ci: ends(found),
        mover_score_ci: ends(expert),
        mover_score_p: expert.p,
      }
    },
  },

  multiple_testing: {
    needs: ['p'],
    fields: (input) => {
      const p = input.numbers('p')
      const bh = benjaminiHochberg(p)
      return {
        bh,
        holm: holm(p),
        by: benjaminiYekutieli(p),
        bonferroni: bonferroni(p),
        rejected_bh_05: bh.filter((q) => q <= 0.05).length,
      }
    },
  },

  sample_size_interval: {
    needs: ['variance', 'half_width'],
    takes: ['confidence', 'population'],
    fields: (input) => {
      const population = input.values.population === 'infinite' ? Infinity : input.number('population', Infinity)
      const [variance, halfWidth, confidence] = [
        input.number('variance'),
        input.number('half_width'),
        input.number('confidence', 0.95),
      ]
      const { raw, answers, plusTwo, adjustedWald } = answersForMargin({ variance, halfWidth, confidence, population })
      return { n_raw: raw, n: answers, n_plus_two: plusTwo, n_adjusted_wald: adjustedWald }
    },
  },

  sample_size_difference: {
    needs: ['var1', 'var2', 'delta'],
    takes: ['alpha', 'power', 'ratio_n2_over_n1'],
    fields: (input) => {
      const { raw, first, second } = answersForDifference({
        first: input.number('var1'),
        second: input.number('var2'),
        difference: input.number('delta'),
        alpha: input.number('alpha', 0.05),
        power: input.number('power', 0.8),
        ratio: input.number('ratio_n2_over_n1', 1),
      })
      return { n1: first, n2: second, n1_raw: raw }
    },
  },

  minimum_detectable_effect: {
    needs: ['var1', 'var2', 'n1', 'n2'],
    takes: ['alpha', 'power'],
    fields: (input) => {
      const side = (which: 1 | 2) => ({ variance: input.number(`var${which}`), answers: input.number(`n${which}`) })
      return { mde: minimumDetectableEffect(side(1), side(2), input.number('alpha', 0.05), input.number('power', 0.8)) }
    },
  },

  ...SAMPLING_KINDS,
  ...SILENCE_KINDS,
  ...DRIVER_KINDS,

  trend_waves: { needs: ['waves', 'time'], fields: trendFields },
}

function intervals(input: Input): Record<string, Field> {
  const [counted, confidence] = [input.counted(), input.number('confidence', 0.95)]
  return { bonett_price: ends(plusTwo(counted, confidence)), score: ends(scoreInterval(counted, confidence)) }
}

function trendFields(input: Input): Record<string, Field> {
  const times = input.numbers('time')
  const waves = input.list('waves').map((wave, at) => asInput(wave, `input.waves[${at}]`).counted())
  if (times.length !== waves.length) throw new RangeError(`input.time has ${times.length} entries for ${waves.length} waves.`)
  const moments = waves.map((counted, at): Moment => ({ time: times[at] ?? 0, counted }))
  const line = some(weightedTrend(moments))
  const people = some(individualTrend(moments))
  return {
    slope_wls: line.slope,
    se_wls_known_variance: line.se,
    z: line.z,
    p: line.p,
    heterogeneity_Q: line.differ.q,
    heterogeneity_df: line.differ.df,
    heterogeneity_p: line.differ.p,
    slope_individual_ols: people.slope,
    se_individual_hc1: people.se,
  }
}
