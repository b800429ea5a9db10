import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { listAttributes } from './attributes.ts'
import { readBreakdown } from './breakdown.ts'
import { readChoices, readScore } from './scores.ts'

export function scoreRoutes(route: Route<Contract>) {
  route('GET /api/scores', (scope, input) => readScore(scope, input))
  route('GET /api/scores/choices', (scope, input) => readChoices(scope, input))
  route('GET /api/scores/breakdown', (scope, input) => readBreakdown(scope, input))
  route('GET /api/scores/attributes', (scope) => listAttributes(scope))
}
