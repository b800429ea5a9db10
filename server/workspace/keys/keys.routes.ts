import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { listKeys } from './keys.queries.ts'
import { createKey, revokeKey } from './keys.ts'

export function keyRoutes(route: Route<Contract>) {
  route('GET /api/keys', (scope) => listKeys(scope))
  route('POST /api/keys', (scope, input) => createKey(scope, input))
  route('DELETE /api/keys/:id', (scope, { id }) => revokeKey(scope, id))
}
