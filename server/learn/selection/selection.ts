import { type Months, monthOf, monthsOf, startOf } from '#domain/learn/months.ts'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { type Selected, timeZoneHere } from './selection.queries.ts'

export { allOf, inSelection, joinsFor, type Selected, timeZoneHere, valueOf } from './selection.queries.ts'

export type SelectionInput = { program?: string; wave?: string; period?: string; attribute?: string; value?: string }

/** What an address asks for, in the workspace's own calendar. */
export async function selectionOf(scope: Scope, input: SelectionInput): Promise<Selected> {
  const attribute = await attributeOf(scope, input)
  const stretch = input.period
    ? stretchOf(monthsIn(scope, input.period, await timeZoneHere(scope)), await timeZoneHere(scope))
    : null
  return {
    programId: input.program ?? null,
    waveId: input.wave ?? null,
    from: stretch?.from ?? null,
    until: stretch?.until ?? null,
    attribute,
  }
}

/** The months of a period as this workspace counts them now; null for all time. */
export const monthsIn = ({ now }: Scope, period: string, timeZone: string): Months | null =>
  monthsOf(period, monthOf(now, timeZone))

export const stretchOf = (months: Months | null, timeZone: string): { from: Date | null; until: Date | null } =>
  months ? { from: startOf(months.from, timeZone), until: startOf(months.until, timeZone) } : { from: null, until: null }

/** A filter needs both its halves, and companies have names that not everyone may read. */
export async function attributeOf(scope: Scope, { attribute, value }: SelectionInput): Promise<Selected['attribute']> {
  if (attribute === undefined && value === undefined) return null
  if (attribute === undefined) return refuseField('attribute', 'issue.required')
  if (value === undefined) return refuseField('value', 'issue.required')
  await requireReadable(scope, attribute)
  return { name: attribute, value }
}

export async function requireReadable(scope: Scope, attribute: string): Promise<void> {
  if (attribute === 'account' && !(await mayHere(scope, 'contact.read'))) refuse('forbidden', 'refusal.forbidden')
}
