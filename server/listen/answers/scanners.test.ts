import { expect, test } from 'vitest'
import { openTestApp } from '#test/app.ts'
import { DELAYS, type Invited, inviteCompanies, type Kept, keptOf, type Script, script, tally } from '#test/scanning.ts'
import { otherScript } from '#test/scanning-other.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Plan = Script & { came?: Map<string, number> }
const SCRIPTS: [name: string, many: number, companies: number, plan: (invited: Invited[]) => Plan][] = [
  ['in the order in which mail goes out', 25, 5, (invited) => script(invited, { seed: 'scanners', shuffled: false })],
  ['shuffled, at other paces', 25, 5, (invited) => script(invited, { seed: 'scanners', shuffled: true })],
  ['as another author tells it', 40, 10, (invited) => otherScript(invited, 'scanners')],
]

test.each(SCRIPTS)(
  'machines that open and press everything count nothing, and the people behind them all count: %s',
  async (_, many, companies, planOf) => {
    const app = await openTestApp()
    try {
      const workspace = await app.newWorkspace()
      const invited = await workspace.inside((scope) => inviteCompanies(scope, app.secret, { many, companies }))
      const plan = planOf(invited)

      const began = app.clock().getTime()
      const sweep = async () => {
        await app.tick('evidence.sweep')
        await app.settle()
        expect(countedTooEarly(plan, await workspace.inside(keptOf), app.clock().getTime() - began)).toEqual([])
      }
      for (const { atMs, pauseMs, send } of plan.steps) {
        app.pass(Math.max(0, began + atMs - app.clock().getTime()))
        if (pauseMs > HOUR) await sweep()
        const { from, method, path, agent, body } = send
        const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
        const reply = await app.http.inject({
          method,
          url: path,
          remoteAddress: from,
          headers: { 'user-agent': agent, ...form },
          ...(body === undefined ? {} : { payload: body }),
        })
        expect(path.endsWith('/more') ? [404] : [200, 204], `${method} ${path} of ${from}`).toContain(reply.statusCode)
      }
      for (let rounds = 0; rounds < 3; rounds++) {
        app.pass(DAY + 1)
        await sweep()
      }

      const kept = await workspace.inside(keptOf)
      const { machines, lost, people } = tally(plan, kept)
      expect(machines).toEqual([])
      expect(lost).toEqual([])
      expect(people).toBeGreaterThan(15)
      // The machines did leave something to be found.
      expect(kept.filter(({ evidence }) => evidence === 'discarded').length).toBeGreaterThan(0)
    } finally {
      await app.close()
    }
  },
)

test('of the other author’s people one in twenty comes within a minute, and half within about three hours', () => {
  const invited = Array.from({ length: 500 }, (_, at) => ({
    id: `${at}`,
    path: `/a/${at}`,
    domain: `company-${at % 20}.example`,
  }))
  const { came, humans } = otherScript(invited, 'paces')
  const arrivals = [...came.values()].sort((one, other) => one - other)
  expect(arrivals).toHaveLength(humans.size)
  expect(arrivals.filter((at) => at < 60_000).length / arrivals.length).toBeCloseTo(0.05, 2)
  expect((arrivals[Math.floor(arrivals.length / 2)] ?? 0) / HOUR).toBeCloseTo(3, 1)
})

/** Answers that count before the person whose link it is has come: a machine's, whatever becomes of them later. */
function countedTooEarly({ came }: Plan, kept: readonly Kept[], sinceMs: number): Kept[] {
  const counted = kept.filter(({ evidence }) => ['confirmed', 'auto', 'weak'].includes(evidence))
  return came ? counted.filter(({ invitationId }) => (came.get(invitationId) ?? Infinity) > sinceMs) : []
}

test('of the first author’s people one in twenty comes within a minute, and half within three hours', () => {
  const delays = DELAYS.toSorted((one, other) => one - other)
  expect(delays.filter((ms) => ms < 60_000).length / delays.length).toBe(0.05)
  const [low = 0, high = 0] = delays.slice(delays.length / 2 - 1)
  expect((low + high) / 2).toBe(3 * HOUR)
})
