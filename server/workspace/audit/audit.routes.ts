import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { facets, listEntries } from './audit.queries.ts'
import { entriesAsCsv } from './export.ts'
import { verifyChain } from './verification.ts'

export function auditRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/audit', (scope, input) => listEntries(scope, input))
  route('GET /api/audit/facets', (scope) => facets(scope))
  route('GET /api/audit/verification', (scope) => verifyChain(scope))
  stream('GET /api/audit.csv', (visit, filter) => entriesAsCsv(visit, filter))
}
