import writeXlsxFile from 'write-excel-file/node'
import { guardText } from '#domain/csv-guard.ts'
import { tablesOf, valueOf } from './csv.ts'
import type { Cell, ReportDocument, Section } from './document.ts'

/** A sheet for what the report says, and one for every table. Numbers are numbers; no text can run as a formula. */
export async function xlsxOf(document: ReportDocument): Promise<Buffer> {
  const tables = document.sections.flatMap(tablesOf)
  const names = named([document.title, ...tables.map(({ name }) => name)])
  const sheets = [
    { data: saying(document), columns: [{ width: 100 }] },
    ...tables.map(({ table }) => ({
      data: [
        table.columns.map(({ title }) => head(title)),
        ...table.rows.map((row) => row.map(cell)),
        ...table.notes.map((note) => [said(note)]),
      ],
      columns: table.columns.map(({ share }) => ({ width: Math.max(12, Math.round(share * 90)) })),
      stickyRowsCount: 1,
    })),
  ].map((sheet, at) => ({ ...sheet, sheet: names[at] ?? String(at) }))
  const file = writeXlsxFile(sheets)
  return file.toBuffer()
}

const saying = ({ title, subject, workspace, foot, sections }: ReportDocument) => [
  [head(title)],
  [said(subject)],
  [said(workspace)],
  [said(foot)],
  ...sections.flatMap((section: Section) => [
    [said('')],
    [head(section.heading)],
    ...section.verdict.map((each) => [said(each)]),
  ]),
]

const head = (text: string) => ({ type: String, value: guardText(text), fontWeight: 'bold' as const })
const said = (text: string) => ({ type: String, value: guardText(text) })

function cell(one: Cell) {
  const value = valueOf(one)
  if (typeof value === 'number') return { type: Number, value: Math.round(value * 1e4) / 1e4 }
  return value === null ? null : said(String(value))
}

/** A sheet's name has at most 31 characters, none of \/?*[]: and no twin. */
function named(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replace(/[\\/?*[\]:]/g, ' ')
        .trim()
        .slice(0, 27) || 'Sheet'
    let free = plain
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain} ${number}`
    taken.add(free.toLowerCase())
    return free
  })
}
