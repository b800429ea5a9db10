import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReportPart, ReportSpec } from '#contract/learn/reports.ts'
import { present } from '#web/search.ts'
import { useLocale } from '#web/words.ts'

/** In the order in which a report has them unless told otherwise. */
export const PARTS = [
  'score',
  'trend',
  'distribution',
  'segments',
  'why',
  'silence',
  'stakes',
  'verbatims',
  'method',
] as const satisfies readonly ReportPart[]

export type SavedReport = { id: string; name: string; spec: ReportSpec; savedAt: string }

/** What the address asks a report to hold, and a way to ask for something else. `report`: the saved one that was opened, `saved`: when that had been saved. */
export function useReport() {
  const { program, wave, period, locale, title, parts, by, verbatims, names, report, saved } = useSearch({
    from: '/learn/reports',
  })
  const navigate = useNavigate({ from: '/learn/reports' })
  const mine = useLocale()
  const spec: ReportSpec = {
    ...present({ program, wave, period: wave ? undefined : period, title, by, verbatims, names }),
    locale: locale ?? mine,
    parts: parts ?? [...PARTS],
  }
  const set = (change: { [K in keyof ReportSpec]?: ReportSpec[K] | undefined }) =>
    navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })
  const open = ({ id, spec: kept, savedAt }: SavedReport) => navigate({ search: { ...kept, report: id, saved: savedAt } })
  const keep = ({ id, savedAt }: SavedReport) =>
    navigate({ search: (old) => ({ ...old, report: id, saved: savedAt }), replace: true, resetScroll: false })
  return { spec, report, saved, set, open, keep }
}

/** Whether two reports hold the same, in the same order. */
export const isSame = (one: ReportSpec, other: ReportSpec) => written(one) === written(other)
const written = (spec: ReportSpec) => JSON.stringify(Object.entries(inAddress(spec)).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** A report as an address carries it. */
export const inAddress = ({ parts, verbatims, ...rest }: ReportSpec) => ({
  ...rest,
  parts: parts.join(','),
  ...(verbatims && { verbatims: verbatims.join(',') }),
})
