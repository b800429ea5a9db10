import type { Contract } from '#contract/contract.ts'
import { REPORT_PARTS, type ReportPart, type ReportSpec } from '#contract/learn/reports.ts'
import type { Http } from '#server/platform/http.ts'
import { previewReport, renderReport } from './reports.ts'
import { bringBackReport, forgetReport, listSaved, saveAnew, saveReport } from './saved.ts'

export function reportRoutes({ route, stepwise, file }: Pick<Http<Contract>, 'route' | 'stepwise' | 'file'>) {
  stepwise('GET /api/reports/pages', (visit, input) => previewReport(visit, specOf(input)))
  file('GET /api/reports/file', (visit, { format, page, ...input }) => renderReport(visit, specOf(input), format, page))
  route('GET /api/reports', (scope) => listSaved(scope))
  route('POST /api/reports', (scope, input) => saveReport(scope, input))
  route('PUT /api/reports/:id', (scope, input) => saveAnew(scope, input))
  route('DELETE /api/reports/:id', (scope, input) => forgetReport(scope, input))
  route('POST /api/reports/:id/return', (scope, input) => bringBackReport(scope, input))
}

type Asked = Omit<ReportSpec, 'parts' | 'verbatims'> & { parts?: string; verbatims?: string }

/** An address carries lists by commas. */
const specOf = ({ parts, verbatims, ...rest }: Asked): ReportSpec => ({
  ...rest,
  parts: parts ? (parts.split(',') as ReportPart[]) : [...REPORT_PARTS], // The contract's pattern knows no other words.
  ...(verbatims && { verbatims: [...new Set(verbatims.split(','))] }),
})
