import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { exploreAnswers } from './explorer.ts'

export function explorerRoutes(route: Route<Contract>) {
  route('GET /api/explorer', (scope, input) => exploreAnswers(scope, input))
}
