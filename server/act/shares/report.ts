import type { ReportSpec } from '#contract/learn/reports.ts'
import { findReport, tellReport } from '#server/learn/reports/reports.ts'
import { listAttributes } from '#server/learn/scores/scores.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { LinkRow } from './shares.queries.ts'

type Shared = Pick<LinkRow, 'subjectId' | 'locale' | 'verbatims' | 'createdBy'>

/**
 * A saved report for who has its link, read as nobody: what needs a right to be read is not in it, nor any name. The words of people, where
 * they were asked for, are those that its maker may read.
 */
export async function tellShared(scope: Scope, link: Shared) {
  const { spec } = found(await findReport(scope, link.subjectId))
  const { document } = await tellReport({ ...scope, actorId: null }, openSpec(spec, link), { ...scope, actorId: link.createdBy })
  return document
}

/** The report's id. What it tells apart by what is known of people and companies today cannot be shared. */
export async function requireOpen(scope: Scope, link: Shared): Promise<string> {
  const { id, spec } = found(await findReport(scope, link.subjectId))
  const { by } = spec
  if (by && !(await listAttributes({ ...scope, actorId: null })).some(({ name }) => name === by))
    refuse('conflict', 'refusal.share_report_of_today')
  await tellShared(scope, link)
  return id
}

const CLOSED = new Set(['stakes'])

function openSpec({ names: _, verbatims: picked, ...spec }: ReportSpec, { locale, verbatims }: Shared): ReportSpec {
  const parts = spec.parts.filter((part) => !CLOSED.has(part) && (verbatims || part !== 'verbatims'))
  return { ...spec, locale, parts: parts.length ? parts : ['score'], ...(verbatims && picked && { verbatims: picked }) }
}
