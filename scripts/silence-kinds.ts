import { clusteredDifference } from '#domain/learn/account-difference.ts'
import { type Cell, calibratedEstimate } from '#domain/learn/calibration.ts'
import { clusteredEstimate } from '#domain/learn/clustered.ts'
import { clustersOf } from '#domain/learn/clusters.ts'
import { earlyLate } from '#domain/learn/early-late.ts'
import { effectiveInterval } from '#domain/learn/effective-n.ts'
import { padded } from '#domain/learn/interval.ts'
import { twoSidedP } from '#domain/learn/normal.ts'
import { overlapError, pairedDifference } from '#domain/learn/panel.ts'
import { postStratifiedEstimate } from '#domain/learn/post-stratification.ts'
import { type Marginal, rake } from '#domain/learn/raking.ts'
import { countsOf, estimate, plus, type Tally, tally } from '#domain/learn/score.ts'
import { scoreDifference } from '#domain/learn/score-difference.ts'
import { effectiveScoreInterval } from '#domain/learn/score-interval.ts'
import { shrinkage } from '#domain/learn/shrinkage.ts'
import { breakEven, silenceBounds } from '#domain/learn/silence.ts'
import { studentCritical } from '#domain/learn/student.ts'
import { asInput, ends, type Input, type Kind, people, some, word } from './vector-input.ts'

/** Accounts, panels, weights to known marginals, and what the silent ones hide. */
export const SILENCE_KINDS: Record<string, Kind> = {
  cluster_robust: {
    needs: ['dataset', 'cluster'],
    takes: ['confidence'],
    fields: (input) => {
      const found = clustered(input)
      const critical = studentCritical(input.number('confidence', 0.95), found.df)
      const [se, plainSe] = [some(found.se), some(found.plainSe)]
      return {
        nps: found.nps,
        se_cluster: se,
        clusters: found.accounts,
        df: found.df,
        se_srs: plainSe,
        deff: some(found.designEffect),
        n_eff_design: (found.shares.promoter + found.shares.detractor - found.nps ** 2) / se ** 2,
        n_eff_used: found.effective,
        t_critical: critical,
        default_ci_t: ends(effectiveInterval(found.shares, found.effective, critical)),
        score_ci_t: ends(effectiveScoreInterval(found.shares, found.effective, critical)),
        icc_anova: some(found.icc),
        kish_cluster_n_eff_icc1: found.kish,
      }
    },
  },

  cluster_robust_weighted: {
    needs: ['dataset', 'cluster', 'weight'],
    fields: (input) => {
      const { nps, se } = clustered(input, word(input, 'weight'))
      return { nps, se: some(se) }
    },
  },

  difference_clustered: {
    needs: ['dataset', 'cluster', 'by', 'a', 'b'],
    fields: (input) => {
      const [cluster, by] = [word(input, 'cluster'), word(input, 'by')]
      const group = (name: 'a' | 'b') =>
        people(input)
          .filter((row) => row.values[by] === input.values[name])
          .map((row) => ({ account: word(row, cluster), rating: row.number('score'), answers: 1 }))
      const { raw, rawSe, adjusted, se, df, both } = some(clusteredDifference(group('a'), group('b')))
      return { diff: raw, se_raw: rawSe, diff_adjusted: adjusted, se, df, both }
    },
  },

  difference_paired_panel: {
    needs: ['wave1', 'wave2'],
    takes: ['confidence'],
    fields: (input) => {
      const now = input.numbers('wave2')
      const pairs = input.numbers('wave1').map((before, at) => ({ before, now: now[at] ?? Number.NaN, people: 1 }))
      const found = some(pairedDifference(pairs, input.number('confidence', 0.95)))
      const { difference: diff, se, t, df, p } = found
      return { nps1: found.before, nps2: found.now, diff, se, t, df, p, ci: ends(found) }
    },
  },

  difference_partial_overlap: {
    needs: ['n1', 'n2', 'n_overlap', 'var1', 'var2', 'cov', 'diff'],
    fields: (input) => {
      const wave = (which: 1 | 2) => ({ answers: input.number(`n${which}`), variance: input.number(`var${which}`) })
      const se = overlapError(wave(1), wave(2), input.number('n_overlap'), input.number('cov'))
      const z = input.number('diff') / se
      return { se, z, p: twoSidedP(z) }
    },
  },

  shrinkage: {
    needs: ['groups'],
    fields: (input) => {
      const tallies = input.list('groups').map((group, at) => asInput(group, `input.groups[${at}]`).counted())
      const raw = tallies.map((counted) => some(estimate(counted)).nps)
      const variances = tallies.map((counted) => padded(counted).se ** 2)
      const found = some(shrinkage(raw.map((value, at) => ({ value, variance: variances[at] ?? 0 }))))
      const { q, p, tau2, mean, shrunk } = found
      return { raw, plus_two_variance: variances, Q: q, Q_p: p, tau2_dl: tau2, mean, shrunk: shrunk.map(({ value }) => value) }
    },
  },

  nonresponse_bounds: {
    needs: ['nps_respondents', 'response_rate', 'threshold'],
    fields: (input) => {
      const [nps, rate] = [input.number('nps_respondents'), input.number('response_rate')]
      const { low, high } = silenceBounds(nps, rate)
      return { lower: low, upper: high, break_even_nonrespondent_nps: some(breakEven(nps, rate, input.number('threshold'))) }
    },
  },

  early_late: {
    needs: ['early', 'late', 'invited'],
    takes: ['confidence'],
    fields: (input) => {
      const [early, late] = [input.inner('early').counted(), input.inner('late').counted()]
      const found = some(earlyLate(early, late, input.number('invited')))
      const apart = some(scoreDifference(early, late, input.number('confidence', 0.95)))
      const each = { nps_early: some(estimate(early)).nps, nps_late: some(estimate(late)).nps }
      const points = { respondent_nps: found.answered / 100, extrapolated_nps: found.extrapolated / 100 }
      return { ...each, diff_ci: ends(apart), p: apart.p, ...points }
    },
  },

  post_stratified: {
    needs: ['dataset', 'margin', 'population'],
    fields: (input) => {
      const margin = word(input, 'margin')
      const levels = peopleByLevel(input.inner('population'))
      const cells = cellsOf(input, [margin])
      const strata = levels.map(({ level, people: population }) => ({ population, counted: countedAt(cells, [level]) }))
      const { nps, se, weights } = some(postStratifiedEstimate(strata))
      return {
        nps,
        se: some(se),
        weights_by_stratum: Object.fromEntries(levels.map(({ level }, at) => [level, weights[at] ?? 0])),
      }
    },
  },

  raking: {
    needs: ['dataset', 'margins'],
    fields: (input) => {
      const given = input.inner('margins')
      const marginals = Object.keys(given.values).map((attribute) => ({
        attribute,
        levels: peopleByLevel(given.inner(attribute)),
      }))
      const attributes = marginals.map(({ attribute }) => attribute)
      const cells = cellsOf(input, attributes)
      const { weights } = rake(cells, marginals)
      const { nps, se, kish, topOverMean } = some(calibratedEstimate(cells, weights))
      const byCell = Object.fromEntries(cells.map(({ levels }, at) => [levels.join('/'), weights[at] ?? 0]))
      return { nps, se: some(se), weight_by_cell: byCell, kish_n_eff: kish, max_weight_over_mean: topOverMean }
    },
  },
}

const NOBODY: Tally = { promoter: 0, passive: 0, detractor: 0 }

/** The rows of a vector, one cell for each combination of levels that occurs. */
function cellsOf(input: Input, attributes: readonly string[]): Cell[] {
  const cells = new Map<string, Cell>()
  for (const row of people(input)) {
    const levels = attributes.map((attribute) => word(row, attribute))
    const { counted } = cells.get(levels.join('/')) ?? { counted: NOBODY }
    const one = tally(countsOf([{ rating: row.number('score'), answers: 1 }]))
    cells.set(levels.join('/'), { levels, counted: plus(counted, one) })
  }
  return [...cells.values()]
}

const countedAt = (cells: readonly Cell[], levels: readonly string[]): Tally =>
  cells.find((cell) => cell.levels.join('/') === levels.join('/'))?.counted ?? NOBODY

const peopleByLevel = (given: Input): Marginal['levels'] =>
  Object.keys(given.values).map((level) => ({ level, people: given.number(level) }))

function clustered(input: Input, weight?: string) {
  const cluster = word(input, 'cluster')
  const rows = people(input).map((row) => ({
    account: word(row, cluster),
    rating: row.number('score'),
    weight: weight === undefined ? 1 : row.number(weight),
    answers: 1,
  }))
  return some(clusteredEstimate(clustersOf(rows)))
}
