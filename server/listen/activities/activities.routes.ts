import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { createTurns } from '#server/platform/turns.ts'
import { listNames, listProperties } from './activities.queries.ts'
import { MOST_A_MINUTE, takeEventsOf } from './activities.ts'

const TURNS = { burst: MOST_A_MINUTE, everyMs: 60_000 / MOST_A_MINUTE, keys: 1000 }

export function activityRoutes(route: Route<Contract>, { clock }: Pick<Site, 'clock'>) {
  const turn = createTurns({ ...TURNS, clock })
  route('POST /api/events', (scope, input) => takeEventsOf(scope, input, turn))
  route('GET /api/events/names', (scope) => listNames(scope))
  route('GET /api/events/properties', (scope, { name }) => listProperties(scope, name))
}
