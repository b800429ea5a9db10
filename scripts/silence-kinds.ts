import { clusteredEstimate } from '#domain/learn/clustered.ts'
import { clustersOf } from '#domain/learn/clusters.ts'
import { effectiveInterval } from '#domain/learn/effective-n.ts'
import { effectiveScoreInterval } from '#domain/learn/score-interval.ts'
import { studentCritical } from '#domain/learn/student.ts'
import { ends, type Input, type Kind, people, some, word } from './vector-input.ts'

/** Accounts, panels, weights to known margins, and what the silent ones hide. */
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
}

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
