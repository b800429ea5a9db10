import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { stakesAsCsv } from './file.ts'
import { chooseAttributes, forgetAttributes, readStakes } from './stakes.ts'

export function stakeRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/stakes', (scope, input) => readStakes(scope, input))
  stream('GET /api/stakes.csv', (visit, input) => stakesAsCsv(visit, input))
  route('PUT /api/stakes/attributes', (scope, input) => chooseAttributes(scope, input))
  route('DELETE /api/stakes/attributes', (scope) => forgetAttributes(scope))
}
