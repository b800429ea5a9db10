import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { addBenchmark, changeBenchmark, readBenchmarks, removeBenchmark } from './benchmarks.ts'
import { benchmarksAsCsv } from './file.ts'

export function benchmarkRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/benchmarks', (scope, input) => readBenchmarks(scope, input))
  stream('GET /api/benchmarks.csv', (visit, input) => benchmarksAsCsv(visit, input))
  route('POST /api/benchmarks', (scope, input) => addBenchmark(scope, input))
  route('PUT /api/benchmarks/:id', (scope, input) => changeBenchmark(scope, input))
  route('DELETE /api/benchmarks/:id', (scope, { id }) => removeBenchmark(scope, id))
}
