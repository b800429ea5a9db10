import { Exact, Id } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

/** Judges what is watched by the stretches that are over. */
export const judgeWatches = ticket('watch.judge', Exact({}), { single: true })

/** A watch has fired. */
export const tellOfWatch = ticket('watch.tell', Exact({ id: Id }))
