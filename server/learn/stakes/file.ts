import { csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { pageOf } from './list.ts'
import { listStakes, type StakesInput } from './stakes.ts'

/** As many as one transaction looks up without keeping others waiting. */
const PORTION = 500

/** The list as a file, a portion at a time. The mark in front tells Excel that this is UTF-8. */
export async function* stakesAsCsv(visit: Visit, input: StakesInput): AsyncGenerator<string> {
  const { companies, selected, revenue, renewal, currency } = await visit((scope) => listStakes(scope, input))
  yield `\ufeff${csvLine([
    ...['company', 'standing', 'lowest_rating', 'people'],
    ...[revenue?.label ?? 'revenue', 'currency', renewal?.label ?? 'renewal'],
    ...['owner', 'case_due', 'last_rating', 'last_words', 'last_answered'],
  ])}`
  for (let from = 0; from < companies.length; from += PORTION) {
    const { items } = await visit((scope) => pageOf(scope, companies.slice(from, from + PORTION), selected, { limit: PORTION }))
    yield items
      .map(({ name, stake, lowest, voices, revenue: amount, renewal: day, owner, case: open, last }) =>
        csvLine([
          ...[name, stake, lowest, voices, amount, amount === null ? null : currency, day],
          ...[owner?.name ?? null, open ? open.dueAt.toISOString() : null],
          ...[last?.rating ?? null, last?.verbatim ?? null, last ? last.answeredAt.toISOString() : null],
        ]),
      )
      .join('')
  }
}
