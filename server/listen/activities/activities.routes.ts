import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { listNames, listProperties } from './activities.queries.ts'
import { takeEventsOf } from './activities.ts'
import { createPace } from './pace.ts'

export function activityRoutes(route: Route<Contract>) {
  const pace = createPace()
  route('POST /api/events', (scope, input) => takeEventsOf(scope, input, pace))
  route('GET /api/events/names', (scope) => listNames(scope))
  route('GET /api/events/properties', (scope, { name }) => listProperties(scope, name))
}
