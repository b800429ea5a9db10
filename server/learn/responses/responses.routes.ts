import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { responsesAsCsv } from './export.ts'
import { newsOfResponses } from './news.ts'
import { readResponse, readResponses } from './responses.ts'

export function responseRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/responses', (scope, input) => readResponses(scope, input))
  route('GET /api/responses/:id', (scope, { id }) => readResponse(scope, id))
  stream('GET /api/responses/stream', (visit, input, signal) => newsOfResponses(visit, input, signal))
  stream('GET /api/responses.csv', (visit, input) => responsesAsCsv(visit, input))
}
