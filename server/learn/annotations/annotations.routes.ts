import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { addAnnotation, changeAnnotation, overrule, removeAnnotation, restoreBreak } from './annotations.ts'

export function annotationRoutes(route: Route<Contract>) {
  route('POST /api/annotations', (scope, input) => addAnnotation(scope, input))
  route('PUT /api/annotations/:id', (scope, input) => changeAnnotation(scope, input))
  route('DELETE /api/annotations/:id', (scope, { id }) => removeAnnotation(scope, id))
  route('POST /api/annotations/overrulings', (scope, input) => overrule(scope, input))
  route('DELETE /api/annotations/overrulings/:id', (scope, { id }) => restoreBreak(scope, id))
}
