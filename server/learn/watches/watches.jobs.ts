import type { Site } from '#server/platform/site.ts'
import { raiseAlarms } from './judging.ts'
import { judgeWatches } from './tickets.ts'

export function watchJobs(site: Site) {
  site.jobs.work(judgeWatches, raiseAlarms)
}
