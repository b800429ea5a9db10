/** Why nobody asks an address any more. */
export const SUPPRESSION_REASONS = ['unsubscribed', 'bounced', 'complained', 'erased', 'manual'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

/** Whether a member may lift it. Who asked to be left alone is left alone until they say otherwise themselves (GDPR art. 21). */
export const mayLift = (reason: SuppressionReason): boolean => reason === 'manual' || reason === 'bounced'
