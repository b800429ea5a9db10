import type { Contract } from '#contract/contract.ts'
import type { Exchange, Open, Person } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Visits } from './visit.ts'

export function sampleRoutes(open: Open<Contract>, visits: Visits) {
  open('POST /api/sample', (exchange, at) => visits.enter(personIn(exchange), at))
  open('DELETE /api/sample', (exchange) => visits.remove(personIn(exchange)))
}

const personIn = ({ person }: Exchange): Person => person ?? refuse('sign_in', 'refusal.sign_in')
