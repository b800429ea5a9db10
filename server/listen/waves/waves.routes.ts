import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { keepFromStarting, showCadence, turnCadence } from './cadence.ts'
import { pauseWave, resumeWave } from './pause.ts'
import { showDecisions, showWave, showWaves } from './progress.ts'
import { simulate } from './simulation.ts'
import { discardWave, editWave, moveClosingDate, planNewWave, startWave, stopWave } from './waves.ts'

export function waveRoutes(route: Route<Contract>) {
  route('GET /api/programs/:id/cadence', (scope, { id }) => showCadence(scope, id))
  route('PUT /api/programs/:id/cadence', (scope, { id, cadence }) => turnCadence(scope, id, cadence))
  route('DELETE /api/waves/:id/starts-at', (scope, { id }) => keepFromStarting(scope, id))
  route('GET /api/waves', (scope, input) => showWaves(scope, input))
  route('POST /api/waves', (scope, input) => planNewWave(scope, input))
  route('GET /api/waves/:id', (scope, { id }) => showWave(scope, id))
  route('PUT /api/waves/:id', (scope, { id, ...given }) => editWave(scope, id, given))
  route('DELETE /api/waves/:id', (scope, { id }) => discardWave(scope, id))
  route('GET /api/waves/:id/plan', (scope, { id }) => simulate(scope, id))
  route('POST /api/waves/:id/simulations', (scope, { id, ...tried }) => simulate(scope, id, tried))
  route('POST /api/waves/:id/start', (scope, { id }) => startWave(scope, id))
  route('POST /api/waves/:id/stop', (scope, { id }) => stopWave(scope, id))
  route('PUT /api/waves/:id/pause', (scope, { id }) => pauseWave(scope, id))
  route('DELETE /api/waves/:id/pause', (scope, { id }) => resumeWave(scope, id))
  route('PUT /api/waves/:id/closing-date', (scope, { id, closesAt }) => moveClosingDate(scope, id, closesAt))
  route('GET /api/waves/:id/decisions', (scope, input) => showDecisions(scope, input))
}
