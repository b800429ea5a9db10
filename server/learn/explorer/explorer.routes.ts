import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { exploreAnswers } from './explorer.ts'
import { explorationAsCsv } from './export.ts'

export function explorerRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/explorer', (scope, input) => exploreAnswers(scope, input))
  stream('GET /api/explorer.csv', (visit, input) => explorationAsCsv(visit, input))
}
