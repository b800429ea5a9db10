import type { Site } from '#server/platform/site.ts'
import { sendDigests, tellOfWeek } from './digest.ts'

export function digestJobs(site: Site) {
  site.jobs.workOutside(sendDigests, (within, workspaceId) => tellOfWeek(site, within, workspaceId))
}
