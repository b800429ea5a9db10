import { type Because, classify, type Evidence, type Signals, UNSEEN } from '#domain/listen/evidence.ts'

const HOUR = 3_600_000

/** What was seen of an answer: words, Send, a page that was read, or nothing but a link that somebody or something opened. */
export function signalsOf({ speaks, sure, linkAgeMs }: { speaks: boolean; sure: number; linkAgeMs: number }): Signals {
  const seen = { ...UNSEEN, linkAgeMs }
  if (speaks || sure < 0.72) return { ...seen, posted: { pressedSend: true, changedRating: false, typedVerbatim: speaks } }
  if (sure < 0.9) return { ...seen, beacon: { visibleMs: 9_000, events: 12, trusted: true } }
  return sure < 0.98 ? seen : { ...seen, distinctRatings: 11 }
}

/** What it is held to be by `now`: after a day as the product's own sweep would leave it, so that no number changes by itself. */
export function judged(signals: Signals, answeredAt: Date, now: Date): { evidence: Evidence; evidenceBecause: Because } {
  const hoursSinceClick = (now.getTime() - answeredAt.getTime()) / HOUR
  const { evidence, because } = classify({ ...signals, hoursSinceClick })
  return { evidence, evidenceBecause: because }
}
