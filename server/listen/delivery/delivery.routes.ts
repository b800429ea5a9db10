import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { resolveMessage } from './doubts.ts'
import { listMessages, showHtml, showMessage } from './outbox.ts'

export function deliveryRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>, site: Site) {
  route('GET /api/messages', (scope, input) => listMessages(scope, input, site))
  route('GET /api/messages/:id', (scope, { id }) => showMessage(scope, id, site))
  route('POST /api/messages/:id/resolution', (scope, { id, to }) => resolveMessage(scope, id, to))
  stream('GET /api/messages/:id/html', async function* (visit, { id }) {
    yield await visit((scope) => showHtml(scope, id, site))
  })
}
