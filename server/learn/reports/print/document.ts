import type { Locale } from '#words/locale.ts'
import type { Tint } from './ink.ts'

/** A report in words and charts, before anyone knows on what pages it will stand. Plain data: it travels to the thread that prints. */
export type ReportDocument = {
  locale: Locale
  title: string
  /** Of which wave or period, of which program. */
  subject: string
  workspace: string
  /** Stands at the foot of every page: as of when, and how the figures came about. */
  foot: string
  /** How a page is numbered: `{page}` and `{pages}` are put in by who knows them. */
  numbered: string
  /** Told to the reading aids of a PDF and a slide: who made it. */
  by: string
  /** Said of a table that goes on: its heading once more. */
  goesOn: string
  cover: Cover
  sections: readonly Section[]
}

export type Cover = {
  kicker: string
  facts: readonly Fact[]
  figure: Figure | null
}
/** The score as the largest thing on a page. Not bold where the sample is small. */
export type Figure = { value: string; beside: string; strong: boolean; says: string }
export type Fact = { value: string; says: string; tint?: Tint }

/** `verdict`: whole sentences, the weightiest first; the first is the headline of the page. */
export type Section = { name: string; heading: string; verdict: readonly string[]; blocks: readonly Block[] }

export type Block =
  | { is: 'figures'; figure: Figure | null; facts: readonly Fact[] }
  | Chart
  | Table
  | { is: 'quotes'; quotes: readonly Quote[] }
  | { is: 'notes'; notes: readonly string[] }

/** A drawing of charts/, with its size in points. */
export type Chart = { is: 'chart'; svg: string; width: number; height: number; says: string; title?: string; note?: string }

/** `notes` say what was left out. `data`: for a spreadsheet alone, where a drawing says it on the page. */
export type Table = {
  is: 'table'
  data?: true
  title: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  notes: readonly string[]
}
/** `share` of the width; charts in a column are drawn at their own size. */
export type Column = { title: string; share: number; end?: true }
/** `value`: what a spreadsheet gets in its place, where it is no text. */
export type Cell = {
  text: string
  value?: number | null
  strong?: boolean
  tint?: Tint
  chart?: { svg: string; width: number; height: number }
}
export type Quote = { text: string; rating: number; group: 'promoter' | 'passive' | 'detractor'; by: string }
