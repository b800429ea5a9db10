import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { listNames, listProperties } from './activities.queries.ts'
import { takeEvents } from './activities.ts'

export function activityRoutes(route: Route<Contract>) {
  route('POST /api/events', (scope, input) => takeEvents(scope, input))
  route('GET /api/events/names', (scope) => listNames(scope))
  route('GET /api/events/properties', (scope, { name }) => listProperties(scope, name))
}
