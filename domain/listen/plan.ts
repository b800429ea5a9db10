import { drawSample } from './draw.ts'
import { type Candidate, EVERY_REASON, mayAsk, type Policy, type Reason } from './eligibility.ts'

/** Whom a wave would ask and why not the others; `sharePercent` null: everyone who may be asked. */
export type WavePlan = { sharePercent: number | null; seed: string | number; policy: Policy }
export type Decision =
  | { contactId: string; asked: true }
  | { contactId: string; asked: false; because: Reason; until: Date | null }
/** `eligible`: how many the policy lets us ask. `probability`: the chance each of them had of being drawn, 0..1. */
export type Planned = { decisions: Decision[]; eligible: number; asked: number; probability: number }

/**
 * Decides for every contact, also the ones it leaves alone: first the contact policy, then the draw among those who may be
 * asked (method.md 2.7). The same candidates, plan and time decide the same. Throws RangeError unless 0 < sharePercent <= 100.
 */
export function planWave(candidates: readonly (Candidate & { id: string })[], plan: WavePlan, now: Date): Planned {
  const verdicts = candidates.map((candidate) => ({ contactId: candidate.id, verdict: mayAsk(candidate, plan.policy, now) }))
  const eligible = verdicts.filter(({ verdict }) => verdict.ask).map(({ contactId }) => contactId)
  const { drawn, probability } = drawSample(eligible, (plan.sharePercent ?? 100) / 100, plan.seed)

  const decisions = verdicts.map(({ contactId, verdict }): Decision => {
    if (!verdict.ask)
      return { contactId, asked: false, because: verdict.because, until: 'until' in verdict ? verdict.until : null }
    return drawn.has(contactId) ? { contactId, asked: true } : { contactId, asked: false, because: 'not_drawn', until: null }
  })
  return { decisions, eligible: eligible.length, asked: drawn.size, probability }
}

/** How many people were left out for each reason that occurs, in the order of EVERY_REASON. */
export function countReasons(decisions: readonly Decision[]): { because: Reason; people: number }[] {
  const people = new Map<Reason, number>()
  for (const decision of decisions) if (!decision.asked) people.set(decision.because, (people.get(decision.because) ?? 0) + 1)
  return EVERY_REASON.flatMap((because) => (people.has(because) ? [{ because, people: people.get(because) ?? 0 }] : []))
}
