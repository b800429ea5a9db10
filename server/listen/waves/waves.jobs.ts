import type { Site } from '#server/platform/site.ts'
import { tellAhead, tellOfWave } from './ahead.ts'
import { lookAhead } from './cadence.ts'
import { releaseDue, releaseNext } from './releases.ts'
import { planAhead, planStartedWave } from './tickets.ts'
import { planOrSayWhy } from './unplanned.ts'

export function waveJobs(site: Site) {
  const { jobs, settings, database } = site
  const host = new URL(settings.baseUrl).hostname
  jobs.workOutside(planStartedWave, async (within, workspaceId, { id }) => {
    // A session that checked a contact when there were three goes on reading all of them for each, unless it is told.
    await database.analyze(['accounts', 'contacts'])
    const asked = await planOrSayWhy(within, { workspaceId, actorId: null }, id, host)
    if (asked >= MANY) await database.analyze(['decisions', 'invitations', 'messages'])
  })
  jobs.work(planAhead, lookAhead)
  jobs.workOutside(tellAhead, (within, workspaceId, { id }) => tellOfWave(site, within, workspaceId, id))
  jobs.work(releaseDue, (scope) => releaseNext(scope, host))
}

/** From here on, the planner's picture of a table is another. */
const MANY = 1000
