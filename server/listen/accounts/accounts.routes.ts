import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { giveAccount, readAccount, readAnswers, readTimeline } from './accounts.ts'
import { accountFile } from './file.ts'
import { listAccounts } from './list.ts'

export function accountRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/accounts', (scope, filter) => listAccounts(scope, filter))
  stream('GET /api/accounts.csv', (visit, filter) => accountFile(visit, filter))
  route('GET /api/accounts/:id', (scope, { id }) => readAccount(scope, id))
  route('GET /api/accounts/:id/answers', (scope, input) => readAnswers(scope, input))
  route('GET /api/accounts/:id/timeline', (scope, input) => readTimeline(scope, input))
  route('PUT /api/accounts/:id/owner', (scope, input) => giveAccount(scope, input))
}
