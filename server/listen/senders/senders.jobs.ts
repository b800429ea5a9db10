import type { Site } from '#server/platform/site.ts'
import { isSample } from '#server/workspace/workspaces/workspaces.ts'
import { createDns } from './dns.ts'
import { listDomains } from './domains.queries.ts'
import { checkDomain } from './domains.ts'
import { checkDomains } from './senders.ts'

export function senderJobs(site: Site) {
  site.jobs.workOutside(checkDomains, async (within, workspaceId) => {
    const caller = { workspaceId, actorId: null }
    const dns = createDns(site.settings.dnsServer)
    if (await within(caller, isSample)) return
    const failed: unknown[] = []
    for (const { id } of await within(caller, listDomains))
      await checkDomain((work) => within(caller, work), id, dns, site).catch((error) => failed.push(error))
    if (failed.length) throw failed[0] // Only now, so that one domain does not keep the others from being checked.
  })
}
