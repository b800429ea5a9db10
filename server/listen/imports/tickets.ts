import { Exact, Id, OrNull } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

export const commitTicket = ticket('import.commit', Exact({ id: Id, actorId: OrNull(Id) }), { singleById: true })
export const forgetTicket = ticket('import.forget', Exact({}), { single: true })
/** Goes on with imports whose process has died. */
export const resumeTicket = ticket('import.resume', Exact({}), { single: true })
