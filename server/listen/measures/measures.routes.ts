import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { addMeasure, changeMeasure, readMeasures, removeMeasure } from './measures.ts'
import { previewMeasure } from './preview.ts'

export function measureRoutes(route: Route<Contract>) {
  route('GET /api/measures', (scope) => readMeasures(scope))
  route('POST /api/measures', (scope, input) => addMeasure(scope, input))
  route('POST /api/measures/preview', (scope, input) => previewMeasure(scope, input))
  route('PUT /api/measures/:id', (scope, input) => changeMeasure(scope, input))
  route('DELETE /api/measures/:id', (scope, { id }) => removeMeasure(scope, id))
}
