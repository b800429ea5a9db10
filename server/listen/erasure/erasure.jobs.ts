import type { Site } from '#server/platform/site.ts'
import { noteErasure } from './erasure.ts'
import { noteErased } from './ledger.ts'

export function erasureJobs(site: Site) {
  site.jobs.workOutside(noteErasure, async (_, workspaceId, erased) =>
    noteErased(site.settings.dataDir, { workspaceId, ...erased }),
  )
}
