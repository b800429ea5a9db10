import type { Site } from '#server/platform/site.ts'
import { deliverDue } from './delivery.ts'

// Until the sender is here, a wake finds nothing to do and the mails stay queued.
export function deliveryJobs({ jobs }: Pick<Site, 'jobs'>) {
  jobs.work(deliverDue, async () => undefined)
}
