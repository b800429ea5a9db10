import { expect, test } from 'vitest'
import { openTestApp } from '#test/app.ts'
import { inviteCompanies, keptOf, script, tally } from '#test/scanning.ts'
import { otherScript } from '#test/scanning-other.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

test.each([
  ['in the order in which mail goes out', false],
  ['shuffled, at other paces', true],
])('machines that open and press everything count nothing, and the people behind them all count: %s', async (_, shuffled) => {
  const app = await openTestApp()
  try {
    const workspace = await app.newWorkspace()
    const invited = await workspace.inside((scope) => inviteCompanies(scope, app.secret, { many: 25, companies: 5 }))
    const plan = script(invited, { seed: 'scanners', shuffled })

    const began = app.clock().getTime()
    const sweep = async () => {
      await app.tick('evidence.sweep')
      await app.settle()
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
      expect([200, 204], `${method} ${path} of ${from}`).toContain(reply.statusCode)
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
})

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
