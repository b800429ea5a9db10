import { frugally } from '#server/platform/frugal.ts'
import type { Visit } from '#server/platform/http.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Site } from '#server/platform/site.ts'
import { carryOut } from './carry-out.ts'
import { listStranded } from './imports.queries.ts'
import { commitTicket, resumeTicket } from './tickets.ts'

/** What an import writes into; fresh statistics keep the next wave and the next score quick. */
const WRITTEN = ['accounts', 'contacts', 'responses']
/** No portion takes so long: whoever had the work is gone. */
const SILENCE = 120_000

export function importJobs({ jobs, database, stopping }: Site) {
  jobs.workOutside(commitTicket, async (within, workspaceId, { id, actorId }) => {
    const visit: Visit = (work) => within({ workspaceId, actorId }, work)
    try {
      const applied = await frugally(() => carryOut(visit, id, stopping))
      if (applied === 'interrupted') await visit((scope) => enqueue(scope, commitTicket, { id, actorId }))
      if (applied === 'done') await database.analyze(WRITTEN)
    } catch (error) {
      // It has been noted where the person looks; a bug or a lost line is tried again by the queue.
      if (!(error instanceof Refusal)) throw error
    }
  })
  jobs.work(resumeTicket, async (scope) => {
    const since = new Date(scope.now.getTime() - SILENCE)
    for (const { id } of await listStranded(scope, since)) await enqueue(scope, commitTicket, { id, actorId: null })
  })
}
