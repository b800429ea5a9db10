import http from 'node:http'
import { openApp } from '#server/main.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { type Invited, inviteCompanies, keptOf, type Script, type Sent, script, tally } from '#test/scanning.ts'
import { otherScript } from '#test/scanning-other.ts'
import { setStage } from './stage.ts'

// The six clients of experience.md 1.2 against 500 invitations over real sockets, each from an address of its own, on a clock that
// is moved from one request to the next. Three scripts: as mail goes out, shuffled at other paces, and one of another author, who
// brings clients of their own.
const INVITATIONS = 500
const COMPANIES = 20
const DAY = 86_400_000
const HALF_HOUR = 1_800_000

async function measure(planOf: (invited: Invited[]) => Script) {
  const stage = await setStage('postgres')
  const time = { offset: 0 }
  const app = await openApp(stage.config, { clock: () => new Date(Date.now() + time.offset) })
  try {
    await app.http.listen({ port: 0, host: '127.0.0.1' })
    const address = app.http.server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const caller = await createWorkspace(app, {
      name: 'Bench',
      locale: 'en',
      timeZone: 'UTC',
      owner: { personId: null, name: 'Bench', email: 'bench@example.com' },
    })
    const invited = await app.within(caller, (scope) =>
      inviteCompanies(scope, app.secret, { many: INVITATIONS, companies: COMPANIES }),
    )
    const plan = planOf(invited)
    const began = app.clock().getTime()
    let failed = 0
    const sweep = async () => {
      await app.tick('evidence.sweep')
      while ((await app.jobs.outstanding()) > 0) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    for (const { atMs, pauseMs, send } of plan.steps) {
      time.offset += Math.max(0, began + atMs - app.clock().getTime())
      if (pauseMs > HALF_HOUR) await sweep()
      const status = await request(port, send)
      // The link that only machines follow leads nowhere.
      const good = send.path.endsWith('/more') ? status === 404 : status === 200 || status === 204
      if (!good) failed++
    }
    for (let rounds = 0; rounds < 4; rounds++) {
      time.offset += DAY + 1
      await sweep()
    }
    return { ...tally(plan, await app.within(caller, keptOf)), failed, requests: plan.steps.length }
  } finally {
    await app.close()
    await stage.clear()
  }
}

const request = (port: number, { from, method, path, agent, body }: Sent): Promise<number> =>
  new Promise((resolve, reject) => {
    const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const headers = { 'user-agent': agent, ...form }
    const sent = http.request({ host: '127.0.0.1', localAddress: from, port, method, path, headers }, (reply) => {
      reply.resume().once('end', () => resolve(reply.statusCode ?? 0))
    })
    sent.once('error', reject).end(body)
  })

const runs = {
  'as sent': await measure((invited) => script(invited, { seed: 'bench', shuffled: false })),
  shuffled: await measure((invited) => script(invited, { seed: 'bench', shuffled: true })),
  'another author': await measure((invited) => otherScript(invited, 'bench')),
}
const figures = Object.fromEntries(
  Object.entries(runs).flatMap(([name, { machinesCounted, share, failed }]) => {
    const percent = Math.round(share * 1000) / 10
    return [
      [`machines counted, ${name}`, { value: machinesCounted, unit: 'answers', goal: '0', holds: machinesCounted === 0 }],
      [`people counted, ${name}`, { value: percent, unit: '%', goal: '>= 99', holds: percent >= 99 }],
      [`requests refused, ${name}`, { value: failed, unit: 'requests', goal: '0', holds: failed === 0 }],
    ]
  }),
)
console.log(
  JSON.stringify(
    {
      name: 'scanner',
      conditions: {
        invitations: INVITATIONS,
        companies: COMPANIES,
        requests: Object.values(runs).map(({ requests }) => requests),
        people: Object.values(runs).map(({ people }) => people),
        addresses: '127.x, a third of the people behind one /24',
        clock: 'moved from one request to the next',
      },
      figures,
    },
    null,
    2,
  ),
)
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
