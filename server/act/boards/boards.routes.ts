import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { changeBoard, readBoard, resetBoard } from './boards.ts'

export function boardRoutes(route: Route<Contract>) {
  route('GET /api/board', (scope) => readBoard(scope))
  route('PUT /api/board', changeBoard)
  route('DELETE /api/board', (scope) => resetBoard(scope))
}
