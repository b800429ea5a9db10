import type { Stake } from '#domain/learn/stake.ts'

/** The colour of a row in the bars above it; the words beside it say the same. */
export const StakeMark = ({ stake }: { stake: Stake }) => <span className={`stake-mark stake-${stake}`} aria-hidden="true" />
