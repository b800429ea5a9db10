import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { readWings } from './wings.ts'

export function wingRoutes(route: Route<Contract>) {
  route('GET /api/wings', (scope) => readWings(scope))
}
