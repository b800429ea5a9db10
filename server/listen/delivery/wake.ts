import { Nothing } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

/** The message row is the queue; this only wakes whoever works it off. */
export const deliverDue = ticket('message.deliver', Nothing, { single: true })
