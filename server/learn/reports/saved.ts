import type { ReportSpec } from '#contract/learn/reports.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import { countReports, findReport, insertReport, listReports, lockReport, setRemoved, setReport } from './reports.queries.ts'

const MOST = 200
type Given = { name: string; spec: ReportSpec }

export const listSaved = listReports

export async function saveReport(scope: Scope, given: Given) {
  if ((await countReports(scope)) >= MOST) refuse('conflict', 'refusal.reports_full', { limit: MOST })
  const id = await insertReport(scope, trimmed(given))
  const made = found(await findReport(scope, id))
  await audit(scope, { action: 'report.saved', subject: id, after: recorded(made) })
  return made
}

/** `savedAt`: of the report as it was opened. Two who save the same queue, and the second overwrites nothing. */
export async function saveAnew(scope: Scope, { id, savedAt, ...given }: Given & { id: string; savedAt?: string }) {
  const before = found(await lockReport(scope, id))
  if (savedAt && before.savedAt.getTime() !== Date.parse(savedAt)) refuse('conflict', 'refusal.report_saved_since')
  await setReport(scope, { id, ...trimmed(given) })
  const after = found(await findReport(scope, id))
  await auditDifference(scope, {
    ...{ action: 'report.changed', subject: id },
    before: { ...recorded(before), retitled: false, requoted: false },
    after: { ...recorded(after), ...rewritten(before.spec, after.spec) },
  })
  return after
}

export async function forgetReport(scope: Scope, { id }: { id: string }) {
  const before = found(await findReport(scope, id))
  await setRemoved(scope, id, scope.now)
  await audit(scope, { action: 'report.removed', subject: id, before: recorded(before) })
  return {}
}

/** With all that hung on it: when it is sent, and to whom. */
export async function bringBackReport(scope: Scope, { id }: { id: string }) {
  const here = await findReport(scope, id)
  if (here) return here
  await setRemoved(scope, id, null)
  const back = found(await findReport(scope, id))
  await audit(scope, { action: 'report.returned', subject: id, after: recorded(back) })
  return back
}

const trimmed = ({ name, spec }: Given): Given => ({ name: name.trim(), spec })
/** The first few of these are shown. No erasure reaches an audit: of a title, and of whose words are quoted, it holds that they changed. */
const recorded = ({ name, spec }: Given) => ({
  ...{ name, names: spec.names ?? false, verbatims: spec.verbatims?.length ?? 0, program: spec.program ?? null },
  ...{ wave: spec.wave ?? null, period: spec.period ?? null, by: spec.by ?? null },
  ...{ parts: spec.parts.join(', '), locale: spec.locale },
})
const rewritten = (before: Given['spec'], after: Given['spec']) => ({
  retitled: before.title !== after.title,
  requoted: before.verbatims?.join() !== after.verbatims?.join(),
})
