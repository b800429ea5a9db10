import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { listCases } from './board.queries.ts'
import { addNote, assignCase, moveCase, openByHand, readSheet, replyToCase, takeBackMove, takeCase } from './cases.ts'
import { summarize } from './summary.ts'

/** Every deed answers with the case as it is afterwards. */
export function caseRoutes(route: Route<Contract>, { settings }: Pick<Site, 'settings'>) {
  const host = new URL(settings.baseUrl).hostname
  route('GET /api/cases', listCases)
  route('GET /api/cases/summary', summarize)
  route('GET /api/cases/:id', (scope, { id }) => readSheet(scope, id))
  route('POST /api/cases/:id/moves', async (scope, input) => {
    await moveCase(scope, input)
    return readSheet(scope, input.id)
  })
  route('DELETE /api/cases/:id/moves/:move', async (scope, input) => {
    await takeBackMove(scope, input)
    return readSheet(scope, input.id)
  })
  route('PUT /api/cases/:id/owner', async (scope, input) => {
    await assignCase(scope, input)
    return readSheet(scope, input.id)
  })
  route('POST /api/cases/:id/taking', async (scope, { id }) => {
    await takeCase(scope, id)
    return readSheet(scope, id)
  })
  route('POST /api/cases/:id/notes', async (scope, input) => {
    await addNote(scope, input)
    return readSheet(scope, input.id)
  })
  route('POST /api/cases/:id/replies', async (scope, input) => {
    await replyToCase(scope, input, host)
    return readSheet(scope, input.id)
  })
  route('POST /api/responses/:id/cases', async (scope, { id }) => readSheet(scope, await openByHand(scope, id)))
}
