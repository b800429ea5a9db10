import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { makeAnew, readState } from './read-model.ts'

export function readModelRoutes(route: Route<Contract>) {
  route('GET /api/read-model', (scope) => readState(scope))
  route('POST /api/read-model/anew', (scope) => makeAnew(scope))
}
