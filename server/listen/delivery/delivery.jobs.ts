import type { Site } from '#server/platform/site.ts'
import { createCourier } from './courier.ts'
import { forgetFiles, forgetSpentFiles } from './files.ts'
import { deliverDue } from './wake.ts'

export function deliveryJobs(site: Site) {
  const courier = createCourier(site)
  site.jobs.workOutside(deliverDue, (_within, workspaceId) => courier.deliver(workspaceId))
  site.jobs.work(forgetFiles, forgetSpentFiles)
}
