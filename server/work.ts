import { answerJobs } from '#server/listen/answers/answers.jobs.ts'
import { deliveryJobs } from '#server/listen/delivery/delivery.jobs.ts'
import { waveJobs } from '#server/listen/waves/waves.jobs.ts'
import type { Site } from '#server/platform/site.ts'

/** Which tickets are worked, in one table. */
export function bindWork(site: Site) {
  answerJobs(site)
  waveJobs(site)
  deliveryJobs(site)
}
