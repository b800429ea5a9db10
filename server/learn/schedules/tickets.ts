import { Exact, Id } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

/** Reports may be due. */
export const sendReports = ticket('report.send', Exact({}), { single: true })
/** The report of this schedule is due: a ticket each, so that none waits in the ticket of another until that has run out. */
export const sendReport = ticket('report.post', Exact({ id: Id }), { singleById: true })
