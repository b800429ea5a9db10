import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { changePolicy, orderPrograms, showPolicy } from './change.ts'
import { previewPolicy } from './preview.ts'
import { showJudgements, showStanding } from './standing.ts'

export function policyRoutes(route: Route<Contract>) {
  route('GET /api/contact-policy', (scope) => showPolicy(scope))
  route('PUT /api/contact-policy', (scope, policy) => changePolicy(scope, policy))
  route('PUT /api/contact-policy/order', (scope, { programIds }) => orderPrograms(scope, programIds))
  route('POST /api/contact-policy/previews', (scope, policy) => previewPolicy(scope, policy))
  route('GET /api/contacts/:id/standing', (scope, { id }) => showStanding(scope, id))
  route('GET /api/contacts/:id/decisions', (scope, { id, ...page }) => showJudgements(scope, id, page))
}
