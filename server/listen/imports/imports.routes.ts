import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { discardFile, previewImport, readImport, readImports, startImport, takeFile, undoImport } from './imports.ts'
import { rejectFile } from './reject-file.ts'

export function importRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/imports', (scope, page) => readImports(scope, page))
  route('POST /api/imports', (scope, input) => takeFile(scope, input))
  route('GET /api/imports/:id', (scope, { id }) => readImport(scope, id))
  route('POST /api/imports/:id/preview', (scope, input) => previewImport(scope, input))
  route('POST /api/imports/:id/commit', (scope, input) => startImport(scope, input))
  route('POST /api/imports/:id/undo', (scope, { id }) => undoImport(scope, id))
  stream('GET /api/imports/:id/rejects.csv', (visit, input) => rejectFile(visit, input))
  route('DELETE /api/imports/:id', (scope, { id }) => discardFile(scope, id))
}
