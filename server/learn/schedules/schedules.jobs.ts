import type { Site } from '#server/platform/site.ts'
import { callForDue, sendDueReport } from './sending.ts'
import { sendReport, sendReports } from './tickets.ts'

export function scheduleJobs(site: Site) {
  site.jobs.work(sendReports, (scope) => callForDue(scope))
  site.jobs.workOutside(sendReport, (within, workspaceId, { id, looks }) => sendDueReport(site, within, workspaceId, id, looks))
}
