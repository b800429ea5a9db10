import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { liftById, readSuppressions, suppressByHand } from './suppressions.ts'

export function suppressionRoutes(route: Route<Contract>) {
  route('GET /api/suppressions', (scope, filter) => readSuppressions(scope, filter))
  route('POST /api/suppressions', (scope, input) => suppressByHand(scope, input))
  route('DELETE /api/suppressions/:id', (scope, { id }) => liftById(scope, id))
}
