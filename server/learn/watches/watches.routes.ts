import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { chooseMail, readChoice } from './telling.ts'
import { addWatch, changeWatch, readWatches, removeWatch } from './watches.ts'

export function watchRoutes(route: Route<Contract>) {
  route('GET /api/watches', (scope, input) => readWatches(scope, input))
  route('POST /api/watches', (scope, input) => addWatch(scope, input))
  route('PUT /api/watches/:id', (scope, input) => changeWatch(scope, input))
  route('DELETE /api/watches/:id', (scope, { id }) => removeWatch(scope, id))
  route('GET /api/watch-mail', (scope) => readChoice(scope))
  route('PUT /api/watch-mail', (scope, input) => chooseMail(scope, input))
}
