import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { listAccounts } from './accounts.queries.ts'
import { giveAccount, readAccount, readAnswers, readTimeline } from './accounts.ts'

export function accountRoutes(route: Route<Contract>) {
  route('GET /api/accounts', (scope, filter) => listAccounts(scope, filter))
  route('GET /api/accounts/:id', (scope, { id }) => readAccount(scope, id))
  route('GET /api/accounts/:id/answers', (scope, input) => readAnswers(scope, input))
  route('GET /api/accounts/:id/timeline', (scope, input) => readTimeline(scope, input))
  route('PUT /api/accounts/:id/owner', (scope, input) => giveAccount(scope, input))
}
