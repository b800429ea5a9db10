import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { exploreWithCuts } from './explorer.ts'
import { explorationAsCsv } from './export.ts'

export function explorerRoutes({ stepwise, stream }: Pick<Http<Contract>, 'stepwise' | 'stream'>) {
  stepwise('GET /api/explorer', (visit, input) => exploreWithCuts(visit, input))
  stream('GET /api/explorer.csv', (visit, input) => explorationAsCsv(visit, input))
}
