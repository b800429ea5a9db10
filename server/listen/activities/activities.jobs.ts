import type { Site } from '#server/platform/site.ts'
import { forgetActivities, forgetOld } from './forgetting.ts'

export function activityJobs({ jobs }: Pick<Site, 'jobs'>) {
  jobs.work(forgetActivities, (scope) => forgetOld(scope))
}
