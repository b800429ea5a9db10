import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Delimiter, detectDelimiter } from '#domain/listen/import/delimiter.ts'
import { IMPORT_LIMITS } from '#domain/listen/import/limits.ts'
import type { FileProblem } from '#domain/listen/import/problem.ts'
import { decodeText, type Encoding } from '#server/platform/decode.ts'
import { refuse } from '#server/platform/refusal.ts'

/** A row as a spreadsheet numbers it: the header is row 1. */
export type SheetRow = { row: number; cells: string[] }
export type Sheet = { encoding: Encoding; delimiter: Delimiter; headers: string[]; rows: () => AsyncGenerator<SheetRow> }

const SLICE = 65_536
const LONGEST_ROW = 1_000_000

/** A file as rows of cells, read slice by slice. Refuses what is no CSV with the sentence that says what to do. */
export async function openSheet(bytes: Uint8Array): Promise<Sheet> {
  const decoded = decodeText(bytes)
  if ('refused' in decoded) return refuseFile(decoded.refused)
  const delimiter = detectDelimiter(decoded.text)
  const text = Buffer.from(decoded.text)

  const first = await records(text, delimiter).next()
  const names = first.done ? [] : first.value.cells
  const last = names.findLastIndex((name) => name.trim() !== '')
  if (last >= IMPORT_LIMITS.columns) refuseFile('too_many_columns', { limit: IMPORT_LIMITS.columns })
  const headers = names.slice(0, last + 1).map((name, at) => name.trim().slice(0, 200) || `#${at + 1}`)
  return { encoding: decoded.encoding, delimiter, headers, rows: () => dataRows(text, delimiter) }
}

/** Walks the whole file once: how many rows it has, and its first ones. */
export async function skim(sheet: Sheet, sample: number): Promise<{ rows: number; first: string[][] }> {
  const first: string[][] = []
  let rows = 0
  for await (const { cells } of sheet.rows()) {
    if (++rows > IMPORT_LIMITS.rows) refuseFile('too_many_rows', { limit: IMPORT_LIMITS.rows })
    if (first.length < sample) first.push(cells)
  }
  if (rows === 0) refuseFile('header_only')
  return { rows, first }
}

/** A few rows at a time, so that no import holds more than that in memory. */
export async function* inBatches(sheet: Sheet, size: number): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = []
  for await (const row of sheet.rows()) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length) yield batch
}

const refuseFile = (problem: FileProblem, values: Record<string, unknown> = {}): never =>
  refuse('invalid', `import.file.${problem}`, values)

async function* dataRows(text: Buffer, delimiter: Delimiter): AsyncGenerator<SheetRow> {
  let header = true
  for await (const row of records(text, delimiter)) {
    if (!header) yield row
    header = false
  }
}

async function* records(text: Buffer, delimiter: Delimiter): AsyncGenerator<SheetRow> {
  const parser = Readable.from(slices(text)).pipe(
    parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
      info: true,
    }),
  )
  try {
    // The parser's stream is untyped; with `info` it gives these two.
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { records: number } }>) {
      if (record.some((cell) => cell.trim() !== '')) yield { row: info.records, cells: record }
    }
  } catch (error) {
    // The error counts the rows before it; those that were read already may still wait in the stream.
    if (error instanceof CsvError) refuseFile('broken_quotes', { row: Number(error.records) + 1 })
    throw error
  }
}

function* slices(text: Buffer): Generator<Buffer> {
  for (let from = 0; from < text.length; from += SLICE) yield text.subarray(from, from + SLICE)
}
