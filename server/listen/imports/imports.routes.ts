import type { Contract } from '#contract/contract.ts'
import { frugally } from '#server/platform/frugal.ts'
import type { Http } from '#server/platform/http.ts'
import {
  cancelImport,
  discardFile,
  previewImport,
  readImport,
  readImports,
  rereadFile,
  startImport,
  takeFile,
  undoImport,
} from './imports.ts'
import { rejectFile } from './reject-file.ts'
import { takeSilenceList } from './silence-list.ts'

export function importRoutes({ route, stepwise, stream }: Pick<Http<Contract>, 'route' | 'stepwise' | 'stream'>) {
  route('GET /api/imports', (scope, page) => readImports(scope, page))
  stepwise('POST /api/imports', (visit, input) => frugally(() => takeFile(visit, input)))
  stepwise('POST /api/suppressions/file', (visit, input) => takeSilenceList(visit, input))
  route('GET /api/imports/:id', (scope, { id }) => readImport(scope, id))
  stepwise('POST /api/imports/:id/reading', (visit, input) => frugally(() => rereadFile(visit, input)))
  stepwise('POST /api/imports/:id/preview', (visit, input) => frugally(() => previewImport(visit, input)))
  route('POST /api/imports/:id/commit', (scope, input) => startImport(scope, input))
  route('POST /api/imports/:id/cancellation', (scope, input) => cancelImport(scope, input))
  stepwise('POST /api/imports/:id/undo', (visit, { id }) => undoImport(visit, id))
  stream('GET /api/imports/:id/rejects.csv', (visit, input) => rejectFile(visit, input))
  route('DELETE /api/imports/:id', (scope, { id }) => discardFile(scope, id))
}
