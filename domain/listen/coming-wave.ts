import { type AskRules, type Claim, type Known, mayInvite } from './contact-policy.ts'
import { type Divided, stratumOf, type WavePlan } from './wave-plan.ts'

/** A wave that is known to start, by the rules of its program; its claim stands on the day of its start. */
export type ComingWave = { claim: Claim; rules: AskRules; plan: WavePlan }

/**
 * The claims on a person of the waves that go before a program of this priority. A wave claims whom it will ask for certain, as far as
 * is known today: they are in its segment if it has one, neither a draw nor a limit per account decides in their stratum, and the policy
 * lets it ask them on its day, after the claims of waves before it.
 * @param person.segments the ids of the segments of coming waves whose condition they meet today
 * @param coming in the order of their priority
 */
export function claimsOn(
  person: Known & Divided & { account: string | null; segments: readonly string[] },
  coming: readonly ComingWave[],
  priority: number,
): Claim[] {
  const claims: Claim[] = []
  for (const { claim, rules, plan } of coming) {
    if (claim.priority >= priority) continue
    if (plan.account && person.account !== null) continue
    if (plan.segment !== undefined && !person.segments.includes(plan.segment)) continue
    if (asksAll(plan, stratumOf(plan.sampling.by, person)) && mayInvite(person, rules, claim, claims).ask) claims.push(claim)
  }
  return claims
}

/** Whether a wave asks everybody of a stratum whom it may; one that asks until it is precise enough may stop before. */
function asksAll({ sampling }: WavePlan, stratum: string): boolean {
  const { kind, amount, amounts = {}, otherwise } = sampling
  if (kind === 'everyone') return true
  if (kind === 'precision') return false
  const wanted = kind === 'by_stratum' ? (Object.hasOwn(amounts, stratum) ? amounts[stratum] : otherwise) : amount
  return wanted?.percent === 100
}
