import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { foresightAsCsv } from './export.ts'
import { readForesight } from './foresight.ts'

export function foresightRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/foresight', (scope, input) => readForesight(scope, input))
  stream('GET /api/foresight.csv', (visit, input) => foresightAsCsv(visit, input))
}
