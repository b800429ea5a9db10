import { Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { type Delimiter, detectDelimiter } from '#domain/listen/import/delimiter.ts'
import type { Confidence, Encoding } from '#domain/listen/import/encoding.ts'
import { IMPORT_LIMITS } from '#domain/listen/import/limits.ts'
import type { FileProblem } from '#domain/listen/import/problem.ts'
import { refuse } from '#server/platform/refusal.ts'
import { decode, detectEncoding, NotText } from './decode.ts'

/** A row as a spreadsheet numbers it: the header is row 1. */
export type SheetRow = { row: number; cells: string[] }
/** How a file is read; what nobody chose is judged, with how sure that is. */
export type Notation = { encoding: Encoding; delimiter: Delimiter }
export type Judged = Notation & { confidence: { encoding: Confidence; delimiter: Confidence } }
/** The bytes of a file from its beginning, as often as they are asked for. */
export type Bytes = () => AsyncIterable<Uint8Array>
export type Sheet = Notation & { headers: string[]; rows: () => AsyncGenerator<SheetRow> }

const SLICE = 32_768
const LONGEST_ROW = 1_000_000
const BREATH = 50

/** Encoding and delimiter by a sample of the file; a person's choice goes before. */
export async function judgeFile(sample: Uint8Array, whole: boolean, chosen: Partial<Notation> = {}): Promise<Judged> {
  const detected = chosen.encoding
    ? { encoding: chosen.encoding, confidence: 'certain' as const }
    : detectEncoding(sample, { whole })
  if ('refused' in detected) return refuseFile(detected.refused)
  const { encoding } = detected
  let text = ''
  // What follows may complete the last character, so the end of the sample is no error.
  for await (const part of explained(decode(once(sample), encoding, { whole }))) text += part
  const guessed = detectDelimiter(text)
  return {
    encoding,
    delimiter: chosen.delimiter ?? guessed.delimiter,
    confidence: { encoding: detected.confidence, delimiter: chosen.delimiter ? 'certain' : guessed.confidence },
  }
}

/** A file as rows of cells, read slice by slice. Refuses what is no CSV with the sentence that says what to do. */
export async function openSheet(bytes: Bytes, { encoding, delimiter }: Notation): Promise<Sheet> {
  const names = (await firstOf(recordsOf(bytes, { encoding, delimiter })))?.cells ?? refuseFile('empty')
  const last = names.findLastIndex((name) => name.trim() !== '')
  if (last >= IMPORT_LIMITS.columns) refuseFile('too_many_columns', { limit: IMPORT_LIMITS.columns })
  const headers = names.slice(0, last + 1).map((name, at) => name.trim().slice(0, 200) || `#${at + 1}`)
  return { encoding, delimiter, headers, rows: () => dataRows(bytes, { encoding, delimiter }) }
}

/** Walks the whole file once: how many rows it has. */
export async function countRows(sheet: Sheet): Promise<number> {
  let rows = 0
  for await (const _ of sheet.rows()) if (++rows > IMPORT_LIMITS.rows) refuseFile('too_many_rows', { limit: IMPORT_LIMITS.rows })
  if (rows === 0) refuseFile('header_only')
  return rows
}

/** The first rows; what follows is not read. */
export async function firstRows(sheet: Sheet, many: number): Promise<string[][]> {
  const first: string[][] = []
  for await (const { cells } of sheet.rows()) if (first.push(cells) >= many) break
  return first
}

/** A few rows at a time, fewer where they are long, so that no import holds more than that in memory. */
export async function* inBatches(sheet: Sheet, { rows, signs }: { rows: number; signs: number }): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = []
  let held = 0
  for await (const row of sheet.rows()) {
    batch.push(row)
    for (const cell of row.cells) held += cell.length
    if (batch.length < rows && held < signs) continue
    yield batch
    batch = []
    held = 0
  }
  if (batch.length) yield batch
}

const refuseFile = (problem: FileProblem, values: Record<string, unknown> = {}): never =>
  refuse('invalid', `import.file.${problem}`, values)

async function* dataRows(bytes: Bytes, notation: Notation): AsyncGenerator<SheetRow> {
  let [header, read] = [true, 0]
  for await (const row of recordsOf(bytes, notation)) {
    if (!header) yield { row: row.row, cells: short(row.cells) }
    header = false
    if (++read % BREATH === 0) await breathe() // The parser gives thousands of rows at a stretch; others wait meanwhile.
  }
}

/** Every line that is not blank, the header among them. */
export async function* recordsOf(bytes: Bytes, { encoding, delimiter }: Notation): AsyncGenerator<SheetRow> {
  const source = Readable.from(inBytes(decode(slices(bytes()), encoding)), { objectMode: true, highWaterMark: 1 })
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    info: true,
  })
  source.once('error', (error) => parser.destroy(error))
  try {
    // The parser's stream is untyped; with `info` it gives these two.
    for await (const { record, info } of explained(source.pipe(parser)) as AsyncIterable<{
      record: string[]
      info: { records: number }
    }>) {
      if (record.some((cell) => cell.trim() !== '')) yield { row: info.records, cells: record }
    }
  } finally {
    source.destroy() // Who wanted only the first rows leaves the rest unread.
  }
}

/** Cells far beyond the header say only that there are too many: one of them is enough. */
function short(cells: string[]): string[] {
  if (cells.length <= IMPORT_LIMITS.columns) return cells
  const beyond = cells.slice(IMPORT_LIMITS.columns).find((cell) => cell.trim() !== '')
  return [...cells.slice(0, IMPORT_LIMITS.columns), ...(beyond === undefined ? [] : [beyond])]
}

async function* explained<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* parts
  } catch (error) {
    if (error instanceof NotText) refuseFile(error.problem)
    // The error counts the rows before it; those that were read already may still wait in the stream.
    if (error instanceof CsvError) refuseFile('broken_quotes', { row: Number(error.records) + 1 })
    throw error
  }
}

/** Small slices: the parser holds all rows of what it was given at once. */
async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += SLICE) yield chunk.subarray(from, from + SLICE)
}

async function* inBytes(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) yield Buffer.from(text)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function firstOf<T>(all: AsyncIterable<T>): Promise<T | undefined> {
  for await (const one of all) return one
  return undefined
}
