import type { Site } from '#server/platform/site.ts'
import { openCases, openCasesFor } from './cases.ts'

export function caseJobs({ jobs }: Pick<Site, 'jobs'>) {
  jobs.work(openCases, (scope, { ids }) => openCasesFor(scope, ids))
}
