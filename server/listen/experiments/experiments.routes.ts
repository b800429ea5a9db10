import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { adoptVariant, dropExperiment, setExperiment, showExperiment } from './experiments.ts'

export function experimentRoutes(route: Route<Contract>) {
  route('GET /api/waves/:id/experiment', (scope, { id }) => showExperiment(scope, id))
  route('PUT /api/waves/:id/experiment', (scope, { id, ...given }) => setExperiment(scope, id, given))
  route('DELETE /api/waves/:id/experiment', (scope, { id }) => dropExperiment(scope, id))
  route('POST /api/waves/:id/experiment/adopt', (scope, { id, key }) => adoptVariant(scope, id, key))
}
