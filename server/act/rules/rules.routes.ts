import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { changeRule, dryRun, listRules } from './rules.ts'

export function ruleRoutes(route: Route<Contract>) {
  route('GET /api/rules', listRules)
  route('PUT /api/rules/:id', changeRule)
  route('GET /api/rules/dry-run', dryRun)
}
