import type { Site } from '#server/platform/site.ts'
import { personWhoLeft } from './sample.queries.ts'
import { forgetSample } from './sample.ts'
import { forgetSamplesOf } from './visit.ts'

export function sampleJobs(site: Site) {
  site.jobs.workOutside(forgetSample, async (within, workspaceId, { id }) => {
    const personId = await within({ workspaceId, actorId: null }, (scope) => personWhoLeft(scope, id), { readOnly: true })
    if (personId) await forgetSamplesOf(site, personId)
  })
}
