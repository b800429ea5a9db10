import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { checkMails, showPreview } from './previews.ts'
import { listMails } from './proofs.ts'
import { sendTrial } from './trials.ts'

export function proofRoutes({ route, stream }: Http<Contract>, { settings }: Pick<Site, 'settings'>) {
  const host = new URL(settings.baseUrl).hostname
  route('GET /api/programs/:id/mails', (scope, input) => listMails(scope, input))
  route('POST /api/programs/:id/previews', async (scope, input) => ({ html: await showPreview(scope, input) }))
  route('POST /api/programs/:id/checks', (scope, input) => checkMails(scope, input, settings.baseUrl))
  route('POST /api/programs/:id/tests', (scope, input) => sendTrial(scope, input, host))
  stream('GET /api/programs/:id/preview', async function* (visit, input) {
    yield await visit((scope) => showPreview(scope, input))
  })
}
