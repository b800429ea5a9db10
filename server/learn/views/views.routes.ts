import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { viewsAsCsv } from './export.ts'
import { addView, changeView, readViews, removeView } from './views.ts'

export function viewRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/views', (scope, input) => readViews(scope, input))
  route('POST /api/views', (scope, input) => addView(scope, input))
  route('PUT /api/views/:id', (scope, input) => changeView(scope, input))
  route('DELETE /api/views/:id', (scope, { id }) => removeView(scope, id))
  stream('GET /api/views.csv', (visit, input) => viewsAsCsv(visit, input))
}
