import { csvLine } from '#domain/csv-guard.ts'
import { cellOf } from '#domain/listen/attribute-value.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Visit } from '#server/platform/http.ts'
import { pageOf, type Sorting } from './list.queries.ts'
import { type ContactFilter, wantedBy } from './list.ts'

const FIELDS = ['external_id', 'email', 'name', 'phone', 'account_name', 'role', 'locale', 'time_zone'] as const
const PAGE = 1000

/** Contacts as a CSV file whose headers an import knows; a short transaction for every thousand. */
export async function* contactFile(visit: Visit, { sort, order, ...filter }: ContactFilter & Sorting): AsyncIterable<string> {
  const keys = await visit(async (scope) => {
    await wantedBy(scope, filter) // A filter that cannot be read is refused before the file begins.
    return (await listDefinitions(scope, 'contact')).map(({ key }) => key)
  })
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${csvLine([...FIELDS, ...keys, 'suppressed'])}`
  let after: string | undefined
  do {
    const { rows, next } = await visit(async (scope) =>
      pageOf(scope, await wantedBy(scope, filter), { limit: PAGE, after, ...(sort && { sort }), ...(order && { order }) }),
    )
    yield rows
      .map((c) =>
        csvLine([
          ...[c.externalId, c.email, c.name, c.phone, c.accountName, c.role, c.locale, c.timeZone],
          ...keys.map((key) => cellOf(c.attributes[key])),
          c.reason,
        ]),
      )
      .join('')
    after = next ?? undefined
  } while (after)
}
