import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Site } from '#server/platform/site.ts'
import { createTurns } from '#server/platform/turns.ts'
import { refuseInSample } from '#server/workspace/workspaces/workspaces.ts'
import { collect } from './collect.ts'
import { addHook, dropHook, readHooks } from './hooks.ts'
import { changeSettings, readSettings } from './mailbox.ts'
import { listNotices } from './notices-list.queries.ts'

/** Whoever tries settings out needs a few in a row; whoever wants more looks for something else. */
const TURNS = { burst: 10, everyMs: 30_000, keys: 10_000 }

export function bounceRoutes({ route, stepwise }: Pick<Http<Contract>, 'route' | 'stepwise'>, site: Site) {
  const turn = createTurns({ ...TURNS, clock: site.clock })
  route('GET /api/sending/bounces', (scope) => readSettings(scope))
  route('PUT /api/sending/bounces', (scope, input) => changeSettings(scope, input, site))
  stepwise('POST /api/sending/bounces/readings', async (visit) => {
    const workspaceId = await visit(async (scope) => {
      await refuseInSample(scope)
      return scope.workspaceId
    })
    const seconds = turn(workspaceId)
    if (seconds) refuse('too_many', 'refusal.too_many', { seconds })
    const collected = (await collect(site, site.within, workspaceId)) ?? { read: 0, notices: 0, problem: null }
    if (collected === 'busy') return refuse('conflict', 'sending.reading_already')
    const { read, notices, problem } = collected
    return { read, notices, problem }
  })
  route('GET /api/sending/hooks', (scope) => readHooks(scope, site))
  route('POST /api/sending/hooks', (scope, input) => addHook(scope, input, site))
  route('DELETE /api/sending/hooks/:id', (scope, { id }) => dropHook(scope, id))
  route('GET /api/notices', (scope, input) => listNotices(scope, input))
}
