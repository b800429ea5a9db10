import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { cancelStudy, readStudy, startStudy } from './studies.ts'

export function studyRoutes(route: Route<Contract>) {
  route('POST /api/studies', (scope, input) => startStudy(scope, input))
  route('GET /api/studies/:id', (scope, { id }) => readStudy(scope, id))
  route('DELETE /api/studies/:id', (scope, { id }) => cancelStudy(scope, id))
}
