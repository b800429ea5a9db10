import type { ReportFormat, ReportPart, ReportSpec } from '#contract/learn/reports.ts'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import type { Visit } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'
import { distributionPart } from './parts/distribution.ts'
import { methodPart } from './parts/method.ts'
import { factsIn, figureIn, scorePart } from './parts/score.ts'
import { segmentsPart } from './parts/segments.ts'
import { silencePart } from './parts/silence.ts'
import { stakesPart } from './parts/stakes.ts'
import { trendPart } from './parts/trend.ts'
import { verbatimsPart } from './parts/verbatims.ts'
import { whyPart } from './parts/why.ts'
import type { ReportDocument, Section } from './print/document.ts'
import { printPages, printReport } from './print/press.ts'
import { lackingIn } from './studied.ts'
import { type Told, toldOf } from './told.ts'

export type { Picture } from './print/picture.ts'
export { printPages, printPicture } from './print/press.ts'
export { findReport } from './reports.queries.ts'
export { awaitWhy, beginWhy } from './studied.ts'

export type ReportFile = { bytes: Buffer; name: string; mediaType: string; pages: number }

/** A report as a file. The figures are read in one visit, at one moment; printing happens after it, in a thread of its own. */
export async function renderReport(visit: Visit, spec: ReportSpec, format: ReportFormat, page = 1): Promise<ReportFile> {
  const { document, at, of } = await visit((scope) => writeHere(scope, spec))
  return printFile(of, document, { format, at, page })
}

/** `of`: the workspace whose report it is. */
export async function printFile(
  of: string,
  document: ReportDocument,
  { format, at, page = 1 }: { format: ReportFormat; at: Date; page?: number },
): Promise<ReportFile> {
  const { bytes, pages } = await printReport(of, document, { format, at, page })
  return { bytes, pages, name: fileName(document, format, page), mediaType: MEDIA_TYPES[format] }
}

/** The same report as drawings, for whoever looks before they print. */
export async function previewReport(visit: Visit, spec: ReportSpec) {
  const began = performance.now()
  const { document, of, lacking } = await visit(async (scope) => ({
    ...(await writeHere(scope, spec)),
    lacking: await lackingIn(scope, spec),
  }))
  const pages = await printPages(of, document)
  const study = lacking && {
    ...{ program: lacking.whole.program, wave: lacking.whole.wave ?? null, period: lacking.whole.period ?? null },
    failed: lacking.lack === 'failed',
  }
  return { title: document.title, subject: document.subject, pages, study, tookMs: Math.round(performance.now() - began) }
}

const writeHere = async (scope: Scope, spec: ReportSpec) => ({
  document: await writeReport(scope, spec),
  at: scope.now,
  of: scope.workspaceId,
})

/** What a report says, in its language, before anyone knows on what pages it will stand. All of it is of this transaction's moment. */
export const writeReport = async (scope: Scope, spec: ReportSpec): Promise<ReportDocument> =>
  (await tellReport(scope, spec)).document

/**
 * The same with what its sentences are made of, for who speaks of it in another language. `voices`: whose right to read the words of people
 * counts, where that is somebody else.
 */
export async function tellReport(
  scope: Scope,
  spec: ReportSpec,
  voices: Scope = scope,
): Promise<{ document: ReportDocument; sheet: ScoreSheet }> {
  const told = await toldOf(scope, spec)
  const { say, format, workspace, when, sheet } = told
  const sections: Section[] = []
  for (const part of spec.parts) {
    const section = await PARTS[part](part === 'verbatims' ? { ...told, scope: voices } : told)
    if (section) sections.push(section)
  }
  const moment = format.moment(scope.now)
  const document: ReportDocument = {
    locale: spec.locale,
    title: spec.title?.trim() || say('report.title'),
    subject: say('report.subject', { program: sheet.program.name, name: when }),
    workspace,
    foot: say(spec.parts.at(-1) === 'method' ? 'report.foot' : 'report.foot.short', { moment, workspace }),
    numbered: say('report.page'),
    goesOn: say('report.goes_on'),
    by: say('report.by'),
    cover: {
      kicker: say('report.kicker'),
      figure: figureIn(told),
      facts: [...factsIn(told).slice(0, 3), { value: format.day(scope.now), says: say('report.cover.made') }],
    },
    sections,
  }
  return { document, sheet }
}

const PARTS: Record<ReportPart, (told: Told) => Section | null | Promise<Section | null>> = {
  score: scorePart,
  trend: trendPart,
  distribution: distributionPart,
  segments: segmentsPart,
  why: whyPart,
  silence: silencePart,
  stakes: stakesPart,
  verbatims: verbatimsPart,
  method: methodPart,
}

const MEDIA_TYPES: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** In the language of the report, without what a file system or a mail program stumbles over. */
function fileName({ title, subject }: ReportDocument, format: ReportFormat, page: number): string {
  const named = `${title} ${subject}`
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|·]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  // By whole letters: half of one is no name.
  const short = [...named].slice(0, 100).join('').trim()
  return `${short}${format === 'png' ? ` ${page}` : ''}.${format}`
}
