import { Refusal } from '#server/platform/refusal.ts'
import type { Site } from '#server/platform/site.ts'
import { updateImport } from './imports.queries.ts'
import { commitImport } from './imports.ts'
import { report } from './progress.ts'
import { commitTicket } from './tickets.ts'

export function importJobs({ jobs }: Site) {
  jobs.workOutside(commitTicket, async (within, workspaceId, { id, actorId }) => {
    try {
      await within({ workspaceId, actorId }, (scope) => commitImport(scope, id))
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
