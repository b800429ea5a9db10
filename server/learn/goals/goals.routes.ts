import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { goalsAsCsv } from './export.ts'
import { addGoal, changeGoal, readGoals, removeGoal } from './goals.ts'

export function goalRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/goals', (scope, input) => readGoals(scope, input))
  route('POST /api/goals', (scope, input) => addGoal(scope, input))
  route('PUT /api/goals/:id', (scope, input) => changeGoal(scope, input))
  route('DELETE /api/goals/:id', (scope, { id }) => removeGoal(scope, id))
  stream('GET /api/goals.csv', (visit, input) => goalsAsCsv(visit, input))
}
