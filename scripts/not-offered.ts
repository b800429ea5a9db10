/** Methods that the reference vectors have and the product does not offer, by kind and field, each with the reason (method.md 1 and 2.1). */
export const NOT_OFFERED: Record<string, Record<string, string>> = {
  interval: {
    wald: 'no width where all answer alike; holds the truth in as few as 23 of 100 samples of five',
    t_mean: 'no width where all answer alike, as Wald',
    adjusted_wald_rocks: 'falls to 79 of 100 at polar small samples, and its difference of two groups to 80',
    adjusted_wald_uniform111: 'at worst weaker than plus-two at every size',
    agresti_min: 'half the padding of plus-two, made for the difference of two matched shares',
    goodman_chi2_2: 'for several contrasts at once; fails as Wald below 30 answers, too wide above',
    likelihood_ratio: 'falls to 83 of 100 at five answers, and has no closed form',
    mover_wilson: 'falls to 81 of 100 at five answers',
    bonferroni_clopper_pearson: 'a third wider than needed',
    dirichlet_jeffreys: 'never holds the truth where all think alike; needs numerical integration',
    dirichlet_uniform: 'holds the truth in 0 to 60 of 100 small samples where nearly all think alike',
  },
  difference_independent: {
    ...each(['wald_se', 'wald_z', 'wald_p', 'wald_ci'], 'errs in up to 82 of 100 comparisons of equal groups'),
    ...each(
      ['adjusted_wald_diff', 'adjusted_wald_se', 'adjusted_wald_p'],
      'padding with three in each group errs in up to 20 of 100',
    ),
    ...each(['welch_t', 'welch_df', 'welch_p', 'welch_ci'], 'errs in up to 82 of 100, as Wald'),
    ...each(['chisq_2df', 'chisq_df', 'chisq_p'], 'asks whether the distributions differ, which is not whether the score does'),
  },
  relative_importance: { names: 'labels of the columns, not a figure' },
}

function each(fields: readonly string[], reason: string): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, reason]))
}
