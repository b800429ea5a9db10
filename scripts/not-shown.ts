/** Figures of the vectors that the product computes and no screen, file or mail shows; `functions` say them and nothing else. */
export type NotShown = { functions: readonly string[]; figures: Readonly<Record<string, readonly string[]>>; reason: string }

/** They are compared like all others and have passed: what is said here is only that nobody sees them yet, and why. */
export const NOT_SHOWN: readonly NotShown[] = [
  {
    functions: ['scoreInterval', 'effectiveScoreInterval'],
    figures: {
      interval: ['score'],
      interval_published: ['score'],
      score_interval_effective_n: ['score'],
      finite_population: ['score_fpc', 'score_no_fpc'],
      cluster_robust: ['score_ci_t'],
    },
    reason: "the expert's interval; screens have plus-two alone, which holds where this one falls to 84 of 100",
  },
  {
    functions: ['scoreDifference'],
    figures: { difference_independent: ['mover_score_ci', 'mover_score_p'], early_late: ['diff_ci', 'p'] },
    reason: "the expert's difference, from two such intervals; screens have plus-two in each group",
  },
  {
    functions: ['comparePanel', 'pairedDifference', 'overlapError'],
    figures: {
      difference_paired_panel: ['nps1', 'nps2', 'diff', 'se', 't', 'df', 'p', 'ci'],
      difference_partial_overlap: ['se', 'z', 'p'],
    },
    reason: 'waves are compared as if nobody had answered both, and the screens say so: counts do not hold who answered twice',
  },
  {
    functions: ['shrinkage', 'leagueOf'],
    figures: { shrinkage: ['tau2_dl', 'mean', 'shrunk'] },
    reason: 'no screen ranks segments: each has its own verdict against all others',
  },
  {
    functions: ['stratifiedEstimate'],
    figures: { stratified: ['nps', 'se', 'per_stratum'], finite_population: ['se_fpc'] },
    reason: 'a wave by stratum is weighed back by one over the chance to be asked',
  },
  {
    functions: ['postStratifiedEstimate'],
    figures: { post_stratified: ['nps', 'se', 'weights_by_stratum'] },
    reason: 'one attribute alone is raked, which is the same, with bounds on the weights',
  },
  {
    functions: ['individualTrend'],
    figures: { trend_waves: ['slope_individual_ols', 'se_individual_hc1'] },
    reason: 'a check on the line through the waves, which agrees with it',
  },
  {
    functions: ['bonferroni', 'benjaminiYekutieli'],
    figures: { multiple_testing: ['bonferroni', 'by'] },
    reason: 'screens correct by Benjamini-Hochberg, experiments by Holm',
  },
  {
    functions: ['answersForDifference'],
    figures: { sample_size_difference: ['n1', 'n2', 'n1_raw'] },
    reason: 'screens say the reverse: the smallest difference that so many answers would show',
  },
  {
    functions: ['designEffect'],
    figures: { design_effect: ['deff_equal', 'deff_unequal'] },
    reason: 'the plan of a wave takes no likeness within companies for granted; at stake finds it in the answers',
  },
  {
    functions: ['meanRating'],
    figures: { estimate_from_raw: ['mean_score'] },
    reason: 'the plain average of ratings is no figure of the field',
  },
  {
    functions: ['impactOf', 'impactsOf'],
    figures: {
      topic_impact: [
        'nps_all',
        'nps_with',
        'nps_without_topic',
        'mention_share',
        'impact',
        'identity_check',
        'se_influence',
        'se_jackknife',
        'ci',
      ],
    },
    reason: 'comes to a screen with themes',
  },
]
