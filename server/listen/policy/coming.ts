import type { RawBuilder, SqlBool } from 'kysely'
import type { ComingWave } from '#domain/listen/coming-wave.ts'
import type { AskRules } from '#domain/listen/contact-policy.ts'
import { attributeOf, readPlan } from '#domain/listen/wave-plan.ts'
import { savedSegmentSql } from '#server/listen/segments/segments.ts'
import { found, Refusal } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { listComing } from './coming.queries.ts'
import type { KnownWish } from './known.ts'
import { programTerms } from './policy.queries.ts'
import { contactPolicyOf, rulesIn, widest } from './rules.ts'

/** With what its segment asks of a contact, as SQL; null without one, and where it cannot be read any more: then it claims nobody. */
export type Coming = ComingWave & { condition: RawBuilder<SqlBool> | null }

/** Waves that are known to start: they may claim people whom another program would ask before. */
export async function comingWaves(scope: Scope): Promise<Coming[]> {
  const rows = await listComing(scope)
  if (!rows.length) return []
  const policy = await contactPolicyOf(scope)
  const waves: Coming[] = []
  for (const { programId, priority, at, plan: stored, ...terms } of rows) {
    const [rules, plan] = [rulesIn(policy, terms), readPlan(stored)]
    const condition = plan.segment === undefined ? null : await conditionOf(scope, plan.segment)
    waves.push({ claim: { programId, priority, at, quietDays: rules.quietDays }, rules, plan, condition })
  }
  return waves
}

async function conditionOf(scope: Scope, segment: string): Promise<RawBuilder<SqlBool> | null> {
  try {
    return await savedSegmentSql(scope, segment)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return null
  }
}

/** What must be known of people whom programs with these rules would ask, with what tells whether a coming wave claims them. */
export function wishFor(rules: readonly AskRules[], coming: readonly Coming[]): KnownWish & { attributes: readonly string[] } {
  const dividing = coming.flatMap(({ plan }) => (plan.sampling.by === undefined ? [] : (attributeOf(plan.sampling.by) ?? [])))
  const segments = coming.flatMap(({ plan, condition }) =>
    plan.segment && condition ? [[plan.segment, condition] as const] : [],
  )
  return {
    ...widest([...rules, ...coming.map((wave) => wave.rules)]),
    attributes: [...new Set(dividing)],
    segments: new Map(segments),
  }
}

/** By what a program asks: its rules, its place in the order, and the waves that go before it. */
export async function termsOf(scope: Scope, program: { id: string }) {
  const terms = found(await programTerms(scope, program.id))
  const rules = rulesIn(await contactPolicyOf(scope), terms)
  const coming = (await comingWaves(scope)).filter(({ claim }) => claim.priority < terms.priority)
  return { rules, priority: terms.priority, coming, wish: wishFor([rules], coming) }
}
