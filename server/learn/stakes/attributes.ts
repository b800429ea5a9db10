import type { StakeAttributes } from '#contract/learn/stakes.ts'
import { guessStakeAttributes, mayBe } from '#domain/learn/stake-attributes.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import { type Chosen, findChosen, forgetChosen, setChosen } from './attributes.queries.ts'

export type Settled = Omit<StakeAttributes, 'currency' | 'options'> & {
  currency: string | null
  options: Pick<StakeAttributes['options'], 'revenue' | 'renewal'>
}

/** What was chosen, as far as it still exists; the rest by its name and type. */
export async function settledAttributes(scope: Scope): Promise<Settled> {
  const definitions = await listDefinitions(scope, 'account')
  const chosen = await findChosen(scope)
  const { revenue, renewal } = chosen ?? guessStakeAttributes(definitions)
  const named = (key: string | null) => {
    const found = definitions.find((one) => one.key === key)
    return found ? { key: found.key, label: found.label } : null
  }
  const options = (what: keyof typeof mayBe) =>
    definitions.filter(({ type }) => mayBe[what](type)).map(({ key, label }) => ({ key, label }))
  return {
    revenue: named(revenue),
    renewal: named(renewal),
    currency: chosen?.currency ?? null,
    chosen: chosen !== undefined,
    options: { revenue: options('revenue'), renewal: options('renewal') },
  }
}

export async function chooseAttributes(scope: Scope, given: Chosen): Promise<Record<string, never>> {
  const definitions = await listDefinitions(scope, 'account')
  for (const what of ['revenue', 'renewal'] as const)
    if (given[what] !== null && !definitions.some(({ key, type }) => key === given[what] && mayBe[what](type)))
      refuseField(what, `stakes.no_${what}`)
  const before = (await findChosen(scope)) ?? { revenue: null, renewal: null, currency: null }
  await setChosen(scope, given)
  await auditDifference(scope, { action: 'stakes.chosen', subject: scope.workspaceId, before, after: given })
  return {}
}

export async function forgetAttributes(scope: Scope): Promise<Record<string, never>> {
  const before = await findChosen(scope)
  if (before) {
    await forgetChosen(scope)
    await audit(scope, { action: 'stakes.guessed', subject: scope.workspaceId, before })
  }
  return {}
}
