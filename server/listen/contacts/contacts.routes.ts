import type { Contract } from '#contract/contract.ts'
import { erasePerson, holdingsFile, readHoldings } from '#server/listen/erasure/erasure.ts'
import type { Http } from '#server/platform/http.ts'
import { addContact, askAgain, changeContact, readContact, readTimeline, silence } from './contacts.ts'
import { contactFile } from './file.ts'
import { listContacts } from './list.ts'

export function contactRoutes({ route, stream }: Pick<Http<Contract>, 'route' | 'stream'>) {
  route('GET /api/contacts', (scope, filter) => listContacts(scope, filter))
  stream('GET /api/contacts.csv', (visit, filter) => contactFile(visit, filter))
  route('POST /api/contacts', (scope, input) => addContact(scope, input))
  route('GET /api/contacts/:id', (scope, { id }) => readContact(scope, id))
  route('PUT /api/contacts/:id', (scope, input) => changeContact(scope, input))
  route('GET /api/contacts/:id/timeline', (scope, input) => readTimeline(scope, input))
  route('GET /api/contacts/:id/holdings', (scope, { id }) => readHoldings(scope, id))
  stream('GET /api/contacts/:id/holdings.csv', (visit, { id }) => holdingsFile(visit, id))
  route('POST /api/contacts/:id/erasure', (scope, { id, answers }) => erasePerson(scope, id, answers))
  route('POST /api/contacts/:id/suppression', (scope, input) => silence(scope, input))
  route('DELETE /api/contacts/:id/suppression', (scope, { id }) => askAgain(scope, id))
}
