import { csvLine } from '#domain/csv-guard.ts'
import { cellOf } from '#domain/listen/attribute-value.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { cursorOf } from '#server/platform/cursor.ts'
import type { Visit } from '#server/platform/http.ts'
import { type ContactFilter, pageOf } from './list.queries.ts'

const FIELDS = ['external_id', 'email', 'name', 'phone', 'account_name', 'role', 'locale', 'time_zone'] as const
const PAGE = 1000

/** Contacts as a CSV file whose headers an import knows; a short transaction for every thousand. */
export async function* contactFile(visit: Visit, filter: ContactFilter): AsyncIterable<string> {
  const keys = (await visit((scope) => listDefinitions(scope, 'contact'))).map(({ key }) => key)
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${csvLine([...FIELDS, ...keys, 'suppressed'])}`
  let after: string | undefined
  do {
    const rows = await visit((scope) => pageOf(scope, filter, { limit: PAGE, ...(after ? { after } : {}) }))
    yield rows
      .map((c) =>
        csvLine([
          ...[c.externalId, c.email, c.name, c.phone, c.accountName, c.role, c.locale, c.timeZone],
          ...keys.map((key) => cellOf(c.attributes[key])),
          c.reason,
        ]),
      )
      .join('')
    const last = rows.at(-1)
    after = rows.length === PAGE && last ? cursorOf(last.createdAt.toISOString(), last.id) : undefined
  } while (after)
}
