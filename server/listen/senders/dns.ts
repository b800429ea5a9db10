import { promises as dns } from 'node:dns'
import { policyDomains } from '#domain/listen/mail-records.ts'

const PATIENCE = { timeout: 3_000, tries: 2 }
/** Codes by which a resolver says that there is nothing, as opposed to saying nothing. */
const NOTHING_THERE = new Set(['ENODATA', 'ENOTFOUND', 'ENONAME'])

export type Dns = {
  /** The TXT records at a name, each joined to one text; null when no resolver could say. */
  texts(name: string): Promise<string[] | null>
  /** Those at _dmarc of the nearest domain that has any, and which domain that is. */
  policy(domain: string): Promise<{ texts: string[] | null; domain: string | null }>
}

/** Asks `server` (address, or address:port), or without one the resolvers of this machine. */
export function createDns(server: string | undefined): Dns {
  const resolver = new dns.Resolver(PATIENCE)
  if (server) resolver.setServers([server])
  const texts = async (name: string) => {
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join('').replace(/\p{C}/gu, '\ufffd'))
    } catch (error) {
      return NOTHING_THERE.has((error as { code?: string }).code ?? '') ? [] : null
    }
  }
  return {
    texts,
    policy: async (domain) => {
      for (const at of policyDomains(domain)) {
        const found = await texts(`_dmarc.${at}`)
        const own = found?.filter((text) => /^v=DMARC1/.test(text))
        if (!own || own.length) return { texts: own ?? null, domain: own ? at : null }
      }
      return { texts: [], domain: null }
    },
  }
}
