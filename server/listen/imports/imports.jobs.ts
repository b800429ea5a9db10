import { Refusal } from '#server/platform/refusal.ts'
import type { Site } from '#server/platform/site.ts'
import { updateImport } from './imports.queries.ts'
import { commitImport } from './imports.ts'
import { report } from './progress.ts'
import { commitTicket } from './tickets.ts'

/** What an import writes into; fresh statistics keep the next wave and the next score quick. */
const WRITTEN = ['accounts', 'contacts', 'responses']

export function importJobs({ jobs, database }: Site) {
  jobs.workOutside(commitTicket, async (within, workspaceId, { id, actorId }) => {
    try {
      await within({ workspaceId, actorId }, (scope) => commitImport(scope, id))
      await database.analyze(WRITTEN)
    } catch (error) {
      // The transaction took every trace along; that it failed must outlive it. A bug or a lost line is tried again by the queue.
      const failure = error instanceof Refusal ? error.words : 'refusal.broken'
      await within({ workspaceId, actorId }, (scope) => updateImport(scope, id, { failedAt: scope.now, failure }))
      if (!(error instanceof Refusal)) throw error
    } finally {
      report(id, null)
    }
  })
}
