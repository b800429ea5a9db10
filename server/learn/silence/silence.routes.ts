import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { silenceAsCsv } from './export.ts'
import { readSilence } from './silence.ts'

export function silenceRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/silence', (scope, input) => readSilence(scope, input))
  stream('GET /api/silence.csv', (visit, input) => silenceAsCsv(visit, input))
}
