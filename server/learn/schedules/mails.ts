import type { ReportSpec } from '#contract/learn/reports.ts'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import type { ReportFile } from '#server/learn/reports/reports.ts'
import { keepFile, LARGEST_FILE, queueMessage } from '#server/listen/delivery/delivery.ts'
import { countErased, waitForErasures } from '#server/listen/erasure/erasure.ts'
import type { Scope } from '#server/platform/scope.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { headlinesOf } from '#words/score-headlines.ts'
import type { Reader, ScheduleRow } from './schedules.queries.ts'

/** A report as it is now, and whom its mail is from. `erased`: how many people were when it was read. */
export type MadeReport = { erased: number; sheet: ScoreSheet; spec: ReportSpec; sender: string; file: ReportFile }

/** Whether somebody was erased since it was read. Nobody is from here on until the transaction ends: afterwards its mails lose what they carry. */
export async function isOutdated(scope: Scope, { erased }: Pick<MadeReport, 'erased'>): Promise<boolean> {
  await waitForErasures(scope)
  return (await countErased(scope)) !== erased
}

/** Queues the mails with the file, which is laid down once for all of them. */
export async function post(
  scope: Scope,
  { reportName, by }: Pick<ScheduleRow, 'reportName' | 'by'>,
  { sheet, spec, sender, file }: MadeReport,
  readers: readonly Reader[],
  baseUrl: string,
): Promise<void> {
  const { name: workspace, timeZone } = await findWorkspace(scope)
  const { bytes, name, mediaType } = file
  const attached = bytes.length <= LARGEST_FILE
  const fileId = attached ? await keepFile(scope, { name, mediaType, bytes }) : null
  for (const { memberId, name: toName, address, locale } of readers)
    await queueMessage(
      scope,
      {
        kind: 'alert',
        to: { address, name: toName },
        from: { address: sender, name: 'Hearback' },
        ...(memberId && { memberId }),
        ...(fileId && { fileId }),
        view: {
          ...{ locale, workspace, report: reportName, ...headlinesOf(sheet, locale, timeZone), file: name, attached, by },
          openUrl: `${baseUrl}/learn/reports?${addressOf(spec)}`,
        },
      },
      new URL(baseUrl).hostname,
    )
}

/** As the screen keeps it in its address. */
function addressOf({ program, wave, period, locale, title, parts, by, names }: ReportSpec): URLSearchParams {
  const kept = {
    program,
    wave,
    period: wave ? undefined : period,
    locale,
    title,
    parts: parts.join(','),
    by,
    names: names && 'yes',
  }
  return new URLSearchParams(Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
