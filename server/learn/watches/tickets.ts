import { Exact } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

/** Judges what is watched by the stretches that are over. */
export const judgeWatches = ticket('watch.judge', Exact({}), { single: true })
