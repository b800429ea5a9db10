import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { trendAsCsv } from './export.ts'
import { readTrend } from './trend.ts'

export function trendRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/trend', (scope, input) => readTrend(scope, input))
  stream('GET /api/trend.csv', (visit, input) => trendAsCsv(visit, input))
}
