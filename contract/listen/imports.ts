import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { COUNTRIES } from '#domain/listen/import/country.ts'
import { DATE_FORMATS } from '#domain/listen/import/date.ts'
import { DELIMITERS } from '#domain/listen/import/delimiter.ts'
import { CONFIDENCES, ENCODINGS } from '#domain/listen/import/encoding.ts'
import { ACTIVITY_FIELDS, CONTACT_FIELDS, RESPONSE_FIELDS } from '#domain/listen/import/header-names.ts'
import { IMPORT_LIMITS } from '#domain/listen/import/limits.ts'
import { ROW_PROBLEMS, ROW_WARNINGS } from '#domain/listen/import/problem.ts'
import { AttributeKey, AttributeType } from './attributes.ts'

const IMPORT_KINDS = ['contacts', 'responses', 'activities'] as const
const Kind = Type.Enum(IMPORT_KINDS)
const Count = Type.Integer({ minimum: 0 })
const DateFormat = Type.Enum(DATE_FORMATS)
const Encoding = Type.Enum(ENCODINGS)
const Delimiter = Type.Enum(DELIMITERS)
const Confidence = Type.Enum(CONFIDENCES)
const Cells = Type.Array(Type.String())

const Target = Type.Union([
  Exact({
    to: Type.Literal('field'),
    field: Type.Enum([...new Set([...CONTACT_FIELDS, ...RESPONSE_FIELDS, ...ACTIVITY_FIELDS])]),
  }),
  Exact({
    to: Type.Literal('attribute'),
    /** `activity`: a property of the event. */
    of: Type.Enum(['contact', 'account', 'response', 'activity'] as const),
    key: AttributeKey,
    type: AttributeType,
    dateFormat: Type.Optional(DateFormat),
  }),
  Exact({ to: Type.Literal('nowhere') }),
])
export const ImportMapping = Exact({
  columns: Type.Array(Exact({ header: Type.String({ maxLength: 5000 }), target: Target }), {
    minItems: 1,
    maxItems: IMPORT_LIMITS.columns,
  }),
  notation: Exact({
    decimal: Type.Enum(['.', ','] as const),
    dateFormat: DateFormat,
    currency: OrNull(Type.String({ pattern: '^[A-Z]{3}$' })),
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
    /** Whose telephone numbers stand without +, by ISO 3166-1 alpha-2; left out: they stay as they are. */
    country: Type.Optional(OrNull(Type.Enum(COUNTRIES))),
  }),
})
export type ImportMapping = Static<typeof ImportMapping>

/** `fresh`: new contacts, answers or events. `duplicates`: answers or events that came already; they are left out. */
const Counts = Exact({
  rows: Count,
  fresh: Count,
  changed: Count,
  unchanged: Count,
  duplicates: Count,
  suppressed: Count,
  rejected: Count,
  warned: Count,
  accounts: Count,
})
export type ImportCounts = Static<typeof Counts>

const Undone = Exact({ removed: Count, restored: Count, kept: Count })
export type ImportUndone = Static<typeof Undone>

const Noted = Exact({
  severity: Type.Enum(['rejected', 'warned'] as const),
  because: Type.Enum([...ROW_PROBLEMS, ...ROW_WARNINGS]),
  column: Type.String(),
  value: Type.String(),
  otherRow: Type.Optional(Type.Integer()),
  limit: Type.Optional(Type.Integer()),
})
export type Noted = Static<typeof Noted>

const PreviewRow = Exact({
  /** As a spreadsheet numbers it: the header is row 1. */
  row: Type.Integer(),
  cells: Cells,
  outcome: Type.Enum(['fresh', 'changed', 'unchanged', 'duplicate', 'rejected'] as const),
  findings: Type.Array(Noted),
})
export type PreviewRow = Static<typeof PreviewRow>

const ImportLine = Exact({
  id: Id,
  kind: Kind,
  fileName: Type.String(),
  /** `stopping`: somebody has cancelled it, and what is in is being taken back. */
  state: Type.Enum(['mapping', 'running', 'stopping', 'committed', 'failed', 'undone'] as const),
  createdAt: Instant,
  byName: OrNull(Type.String()),
  committedAt: OrNull(Instant),
  undoneAt: OrNull(Instant),
  counts: OrNull(Counts),
  undone: OrNull(Undone),
  program: OrNull(Exact({ id: Id, name: Type.String() })),
})
export type ImportLine = Static<typeof ImportLine>

const Import = Exact({
  ...ImportLine.properties,
  encoding: Encoding,
  delimiter: Delimiter,
  /** How sure it is that the file is written so; `doubtful` wants a person's look. */
  confidence: Exact({ encoding: Confidence, delimiter: Confidence }),
  /** How many rows the file has, and how many of them are done while it runs. */
  rows: Count,
  done: OrNull(Count),
  /** Why it stopped, as a word of the catalog. */
  failure: OrNull(Type.String()),
  /** What is in the file, as long as it is not imported. */
  sheet: OrNull(
    Exact({
      headers: Type.Array(Type.String()),
      rows: Type.Array(Cells),
      mapping: ImportMapping,
      /** The mapping is the one that a file with these columns had last. */
      remembered: Type.Boolean(),
      /** For each column the date formats that read its first rows; two of them mean that a person must say which. */
      dateFormats: Type.Array(Type.Array(DateFormat)),
    }),
  ),
})
export type Import = Static<typeof Import>

const Chosen = { id: Id, mapping: ImportMapping, programId: Type.Optional(Id) }

export const imports = endpoints({
  'GET /api/imports': {
    needs: 'contact.read',
    says: 'The files taken in, newest first.',
    input: Exact(Paged),
    reply: PageOf(ImportLine),
  },
  'POST /api/imports': {
    needs: 'response.import',
    says: 'Takes a CSV file of up to 200 MB in any common encoding and proposes where its columns go. Encoding and delimiter are recognised unless they are given. Nothing is imported yet.',
    input: Exact({
      kind: Kind,
      fileName: Type.String({ minLength: 1, maxLength: 255 }),
      encoding: Type.Optional(Encoding),
      delimiter: Type.Optional(Delimiter),
    }),
    reply: Import,
    upload: true,
  },
  'GET /api/imports/:id': {
    needs: 'contact.read',
    says: 'An import: its file while it waits, its progress while it runs, its counts when it is done.',
    input: Exact({ id: Id }),
    reply: Import,
  },
  'POST /api/imports/:id/reading': {
    needs: 'response.import',
    says: 'Reads a waiting file in another encoding or with another delimiter than was recognised.',
    input: Exact({ id: Id, encoding: Encoding, delimiter: Delimiter }),
    reply: Import,
  },
  'POST /api/imports/:id/preview': {
    needs: 'response.import',
    says: 'What an import would do, row by row on the real data, without doing it. Answers need the program they belong to.',
    input: Exact(Chosen),
    reply: Exact({ counts: Counts, first: Type.Array(PreviewRow), odd: Type.Array(PreviewRow) }),
  },
  'POST /api/imports/:id/commit': {
    needs: 'response.import',
    says: 'Imports the file portion by portion; what fails is taken back, so that in the end all rows are in or none. Twice is once. Follow it with GET /api/imports/:id.',
    input: Exact(Chosen),
    reply: Exact({ id: Id }),
  },
  'POST /api/imports/:id/cancellation': {
    needs: 'response.import',
    says: 'Stops an import that runs and takes back what is in. Twice is once. Follow it with GET /api/imports/:id.',
    input: Exact({ id: Id }),
    reply: Exact({ id: Id }),
  },
  'POST /api/imports/:id/undo': {
    needs: 'response.import',
    says: 'Takes an import back: what it made goes, what it changed is as before. What was used or changed since is kept and counted.',
    input: Exact({ id: Id }),
    reply: Undone,
  },
  'GET /api/imports/:id/rejects.csv': {
    needs: 'contact.read',
    says: 'The rows that were left out, as they stand in the file, each with the reason.',
    input: Exact({ id: Id }),
    reply: Type.String(),
    stream: 'text/csv; charset=utf-8',
  },
  'DELETE /api/imports/:id': {
    needs: 'response.import',
    says: 'Throws away a file that was not imported.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
})
