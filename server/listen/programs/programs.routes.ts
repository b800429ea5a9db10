import type { Contract } from '#contract/contract.ts'
import type { Route } from '#server/platform/http.ts'
import { changeDesign, showProposal } from './designs.ts'
import { changeLogo, changeLook, removeLogo } from './looks.ts'
import { listPrograms } from './programs.queries.ts'
import { archiveProgram, createProgram, editProgram, reviveProgram, showProgram } from './programs.ts'
import { changeWords, showWords } from './wordings.ts'

export function programRoutes(route: Route<Contract>) {
  route('GET /api/programs', (scope, input) => listPrograms(scope, input))
  route('POST /api/programs', (scope, input) => createProgram(scope, input))
  route('GET /api/programs/:id', (scope, { id }) => showProgram(scope, id))
  route('PUT /api/programs/:id', (scope, { id, ...input }) => editProgram(scope, id, input))
  route('PUT /api/programs/:id/design', (scope, { id, ...design }) => changeDesign(scope, id, design))
  route('GET /api/programs/:id/proposal', (scope, { id }) => showProposal(scope, id))
  route('PUT /api/programs/:id/look', (scope, { id, ...look }) => changeLook(scope, id, look))
  route('PUT /api/programs/:id/logo', (scope, { id, image }) => changeLogo(scope, id, image))
  route('DELETE /api/programs/:id/logo', (scope, { id }) => removeLogo(scope, id))
  route('PUT /api/programs/:id/archive', (scope, { id }) => archiveProgram(scope, id))
  route('DELETE /api/programs/:id/archive', (scope, { id }) => reviveProgram(scope, id))
  route('GET /api/programs/:id/wordings/:locale', (scope, { id, locale }) => showWords(scope, id, locale))
  route('PUT /api/programs/:id/wordings/:locale', (scope, { id, locale, words }) => changeWords(scope, id, locale, words))
}
