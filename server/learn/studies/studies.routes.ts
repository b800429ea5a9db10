import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { findingsAsCsv } from './export.ts'
import { cancelStudy, readStudy, startStudy } from './studies.ts'

export function studyRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('POST /api/studies', (scope, input) => startStudy(scope, input))
  route('GET /api/studies/:id', (scope, { id }) => readStudy(scope, id))
  stream('GET /api/studies/:id/findings.csv', (visit, input) => findingsAsCsv(visit, input))
  route('DELETE /api/studies/:id', (scope, { id }) => cancelStudy(scope, id))
}
