import { Exact, Id } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

/** Written with the start of a wave; its work decides for everyone and queues the mails. */
export const planStartedWave = ticket('wave.plan', Exact({ id: Id }), { singleById: true })
/** Plans waves of programs with a cadence, starts those whose day has come, and looks after those that were started and not planned. */
export const planAhead = ticket('wave.plan_ahead', Exact({}), { single: true })
