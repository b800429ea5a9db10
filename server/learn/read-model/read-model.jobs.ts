import type { Site } from '#server/platform/site.ts'
import { fitToSize, lookAtSize } from './read-model.ts'

export const readModelJobs = (site: Site) => site.jobs.work(lookAtSize, fitToSize)
