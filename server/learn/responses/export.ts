import { csvLine } from '#domain/csv-guard.ts'
import { groupOf } from '#domain/learn/score.ts'
import { counts } from '#domain/listen/evidence.ts'
import type { Visit } from '#server/platform/http.ts'
import { keysIn, labelsOf, pageOf, type ResponseRow } from './responses.queries.ts'
import { type FilterInput, filterOf, printed } from './responses.ts'

const PAGE = 500

/** Oldest first, one page a transaction, so that a long file holds nobody up. The mark in front tells Excel that this is UTF-8. */
export async function* responsesAsCsv(visit: Visit, input: FilterInput): AsyncGenerator<string> {
  const filter = await visit((scope) => filterOf(scope, input))
  const keys = await visit((scope) => keysIn(scope, filter))
  const labels = await visit((scope) => labelsOf(scope))
  yield `\ufeff${csvLine([...HEAD, ...keys.map((key) => labels.get(key) ?? key)])}`
  for (let place: string[] | null = null; ; ) {
    const page: ResponseRow[] = await visit((scope) => pageOf(scope, filter, { way: 'on', place, limit: PAGE }))
    yield page.map((row) => lineFor(row, keys)).join('')
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    place = [last.answeredAt.toISOString(), last.id]
  }
}

/** Named so that an import of answers finds its columns by itself. */
const HEAD = [
  ...['answered_at', 'rating', 'verbatim', 'group', 'counted', 'evidence', 'evidence_because', 'program', 'wave', 'channel'],
  ...['locale', 'name', 'email', 'external_id', 'account_name', 'consent_at', 'response_id'],
  ...['wording_locale', 'wording_version', 'wording_variant'],
]

const lineFor = (row: ResponseRow, keys: readonly string[]) =>
  csvLine([
    ...[row.answeredAt.toISOString(), row.rating, row.verbatim, groupOf(row.rating), counts(row.evidence)],
    ...[row.evidence, row.evidenceBecause, row.programName, row.waveName, row.channel, row.locale],
    ...[row.contactName, row.contactEmail, row.contactExternalId, row.accountName, row.consentAt?.toISOString() ?? null, row.id],
    ...[row.wording?.locale ?? null, row.wording?.version ?? null, row.wording?.variant ?? null],
    ...keys.map((key) => (key in row.attributes ? cellOf(row.attributes[key]) : null)),
  ])

const cellOf = (value: unknown) => (typeof value === 'number' || typeof value === 'boolean' ? value : printed(value))
