import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { listDefinitions, listValues } from './attributes.queries.ts'

export function attributeRoutes(route: Route<Contract>) {
  route('GET /api/attributes', (scope, { of }) => listDefinitions(scope, of))
  route('GET /api/attributes/values', (scope, { of, key }) => listValues(scope, of, key))
}
