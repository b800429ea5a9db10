/** Why the customer was unhappy, as the one who called them learnt it. Themes will take this over (data-model.md, Act). */
export const ROOT_CAUSES = [
  'product',
  'reliability',
  'performance',
  'usability',
  'price',
  'billing',
  'support',
  'onboarding',
  'integration',
  'communication',
  'fit',
  'other',
] as const
export type RootCause = (typeof ROOT_CAUSES)[number]
