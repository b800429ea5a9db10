import type { Site } from '#server/platform/site.ts'
import { alertOwners, tellOwners } from './alerts.ts'

export function alertJobs(site: Site) {
  site.jobs.workOutside(alertOwners, (within, workspaceId, { ids }) => tellOwners(site, within, workspaceId, ids))
}
