import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { findWorkspace } from './workspaces.queries.ts'
import { changeSettings, releaseMail } from './workspaces.ts'

export function workspaceRoutes(route: Route<Contract>) {
  route('GET /api/workspace', (scope) => findWorkspace(scope))
  route('PUT /api/workspace', (scope, input) => changeSettings(scope, input))
  route('POST /api/workspace/mail-release', (scope) => releaseMail(scope))
}
