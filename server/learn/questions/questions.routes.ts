import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { bringBackQuestion, changeQuestion, readQuestions, removeQuestion, saveQuestion } from './questions.ts'

export function questionRoutes(route: Route<Contract>) {
  route('GET /api/questions', (scope) => readQuestions(scope))
  route('POST /api/questions', saveQuestion)
  route('PUT /api/questions/:id', changeQuestion)
  route('DELETE /api/questions/:id', (scope, { id }) => removeQuestion(scope, id))
  route('POST /api/questions/:id/return', (scope, { id }) => bringBackQuestion(scope, id))
}
