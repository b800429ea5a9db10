import {
  type AskLimit,
  type AskRules,
  type ContactPolicy,
  DEFAULT_POLICY,
  type Rhythm,
  rulesFor,
} from '#domain/listen/contact-policy.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { latestPolicy, programTerms, workspaceTerms } from './policy.queries.ts'

/** The policy in force. Version 0: nobody has changed it yet. Its days of rest are the workspace's own setting. */
export async function contactPolicyOf(scope: Scope): Promise<ContactPolicy & { version: number }> {
  const { quietDays } = await workspaceTerms(scope)
  const { version, policy } = (await latestPolicy(scope)) ?? { version: 0, policy: DEFAULT_POLICY }
  return { version, rules: { ...policy.rules, quietDays }, by: policy.by }
}

/** What holds for asks of a program of this rhythm, with its own days of rest if it has any. */
export const rulesIn = (policy: ContactPolicy, { rhythm, quietDays }: { rhythm: Rhythm; quietDays: number | null }): AskRules =>
  rulesFor(policy, rhythm, quietDays === null ? {} : { quietDays })

/** What holds for one program's asks: its own days of rest before its rhythm's, these before the workspace's. */
export async function rulesOf(scope: Scope, program: { id: string }): Promise<AskRules> {
  return rulesIn(await contactPolicyOf(scope), found(await programTerms(scope, program.id)))
}

/** The days of rest that hold for a program, and those that would if it had none of its own. */
export async function restOf(scope: Scope, program: { id: string }): Promise<{ days: number; otherwise: number }> {
  const policy = await contactPolicyOf(scope)
  const terms = found(await programTerms(scope, program.id))
  return { days: rulesIn(policy, terms).quietDays, otherwise: rulesIn(policy, { ...terms, quietDays: null }).quietDays }
}

/** Limits so wide that each of these rules finds in them what it looks for. */
export function widest(rules: readonly AskRules[]): Pick<AskRules, 'perContact' | 'perAccount'> {
  const over = (limits: (AskLimit | null)[]): AskLimit | null => {
    const set = limits.filter((limit) => limit !== null)
    return set.length ? { most: Math.max(...set.map(({ most }) => most)), days: Math.max(...set.map(({ days }) => days)) } : null
  }
  return {
    perContact: over(rules.map(({ perContact }) => perContact)),
    perAccount: over(rules.map(({ perAccount }) => perAccount)),
  }
}
