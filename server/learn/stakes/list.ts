import type { Selected } from '#server/learn/selection/selection.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Company } from './companies.ts'
import { detailsOf } from './list.queries.ts'

export type Page = { after?: string; limit?: number }

/** A page of companies that stand in their order already: what follows the one that a cursor names. */
export async function pageOf(scope: Scope, companies: readonly Company[], selected: Selected, { after, limit = 25 }: Page) {
  const [lastId] = after ? readCursor(after, ['id']) : []
  // A company that has left the list meanwhile is found nowhere, and the list begins again.
  const start = lastId ? companies.findIndex(({ id }) => id === lastId) + 1 : 0
  const page = companies.slice(start, start + limit)
  const details = await detailsOf(
    scope,
    page.map(({ id }) => id),
    selected,
  )
  const last = page.at(-1)
  return {
    items: page.flatMap(({ id, stake, lowest, voices, revenue, renewal }) => {
      const detail = details.get(id)
      return detail ? [{ ...detail, stake, lowest, voices, revenue, renewal }] : []
    }),
    next: last && start + limit < companies.length ? cursorOf(last.id) : null,
    total: companies.length,
  }
}
