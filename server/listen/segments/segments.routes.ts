import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { addSegment, changeSegment, listSegments, removeSegment } from './segments.ts'

export function segmentRoutes(route: Route<Contract>) {
  route('GET /api/segments', (scope) => listSegments(scope))
  route('POST /api/segments', (scope, input) => addSegment(scope, input))
  route('PUT /api/segments/:id', (scope, input) => changeSegment(scope, input))
  route('DELETE /api/segments/:id', (scope, { id }) => removeSegment(scope, id))
}
