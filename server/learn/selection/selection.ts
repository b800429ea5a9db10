import { type Months, monthOf, monthsOf, startOf } from '#domain/learn/months.ts'
import type { Question } from '#domain/learn/question.ts'
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

/** A filter needs both its halves, and not everyone may read what is known of people and companies. */
export async function attributeOf(scope: Scope, { attribute, value }: SelectionInput): Promise<Selected['attribute']> {
  if (attribute === undefined && value === undefined) return null
  if (attribute === undefined) return refuseField('attribute', 'issue.required')
  if (value === undefined) return refuseField('value', 'issue.required')
  await requireReadable(scope, attribute)
  return { name: attribute, value }
}

/** Whoever may not read contacts would read them by their values: each is a person's or a company's record as it is today. */
export async function requireReadable(scope: Scope, attribute: string): Promise<void> {
  if (isOfContacts(attribute) && !(await mayHere(scope, 'contact.read'))) refuse('forbidden', 'refusal.forbidden')
}

/** What was true when asked belongs to the answer (`asked.plan`); the rest stands in the records of contacts and accounts. */
export const isOfContacts = (attribute: string): boolean =>
  attribute === 'account' || attribute === 'role' || attribute.startsWith('contact.') || attribute.startsWith('account.')

/** The same answers as a question bounds them; an attribute is none of its parts. */
export const questionOf = ({ programId, waveId, from, until }: Omit<Selected, 'attribute'>): Question => ({
  ...{ programId, waveIds: waveId === null ? null : [waveId], from, until },
  ...{ condition: null, by: [], weight: null },
})
