import { Check } from 'typebox/value'
import type { ResponseLine, ResponseSheet } from '#contract/learn/responses.ts'
import { AttributeValue } from '#contract/listen/attributes.ts'
import { groupOf } from '#domain/learn/score.ts'
import { type SelectionInput, selectionOf } from '#server/learn/selection/selection.ts'
import type { Sendable } from '#server/platform/http.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import {
  anyMissing,
  type Filter,
  findResponse,
  labelsOf,
  listQuotable,
  listResponses,
  listRevisions,
  type ResponseRow,
} from './responses.queries.ts'

export type FilterInput = SelectionInput & Omit<Filter, 'selected' | 'names'>

export async function readResponses(scope: Scope, { after, limit, ...input }: FilterInput & { after?: string; limit?: number }) {
  const filter = await filterOf(scope, input)
  const { rows, next, total } = await listResponses(scope, filter, {
    ...(after === undefined ? {} : { after }),
    ...(limit === undefined ? {} : { limit }),
  })
  return { items: rows.map((row) => lineOf(row, filter.names)), next, total }
}

export async function readResponse(scope: Scope, id: string): Promise<Sendable<ResponseSheet>> {
  const row = found(await findResponse(scope, id))
  const labels = await labelsOf(scope)
  const revisions = await listRevisions(scope, id)
  return {
    ...lineOf(row, await mayHere(scope, 'contact.read')),
    consentAt: row.consentAt,
    attributes: Object.entries(row.attributes).map(([key, value]) => ({
      key,
      label: labels.get(key) ?? key,
      value: Check(AttributeValue, value) ? value : printed(value),
    })),
    revisions: revisions.map(({ consentAt, ...revision }) => ({
      ...revision,
      group: groupOf(revision.rating),
      consent: consentAt !== null,
    })),
  }
}

/** Of answers that somebody picked those whose words may stand beside the figures of a selection. */
export const readQuotable = async (scope: Scope, ids: readonly string[], input: SelectionInput) =>
  listQuotable(scope, ids, await selectionOf(scope, input))

/** What an address asks for. Ids of another workspace are not there. */
export async function filterOf(scope: Scope, input: FilterInput): Promise<Filter> {
  const { program, wave, period, attribute, value, ...rest } = input
  const missing = await anyMissing(scope, { programs: program, waves: wave, accounts: input.account, contacts: input.contact })
  if (missing) refuse('not_found', 'refusal.not_found')
  return { ...rest, selected: await selectionOf(scope, input), names: await mayHere(scope, 'contact.read') }
}

/** An attribute as text: amounts with their currency, lists by commas. */
export function printed(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  return 'amount' in value
    ? [value.amount, 'currency' in value ? value.currency : null].filter((part) => part !== null).join(' ')
    : JSON.stringify(value)
}

function lineOf(row: ResponseRow, names: boolean): Sendable<ResponseLine> {
  const { id, rating, verbatim, locale, channel, answeredAt, revision, evidence, evidenceBecause, wording } = row
  return {
    ...{ id, rating, verbatim, locale, channel, answeredAt, revision, evidence, evidenceBecause, wording },
    group: groupOf(rating),
    program: { id: row.programId, name: row.programName },
    wave: row.waveId && row.waveName ? { id: row.waveId, name: row.waveName } : null,
    contact: names && row.contactId ? { id: row.contactId, name: row.contactName, email: row.contactEmail } : null,
    account: names && row.accountId && row.accountName ? { id: row.accountId, name: row.accountName } : null,
    case: row.caseId && row.caseState ? { id: row.caseId, state: row.caseState } : null,
  }
}
