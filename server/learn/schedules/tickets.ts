import { Exact } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

/** A report may be due. */
export const sendReports = ticket('report.send', Exact({}), { single: true })
