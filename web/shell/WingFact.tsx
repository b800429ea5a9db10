import type { Wing } from './tabs.ts'

/** The living number of a wing. Nothing until the server tells it. */
export function WingFact(_: { wing: Wing }) {
  return null
}
