import type { Site } from '#server/platform/site.ts'
import { raiseAlarms } from './judging.ts'
import { tellOfAlarms } from './telling.ts'
import { judgeWatches, tellOfWatch } from './tickets.ts'

export function watchJobs(site: Site) {
  site.jobs.work(judgeWatches, raiseAlarms)
  site.jobs.workOutside(tellOfWatch, (within, workspaceId, { id }) => tellOfAlarms(site, within, workspaceId, id))
}
