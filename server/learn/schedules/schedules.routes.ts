import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { addSchedule, changeSchedule, listSchedules, moveSchedule, removeSchedule } from './schedules.ts'
import { sendToMe } from './sending.ts'

export function scheduleRoutes({ route, stepwise }: Pick<Http<Contract>, 'route' | 'stepwise'>, site: Site) {
  route('GET /api/report-schedules', (scope) => listSchedules(scope))
  route('POST /api/report-schedules', (scope, input) => addSchedule(scope, input))
  route('PUT /api/report-schedules/:id', (scope, input) => changeSchedule(scope, input))
  route('POST /api/report-schedules/:id/moves', (scope, input) => moveSchedule(scope, input))
  route('DELETE /api/report-schedules/:id', (scope, { id }) => removeSchedule(scope, id))
  stepwise('POST /api/report-schedules/:id/tests', (visit, { id }) => sendToMe(site, visit, id))
}
