import type { Site } from '#server/platform/site.ts'
import { createDns } from './dns.ts'
import { listDomains } from './domains.queries.ts'
import { checkDomain } from './domains.ts'
import { checkDomains } from './senders.ts'

export function senderJobs(site: Site) {
  site.jobs.workOutside(checkDomains, async (within, workspaceId) => {
    const caller = { workspaceId, actorId: null }
    const dns = createDns(site.settings.dnsServer)
    for (const { id } of await within(caller, listDomains)) await checkDomain((work) => within(caller, work), id, dns)
  })
}
