import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { chooseDigest, previewDigest, readChoice } from './digest.ts'

export function digestRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>, { settings }: Pick<Site, 'settings'>) {
  route('GET /api/digest', (scope) => readChoice(scope))
  route('PUT /api/digest', chooseDigest)
  stream('GET /api/digest.html', async function* (visit, { locale }) {
    yield await visit((scope) => previewDigest(scope, settings.baseUrl, locale))
  })
}
