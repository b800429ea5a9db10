/** One visit of an answer link: when (ms since 1970), whose invitation, and which domain its mail went to. */
export type Visit = { at: number; invitation: string; domain: string; network: string }

const WINDOW_MS = 60_000
const INVITATIONS = 3

/**
 * Whether a visit belongs to a burst: 3 or more invitations to one mail domain, opened from one network within 60 s around it
 * (experience.md 1.2). Looks both ways in time, so the first visits of a burst are known as such once the third has come.
 */
export function isBurst(visit: Visit, around: Iterable<Visit>): boolean {
  const near = [...around, visit].filter(
    ({ at, domain, network }) => domain === visit.domain && network === visit.network && Math.abs(at - visit.at) < WINDOW_MS,
  )
  return near.some(({ at: from }) => {
    const until = from + WINDOW_MS
    if (visit.at < from || visit.at >= until) return false
    return new Set(near.filter(({ at }) => at >= from && at < until).map(({ invitation }) => invitation)).size >= INVITATIONS
  })
}

/** Those of many visits that belong to a burst: the same rule as `isBurst` among them all, in one pass. */
export function burstsAmong(visits: readonly Visit[]): Set<Visit> {
  const bursts = new Set<Visit>()
  for (const place of Map.groupBy(visits, ({ network, domain }) => `${network} ${domain}`).values()) {
    const line = place.toSorted((a, b) => a.at - b.at)
    const inside = new Map<string, number>()
    let until = 0
    let marked = 0
    for (const [from, first] of line.entries()) {
      for (let next = line[until]; next && next.at < first.at + WINDOW_MS; next = line[++until])
        inside.set(next.invitation, (inside.get(next.invitation) ?? 0) + 1)
      if (inside.size >= INVITATIONS) {
        for (const visit of line.slice(Math.max(from, marked), until)) bursts.add(visit)
        marked = until
      }
      const left = (inside.get(first.invitation) ?? 1) - 1
      if (left) inside.set(first.invitation, left)
      else inside.delete(first.invitation)
    }
  }
  return bursts
}

/**
 * The network of an address as it is stored: the first 24 bits of IPv4 ('203.0.113.0/24'), the first 64 of IPv6.
 * Also reads IPv4 written as IPv6. Null for what is no address.
 */
export function networkOf(address: string): string | null {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/i.exec(address)
  if (v4)
    return v4.slice(1).every((part) => Number(part) < 256) ? `${Number(v4[1])}.${Number(v4[2])}.${Number(v4[3])}.0/24` : null

  const [head = '', tail, ...more] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  if (more.length) return null
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const given = left.length + right.length
  if (tail === undefined ? given !== 8 : given > 7) return null
  const parts = [...left, ...Array<string>(8 - given).fill('0'), ...right]
  if (!parts.every((part) => /^[\da-f]{1,4}$/.test(part))) return null
  return `${parts
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}
