import { frugally } from '#server/platform/frugal.ts'
import type { Visit } from '#server/platform/http.ts'
import { enqueue } from '#server/platform/jobs.ts'
import type { Site } from '#server/platform/site.ts'
import { carryOut } from './carry-out.ts'
import { listStranded } from './imports.queries.ts'
import { forgetOld } from './imports.ts'
import { commitTicket, forgetTicket, resumeTicket } from './tickets.ts'

/** No portion takes so long: whoever had the work is gone. */
const SILENCE = 120_000

export function importJobs(site: Site) {
  const { jobs } = site

  jobs.workOutside(commitTicket, async (within, workspaceId, { id, actorId }) => {
    const visit: Visit = (work) => within({ workspaceId, actorId }, work)
    const carried = await frugally(() => carryOut(visit, id, site))
    if (carried === 'interrupted') await visit((scope) => enqueue(scope, commitTicket, { id, actorId }))
  })
  jobs.work(resumeTicket, async (scope) => {
    const since = new Date(scope.now.getTime() - SILENCE)
    for (const { id, counts, createdBy } of await listStranded(scope, since))
      await enqueue(scope, commitTicket, { id, actorId: counts.undoing === undefined ? createdBy : counts.undoing })
  })
  jobs.work(forgetTicket, (scope) => forgetOld(scope))
}
