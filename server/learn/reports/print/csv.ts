import { type CsvCell, csvLine } from '#domain/csv-guard.ts'
import type { Cell, ReportDocument, Section, Table } from './document.ts'

/** Every table under its heading, with numbers as numbers. The mark in front tells Excel that this is UTF-8. */
export function csvOf(document: ReportDocument): Buffer {
  const lines = [
    csvLine([document.title]),
    csvLine([document.subject]),
    csvLine([document.foot]),
    ...document.sections.flatMap((section) => [
      csvLine([]),
      csvLine([section.heading]),
      ...section.verdict.map((sentence) => csvLine([sentence])),
      ...tablesOf(section).flatMap(({ table }) => [
        csvLine([]),
        csvLine(table.columns.map(({ title }) => title)),
        ...table.rows.map((row) => csvLine(row.map(valueOf))),
        ...table.notes.map((note) => csvLine([note])),
      ]),
    ]),
  ]
  return Buffer.from(`\ufeff${lines.join('')}`)
}

/** The tables of a part, words that people said among them; columns that only a drawing fills are left out. */
export function tablesOf({ heading, blocks }: Section): { name: string; table: Table }[] {
  return blocks.flatMap((block): { name: string; table: Table }[] => {
    if (block.is === 'quotes')
      return [
        {
          name: heading,
          table: {
            is: 'table' as const,
            title: '',
            columns: [
              { title: '0-10', share: 0.1 },
              { title: heading, share: 0.7 },
              { title: '', share: 0.2 },
            ],
            rows: block.quotes.map(({ rating, text, by }) => [{ text: String(rating), value: rating }, { text }, { text: by }]),
            notes: [],
          },
        },
      ]
    if (block.is !== 'table') return []
    const kept = block.columns.map((_, at) => !block.rows.every((row) => row[at]?.text === '' && row[at].chart))
    const only = <T>(all: readonly T[]) => all.filter((_, at) => kept[at])
    return [{ name: block.title || heading, table: { ...block, columns: only(block.columns), rows: block.rows.map(only) } }]
  })
}

export const valueOf = ({ text, value }: Cell): CsvCell => (typeof value === 'number' ? value : text === '–' ? null : text)
