import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { collect } from './collect.ts'
import { addHook, dropHook, readHooks } from './hooks.ts'
import { changeSettings, readSettings } from './mailbox.ts'
import { listNotices } from './notices-list.queries.ts'

export function bounceRoutes({ route, stepwise }: Pick<Http<Contract>, 'route' | 'stepwise'>, site: Site) {
  route('GET /api/sending/bounces', (scope) => readSettings(scope))
  route('PUT /api/sending/bounces', (scope, input) => changeSettings(scope, input, site))
  stepwise('POST /api/sending/bounces/readings', async (visit) => {
    const workspaceId = await visit(async (scope) => scope.workspaceId)
    const { read, notices, problem } = (await collect(site, site.within, workspaceId)) ?? { read: 0, notices: 0, problem: null }
    return { read, notices, problem }
  })
  route('GET /api/sending/hooks', (scope) => readHooks(scope, site))
  route('POST /api/sending/hooks', (scope, input) => addHook(scope, input, site))
  route('DELETE /api/sending/hooks/:id', (scope, { id }) => dropHook(scope, id))
  route('GET /api/notices', (scope, input) => listNotices(scope, input))
}
