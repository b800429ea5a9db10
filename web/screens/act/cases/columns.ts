import type { CaseCard } from '#contract/act/cases.ts'
import type { CaseState } from '#domain/act/case.ts'

/** The board's three lists. Resolved and dismissed cases rest in one. */
export const COLUMNS = ['open', 'contacted', 'closed'] as const
export type Column = (typeof COLUMNS)[number]

const columnOf = (state: CaseState): Column => (state === 'open' || state === 'contacted' ? state : 'closed')

type Page = { items: CaseCard[]; next: string | null; total: number }
export type Pages = { pages: Page[]; pageParams: unknown[] }

/** A column as it will be once this card has moved: without it, or with it on top. */
export function withMoved(column: Column, shown: Pages, card: CaseCard, to: CaseState): Pages {
  const [first, ...rest] = shown.pages.map(({ items, ...page }) => ({ ...page, items: items.filter(({ id }) => id !== card.id) }))
  if (!first) return shown
  const was = shown.pages.some(({ items }) => items.some(({ id }) => id === card.id))
  const is = columnOf(to) === column
  const items = is ? [{ ...card, state: to, late: false }, ...first.items] : first.items
  const total = first.total + (is ? 1 : 0) - (was ? 1 : 0)
  return { ...shown, pages: [{ ...first, items, total }, ...rest] }
}
