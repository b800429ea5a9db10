import type { Policy, Preview } from '#contract/listen/policy.ts'
import {
  type AskRules,
  mayInvite,
  POLICY_REASONS,
  type PolicyReason,
  type PolicyVerdict,
  RHYTHMS,
  type Rhythm,
} from '#domain/listen/contact-policy.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type KnownPerson, lookThrough } from './known.ts'
import { contactPolicyOf, rulesIn, widest } from './rules.ts'
import { inTurn } from './turn.ts'

type Tally = { mayAsk: number; notAsked: Map<PolicyReason, number> }
type Comparison = {
  rhythm: Rhythm
  rules: { now: AskRules; draft: AskRules }
  now: Tally
  draft: Tally
  gained: number
  lost: number
}

/** As many as a wave may plan for. `patience`: whoever reads beside the form does not wait longer, and nobody else for them. */
const LIMITS = { people: 2_000_000, patience: 60_000 }

/**
 * What a draft of the policy would change for the contacts of today, for a program of each rhythm. Writes nothing. Every preview reads
 * all contacts, so a workspace has one at a time, and one that takes too long is given up.
 */
export const previewPolicy = (scope: Scope, draft: Policy, limits = LIMITS): Promise<Preview> =>
  inTurn(scope, 'previewing', () => compareAll(scope, draft, limits))

async function compareAll(scope: Scope, draft: Policy, limits: typeof LIMITS): Promise<Preview> {
  const begun = performance.now()
  const present = await contactPolicyOf(scope)
  const comparisons = RHYTHMS.map((rhythm): Comparison => {
    const program = { rhythm, quietDays: null }
    const rules = { now: rulesIn(present, program), draft: rulesIn(draft as typeof present, program) }
    return { rhythm, rules, now: blank(), draft: blank(), gained: 0, lost: 0 }
  })
  const wish = widest(comparisons.flatMap(({ rules }) => [rules.now, rules.draft]))
  let people = 0
  await lookThrough(scope, wish, async (portion) => {
    people += portion.length
    if (people > limits.people) refuse('too_large', 'policy.preview.too_many', { limit: limits.people })
    if (performance.now() - begun > limits.patience) refuse('too_large', 'policy.preview.too_long', { people })
    for (const person of portion) for (const comparison of comparisons) compare(comparison, person, scope.now)
    return undefined
  })
  return {
    people,
    rhythms: comparisons.map(({ rules: _, now, draft, ...rest }) => ({ ...rest, now: shown(now), draft: shown(draft) })),
  }
}

function compare(comparison: Comparison, person: KnownPerson, at: Date) {
  const judge = (rules: AskRules) => mayInvite(person, rules, { programId: '', priority: 1, at, quietDays: rules.quietDays })
  const [now, draft] = [judge(comparison.rules.now), judge(comparison.rules.draft)]
  count(comparison.now, now)
  count(comparison.draft, draft)
  if (draft.ask && !now.ask) comparison.gained++
  if (now.ask && !draft.ask) comparison.lost++
}

function count(tally: Tally, verdict: PolicyVerdict) {
  if (verdict.ask) tally.mayAsk++
  else tally.notAsked.set(verdict.because, (tally.notAsked.get(verdict.because) ?? 0) + 1)
}

const blank = (): Tally => ({ mayAsk: 0, notAsked: new Map() })
const shown = ({ mayAsk, notAsked }: Tally) => ({
  mayAsk,
  notAsked: POLICY_REASONS.flatMap((because) => {
    const people = notAsked.get(because)
    return people ? [{ because, people }] : []
  }),
})
