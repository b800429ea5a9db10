import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { createDns } from './dns.ts'
import { addDomain, checkDomain, dropDomain, readDomains, signsSince } from './domains.ts'
import { listSenders } from './senders.queries.ts'
import { addSender, changeSender, dropSender, pickSender } from './senders.ts'

export function senderRoutes({ route, stepwise }: Pick<Http<Contract>, 'route' | 'stepwise'>, site: Site) {
  route('GET /api/senders', (scope) => listSenders(scope))
  route('GET /api/senders/domains', (scope) => signsSince(scope, site))
  route('POST /api/senders', (scope, input) => addSender(scope, input))
  route('PUT /api/senders/:id', (scope, input) => changeSender(scope, input))
  route('DELETE /api/senders/:id', (scope, { id }) => dropSender(scope, id))
  route('PUT /api/programs/:id/sender', (scope, input) => pickSender(scope, input))
  route('GET /api/sending/domains', (scope) => readDomains(scope, site))
  stepwise('POST /api/sending/domains', (visit, input) => addDomain(visit, input, site))
  route('DELETE /api/sending/domains/:id', (scope, { id }) => dropDomain(scope, id))
  stepwise('POST /api/sending/domains/:id/checks', (visit, { id }) =>
    checkDomain(visit, id, createDns(site.settings.dnsServer), site),
  )
}
