import { Exact, Id, OrNull } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

export const commitTicket = ticket('import.commit', Exact({ id: Id, actorId: OrNull(Id) }))
