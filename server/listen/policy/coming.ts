import type { ComingWave } from '#domain/listen/coming-wave.ts'
import type { AskRules } from '#domain/listen/contact-policy.ts'
import { attributeOf, readPlan } from '#domain/listen/wave-plan.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { listComing } from './coming.queries.ts'
import type { KnownWish } from './known.ts'
import { programTerms } from './policy.queries.ts'
import { contactPolicyOf, rulesIn, widest } from './rules.ts'

/** Waves that are known to start: they may claim people whom another program would ask before. */
export async function comingWaves(scope: Scope): Promise<ComingWave[]> {
  const rows = await listComing(scope)
  if (!rows.length) return []
  const policy = await contactPolicyOf(scope)
  return rows.map(({ programId, priority, at, plan, ...terms }) => {
    const rules = rulesIn(policy, terms)
    return { claim: { programId, priority, at, quietDays: rules.quietDays }, rules, plan: readPlan(plan) }
  })
}

/** What must be known of people whom programs with these rules would ask, with what tells whether a coming wave claims them. */
export function wishFor(
  rules: readonly AskRules[],
  coming: readonly ComingWave[],
): KnownWish & { attributes: readonly string[] } {
  const dividing = coming.flatMap(({ plan }) => (plan.sampling.by === undefined ? [] : (attributeOf(plan.sampling.by) ?? [])))
  return { ...widest([...rules, ...coming.map((wave) => wave.rules)]), attributes: [...new Set(dividing)] }
}

/** By what a program asks: its rules, its place in the order, and the waves that go before it. */
export async function termsOf(scope: Scope, program: { id: string }) {
  const terms = found(await programTerms(scope, program.id))
  const rules = rulesIn(await contactPolicyOf(scope), terms)
  const coming = (await comingWaves(scope)).filter(({ claim }) => claim.priority < terms.priority)
  return { rules, priority: terms.priority, coming, wish: wishFor([rules], coming) }
}
