import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { isbot } from 'isbot'
import { isBurst, networkOf, type Visit } from '#domain/listen/burst.ts'
import type { Footprint } from './answers.ts'

const KEEP_MS = 120_000
/** A burst shows in its last few visits; more would make every answer of a busy office slower than the one before. */
const VISITS = 32
const PLACES = 5_000
/** Longer than any browser's name. */
const AGENT_MOST = 512

/** How requests look, and whether many links of one company are opened from one network at once. Kept in memory for two minutes; the sweep sees the rest. */
export function createFootprints(clock: () => Date) {
  const visits = new Map<string, Visit[]>()
  const trapped = new Map<string, number>()
  const now = () => clock().getTime()

  /** Whoever took the bait is a machine, and so is what else it opens within two minutes. */
  const trap = ({ network, agent }: Footprint) => void bounded(trapped).set(`${network} ${agent}`, now())
  const isTrapped = (network: string | null, agent: string | null) =>
    (trapped.get(`${network} ${agent}`) ?? -Infinity) > now() - KEEP_MS

  const of = ({ headers, ip }: FastifyRequest): Footprint => {
    const { hash, bot } = browserOf((headers['user-agent'] ?? '').slice(0, AGENT_MOST))
    const network = networkOf(ip)
    const purpose = `${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`
    return {
      network,
      agent: hash,
      bot,
      prefetch: /prefetch|prerender/i.test(purpose),
      trapped: isTrapped(network, hash),
    }
  }

  /** Notes a visit and tells whether it belongs to a burst: of looks, or of presses. A scanner that only looks says nothing of who presses beside it. */
  const remember = (kind: 'look' | 'press', { network }: Footprint, invitation: string, email: string | null): boolean => {
    const domain = email?.split('@').at(-1)?.toLowerCase()
    if (!network || !domain) return false
    const key = `${kind} ${network} ${domain}`
    const visit = { at: now(), invitation, domain, network }
    const around = [...(visits.get(key) ?? []), visit].slice(-VISITS)
    bounded(visits).set(key, around)
    return isBurst(visit, around)
  }
  return { of, remember, trap }
}

const browsers = new Map<string, { hash: string | null; bot: boolean }>()

/** Millions of visitors use a few hundred browsers, and a pattern of all machines takes its time. */
function browserOf(agent: string) {
  const known = browsers.get(agent)
  if (known) return known
  const hash = agent ? createHash('sha256').update(agent).digest('hex').slice(0, 16) : null
  const browser = { hash, bot: !agent || isbot(agent) }
  bounded(browsers).set(agent, browser)
  return browser
}

function bounded<V>(map: Map<string, V>): Map<string, V> {
  const [oldest] = map.keys()
  if (map.size >= PLACES && oldest !== undefined) map.delete(oldest)
  return map
}
