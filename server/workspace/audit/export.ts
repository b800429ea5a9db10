import { csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { type AuditFilter, entriesAfter } from './audit.queries.ts'

const PAGE = 1000

/** One page a transaction, so that a long file holds nobody up. The mark in front tells Excel that this is UTF-8. */
export async function* entriesAsCsv(visit: Visit, filter: AuditFilter): AsyncGenerator<string> {
  yield `\ufeff${csvLine(['position', 'at', 'actor', 'actor_id', 'action', 'subject', 'before', 'after', 'hash'])}`
  for (let last = 0; ; ) {
    const page = await visit((scope) => entriesAfter(scope, filter, last, PAGE))
    yield page
      .map(({ position, at, actorName, actorId, action, subject, before, after, hash }) =>
        csvLine([position, at.toISOString(), actorName, actorId, action, subject, asText(before), asText(after), hash]),
      )
      .join('')
    last = page.at(-1)?.position ?? last
    if (page.length < PAGE) return
  }
}

const asText = (value: unknown) => (value === null ? null : JSON.stringify(value))
