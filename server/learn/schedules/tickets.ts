import { Type } from 'typebox'
import { Exact, Id } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

/** Reports may be due. */
export const sendReports = ticket('report.send', Exact({}), { single: true })
/**
 * The report of this schedule is due: a ticket each, so that none waits in the ticket of another until that has run out. `looks`: how often
 * it has been looked at in vain, since what it lacks was still being studied.
 */
export const sendReport = ticket('report.post', Exact({ id: Id, looks: Type.Optional(Type.Integer({ minimum: 0 })) }), {
  singleById: true,
})
