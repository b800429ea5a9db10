import type { Site } from '#server/platform/site.ts'
import { sendDueReports } from './sending.ts'
import { sendReports } from './tickets.ts'

export function scheduleJobs(site: Site) {
  site.jobs.workOutside(sendReports, (within, workspaceId) => sendDueReports(site, within, workspaceId))
}
