import { burstsAmong, type Visit } from '#domain/listen/burst.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Around, clicksAround } from './sweep.queries.ts'

/** Bursts and bait are looked for this far around a click. */
export const TWO_MINUTES = 120_000

export type Neighbours = Awaited<ReturnType<typeof neighbours>>
export type Place = { at: Date; network: string | null; agent: string | null }

/** Who else opened links within two minutes of these clicks: bursts, and machines that took the bait. */
export async function neighbours(scope: Scope, clicks: readonly Place[]) {
  const networks = [...new Set(clicks.flatMap(({ network }) => (network === null ? [] : [network])))]

  const visits: Visit[] = []
  const baits: Around[] = []
  for (const span of networks.length ? spansAround(clicks) : [])
    for await (const one of clicksAround(scope, { ...span, networks })) {
      const { at, invitationId, domain, network, honeypot } = one
      if (domain) visits.push({ at: at.getTime(), invitation: invitationId, domain, network })
      if (honeypot) baits.push(one)
    }
  const bursts = Map.groupBy(burstsAmong(visits), ({ invitation }) => invitation)
  const isNear = (a: number, b: number) => Math.abs(a - b) < TWO_MINUTES
  return {
    /** Only what came from the same network, since a machine and the person behind it open the same link. */
    burst: ({ invitationId, at, network }: Place & { invitationId: string }) =>
      bursts.get(invitationId)?.some((visit) => isNear(visit.at, at.getTime()) && visit.network === network) ?? false,
    trapped: (click: Place) =>
      baits.some(
        ({ at, network, agent }) =>
          network === click.network && agent === click.agent && isNear(at.getTime(), click.at.getTime()),
      ),
  }
}

/** Clicks this near to one another are looked around together. */
const TOGETHER = 600_000

/** What is read: only the time around the clicks, since days may lie between them. */
function spansAround(clicks: readonly Place[]): { from: Date; to: Date }[] {
  const spans: { from: Date; to: Date }[] = []
  for (const time of clicks.map(({ at }) => at.getTime()).sort((one, other) => one - other)) {
    const [from, to] = [new Date(time - TWO_MINUTES), new Date(time + TWO_MINUTES)]
    const last = spans.at(-1)
    if (last && time - last.to.getTime() < TOGETHER) last.to = to
    else spans.push({ from, to })
  }
  return spans
}
