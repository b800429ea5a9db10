import { endPauses, endPausesDue } from '#server/listen/suppressions/suppressions.ts'
import { enqueue } from '#server/platform/jobs.ts'
import type { Site } from '#server/platform/site.ts'
import { collectNotices, judgeNotices } from './bounces.ts'
import { collect } from './collect.ts'
import { setConfirmed } from './hooks.queries.ts'
import { confirmHook } from './hooks.ts'
import { judgeWaiting } from './judge.ts'
import { createOutland } from './providers/outland.ts'

export function bounceJobs(site: Site) {
  site.jobs.work(judgeNotices, judgeWaiting)
  site.jobs.work(endPausesDue, endPauses)
  const outland = createOutland(site.settings.snsUrl)
  site.jobs.workOutside(confirmHook, async (within, workspaceId, { id, url }) => {
    await outland.visit(url)
    await within({ workspaceId, actorId: null }, (scope) => setConfirmed(scope, id))
  })
  site.jobs.workOutside(collectNotices, async (within, workspaceId) => {
    const collected = await collect(site, within, workspaceId)
    if (collected !== 'busy' && collected?.more)
      await within({ workspaceId, actorId: null }, (scope) => enqueue(scope, collectNotices, {}))
  })
}
