import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { AttributeName, Period } from './selection.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })

/** In the order in which a report has them unless told otherwise. */
export const REPORT_PARTS = [
  'score',
  'trend',
  'distribution',
  'segments',
  'why',
  'silence',
  'stakes',
  'verbatims',
  'method',
] as const
export type ReportPart = (typeof REPORT_PARTS)[number]
export const REPORT_FORMATS = ['pdf', 'pptx', 'png', 'xlsx', 'csv'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const

/** Which answers, in which language, with which parts in which order. Without a wave or a period what the score screen opens with. */
const spec = {
  program: Type.Optional(Id),
  wave: Type.Optional(Id),
  period: Type.Optional(Period),
  locale: Type.Enum(LOCALES),
  /** What stands on its cover; empty: "Customer feedback report". */
  title: Type.Optional(Type.String({ maxLength: 120, pattern: '^[^\\0]*$' })),
  parts: Type.Array(Type.Enum(REPORT_PARTS), { minItems: 1, maxItems: REPORT_PARTS.length, uniqueItems: true }),
  /** By what the part "for whom" tells answers apart. */
  by: Type.Optional(AttributeName),
  /** The answers whose words are shown, as they were picked; none: the latest of each group. */
  verbatims: Type.Optional(Type.Array(Id, { maxItems: 40, uniqueItems: true })),
  /** Names of people beside their words; only for whoever may read contacts. */
  names: Type.Optional(Type.Literal(true)),
}
const Spec = Exact(spec)
export type ReportSpec = Static<typeof Spec>

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** The same in an address: parts and verbatims by commas. */
const asked = {
  ...spec,
  parts: Type.Optional(Type.String({ maxLength: 200, pattern: `^(${REPORT_PARTS.join('|')})(,(${REPORT_PARTS.join('|')}))*$` })),
  verbatims: Type.Optional(Type.String({ maxLength: 1600, pattern: `^${UUID}(,${UUID})*$` })),
}

/** What has to be studied first, as POST /api/studies is asked for it. `failed`: that has been tried within a day, and came to nothing. */
const Study = Exact({ program: Id, wave: OrNull(Id), period: OrNull(Period), failed: Type.Boolean() })
const Page = Exact({ name: OrNull(Text), svg: Text })
const Saved = Exact({
  id: Id,
  name: Text,
  spec: Spec,
  savedAt: Instant,
  savedBy: OrNull(Text),
})
const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })

export const reports = endpoints({
  'GET /api/reports/pages': {
    needs: 'score.read',
    says: 'A report as it will be printed: its pages as drawings (SVG) whose letters are outlines, so that they look the same everywhere. `parts`: score, trend, distribution, segments, why (what the latest study of these answers found; left out where there is none, and `study` then says what to ask POST /api/studies for, or that it was tried within a day and failed), silence (where people were asked by mail), stakes (for those who may read contacts), verbatims, method, in the order wished. All figures are of one moment. The words of people are in it for those who may read answers, names beside them for those who may read contacts and ask for them.',
    input: Exact(asked),
    reply: Exact({ title: Text, subject: Text, pages: Type.Array(Page), study: OrNull(Study), tookMs: Count }),
  },
  'GET /api/reports/file': {
    needs: 'score.read',
    says: 'The same report as a file. pdf: real text, drawings as drawings, of the font only the letters used. pptx: text and tables that can be edited. png: a picture of page `page` (1 is the cover). xlsx: every table with its numbers, a sheet each, safe from formulas. csv: the same tables under each other.',
    input: Exact({
      ...asked,
      format: Type.Enum(REPORT_FORMATS),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: Text,
    stream: 'application/octet-stream',
  },
  'GET /api/reports': {
    needs: 'score.read',
    says: 'Reports that somebody has saved, the latest first.',
    input: Nothing,
    reply: Type.Array(Saved),
  },
  'POST /api/reports': {
    needs: 'response.export',
    says: 'Saves what a report holds under a name, for everybody of the workspace. Figures are not saved: they are read when it is opened. At most 200.',
    input: Exact({ name: Name, spec: Spec }),
    reply: Saved,
  },
  'PUT /api/reports/:id': {
    needs: 'response.export',
    says: 'Saves a report anew under its id. `savedAt` is that of the report as you read it: if somebody saved it since, nothing happens (409). Without it, whatever is there is overwritten.',
    input: Exact({ id: Id, name: Name, spec: Spec, savedAt: Type.Optional(Instant) }),
    reply: Saved,
  },
  'DELETE /api/reports/:id': {
    needs: 'response.export',
    says: 'Takes a saved report away; it is sent to nobody any more, and links to it lead nowhere. It can be brought back.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'POST /api/reports/:id/return': {
    needs: 'response.export',
    says: 'Brings back a saved report that was taken away, with whoever gets it by mail and the links to it.',
    input: Exact({ id: Id }),
    reply: Saved,
  },
})
