import type { Visit } from '#server/platform/http.ts'
import { enqueue } from '#server/platform/jobs.ts'
import type { Within } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { clearRemoved } from './clear.ts'
import { countAll } from './count.ts'
import { recountSome } from './recount.ts'
import { setAllDue } from './rounds.queries.ts'
import { clearMeasure, countMeasures, countSoon, followEvents, recountAccounts, recountMeasures } from './tickets.ts'

export function measureJobs({ jobs, stopping }: Pick<Site, 'jobs' | 'stopping'>) {
  const count = async (within: Within, workspaceId: string) => {
    const visit: Visit = (work) => within({ workspaceId, actorId: null }, work)
    const counted = await countAll(visit, stopping)
    if (counted === 'more') await visit((scope) => enqueue(scope, countMeasures, {}))
    if (counted === 'soon') await visit((scope) => countSoon(scope))
  }
  jobs.workOutside(countMeasures, count)
  jobs.workOutside(followEvents, count)
  jobs.work(recountMeasures, async (scope) => {
    await setAllDue(scope)
    await enqueue(scope, countMeasures, {})
  })
  jobs.work(recountAccounts, (scope, { ids }) => recountSome(scope, 'account', ids))
  jobs.workOutside(clearMeasure, (within, workspaceId, { of, key }) =>
    clearRemoved((work) => within({ workspaceId, actorId: null }, work), of, key),
  )
}
