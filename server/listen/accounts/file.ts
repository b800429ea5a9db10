import { csvLine } from '#domain/csv-guard.ts'
import { cellOf } from '#domain/listen/attribute-value.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Visit } from '#server/platform/http.ts'
import { factsOf, pageOf } from './list.queries.ts'
import { type AccountFilter, wantedBy } from './list.ts'

const FIELDS = ['account_external_id', 'account_name', 'account_domain', 'account_owner'] as const
const FACTS = ['people', 'answers', 'last_answered_at']
const PAGE = 1000

/** Companies as a CSV file, with the headers that an import of people uses for them; a short transaction for every thousand. */
export async function* accountFile(visit: Visit, filter: AccountFilter): AsyncIterable<string> {
  const keys = await visit(async (scope) => {
    await wantedBy(scope, filter) // A filter that cannot be read is refused before the file begins.
    return (await listDefinitions(scope, 'account')).map(({ key }) => key)
  })
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${csvLine([...FIELDS, ...keys, ...FACTS.map((name) => (keys.includes(name) ? `${name}_here` : name))])}`
  let after: string | undefined
  do {
    const { rows, next, facts } = await visit(async (scope) => {
      const page = await pageOf(scope, await wantedBy(scope, filter), { limit: PAGE, after })
      const ids = page.rows.map(({ id }) => id)
      return { ...page, facts: await factsOf(scope, ids) }
    })
    yield rows
      .map((a) => {
        const { contacts = 0, answers = 0, lastAnsweredAt = null } = facts.get(a.id) ?? {}
        return csvLine([
          ...[a.externalId, a.name, a.domain, a.ownerName],
          ...keys.map((key) => cellOf(a.attributes[key])),
          ...[String(contacts), String(answers), lastAnsweredAt?.toISOString() ?? null],
        ])
      })
      .join('')
    after = next ?? undefined
  } while (after)
}
