import { afterAll, beforeAll, expect, test } from 'vitest'
import { WARM_UP_CAPS } from '#domain/listen/drip.ts'
import type { WavePlan } from '#domain/listen/wave-plan.ts'
import { openTestApp, type TestApp } from '#test/app.ts'
import { makePeople } from '#test/people.ts'
import { type Mail, openPostOffice } from '#test/postman.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const OFFICE = { weekdays: [1, 2, 3, 4, 5], from: 9, to: 17 }

let app: TestApp
let post: Awaited<ReturnType<typeof openPostOffice>>
beforeAll(async () => {
  post = await openPostOffice(
    () => app.clock(),
    () => undefined,
  )
  app = await openTestApp({ smtpUrl: post.url('?pool=5') })
})
afterAll(async () => {
  await app?.close()
  await post?.close()
})

/** The next such day (1 Monday) at five in the morning, UTC. */
function until(weekday: number) {
  const now = app.clock()
  const days = (weekday + 7 - now.getUTCDay()) % 7 || 7
  app.pass(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, 5) - now.getTime())
}
const ahead = (days: number, hours = 0) => new Date(app.clock().getTime() + days * DAY + hours * HOUR)
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** A running wave over so many people of a workspace of their own; `live` lets days pass, with a look at 9, 13 and 17 o'clock. */
async function running(count: number, plan: Omit<WavePlan, 'sampling'>, closesAt: Date) {
  const workspace = await app.newWorkspace()
  const domain = `${workspace.workspaceId}.example`
  await workspace.inside((scope) =>
    makePeople(
      scope,
      Array.from({ length: count }, (_, at) => ({ email: `person${at}@${domain}` })),
    ),
  )
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const wave = await workspace.call('POST /api/waves', {
    programId: program.id,
    name: 'Q1',
    closesAt: closesAt.toISOString(),
    plan: { sampling: { kind: 'everyone' }, ...plan },
  })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  const live = async (days: number) => {
    for (let day = 0; day < days; day++) {
      for (let look = 0; look < 3; look++) {
        app.pass(4 * HOUR)
        await app.tick('reminder.plan')
        await app.tick('message.deliver')
        await app.settle()
      }
      app.pass(12 * HOUR)
    }
  }
  const mails = () => post.mails.filter(({ to }) => to.endsWith(domain))
  const reminders = async () => (await workspace.call('GET /api/waves/:id', wave)).reminders
  return { workspace, wave, live, mails, reminders }
}

const byDay = (mails: readonly Mail[]) => [...Map.groupBy(mails, ({ at }) => dayOf(at))].sort()
const inOffice = ({ at }: Mail) => at.getUTCDay() % 6 > 0 && at.getUTCHours() >= OFFICE.from && at.getUTCHours() <= OFFICE.to

test('a new domain warms up with asks and reminders together: no day sends more than its step, in the hours of the wave alone', async () => {
  until(1)
  const drip = { ...OFFICE, endOn: dayOf(ahead(2)), warmUp: true }
  const { live, mails, reminders } = await running(180, { drip, reminders: { count: 1, afterDays: 1 } }, ahead(20))
  await live(5)
  const sent = mails()
  expect(sent).toHaveLength(360)
  expect(await reminders()).toMatchObject({ sent: 180, noRoom: 0 })
  for (const [at, [day, those]] of byDay(sent).entries())
    expect(those.length, `${day} sends ${those.length}`).toBeLessThanOrEqual(WARM_UP_CAPS[at] ?? 0)
  expect(sent.filter((mail) => !inOffice(mail))).toEqual([])
  const asked = new Map(sent.filter(({ inReplyTo }) => !inReplyTo).map(({ to, at }) => [to, at.getTime()]))
  for (const { to, at } of sent.filter(({ inReplyTo }) => inReplyTo))
    expect(at.getTime() - (asked.get(to) ?? Infinity)).toBeGreaterThanOrEqual(DAY)
})

test('for whom no day has room until the wave closes is told, and leaves when the closing date is moved, unless they have answered', async () => {
  until(1)
  const drip = { weekdays: [1, 2, 3], from: 9, to: 17, endOn: dayOf(ahead(1)), perDay: 5 }
  const remind = { count: 1, afterDays: 1 }
  const { workspace, wave, live, mails, reminders } = await running(10, { drip, reminders: remind }, ahead(3, 9))
  // Monday's five are due while Tuesday asks the others; Wednesday has room for them alone, and Thursday is none of the wave's days.
  await live(3)
  expect(byDay(mails()).map(([, { length }]) => length)).toEqual([5, 5, 5])
  expect(await reminders()).toEqual({ sent: 5, answers: 0, noRoom: 5 })

  const { items } = await workspace.call('GET /api/messages', { kind: 'reminder', state: 'planned' })
  expect(items.map(({ problem }) => problem)).toEqual(Array.from({ length: 5 }, () => 'no_room'))
  await workspace.call('PUT /api/waves/:id/closing-date', { ...wave, closesAt: ahead(10).toISOString() })
  const answering = mails().find(({ to }) => to === items[0]?.to.address) ?? expect.fail()
  const body = 'step=why&from=&rating=9&verbatim=All good'
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Mozilla/5.0 Chrome/140.0' }
  expect((await app.request('POST', new URL(answering.answerUrl).pathname, { body, headers })).statusCode).toBe(200)
  expect(await reminders()).toMatchObject({ noRoom: 4 })
  await live(5)
  expect(await reminders()).toEqual({ sent: 9, answers: 0, noRoom: 0 })
  expect(byDay(mails()).map(([, { length }]) => length)).toEqual([5, 5, 5, 4])
})

test('a wave that sends at once reminds in the hours of the contact policy, on each person’s clock', async () => {
  until(5)
  const { workspace, live, mails } = await running(3, { reminders: { count: 1, afterDays: 1 } }, ahead(20))
  const { rules, by } = await workspace.call('GET /api/contact-policy', {})
  await workspace.call('PUT /api/contact-policy', {
    rules: { ...rules, window: { weekdays: [1, 2, 3, 4, 5], from: 9, to: 17 } },
    by,
  })
  await live(4)
  const reminded = mails().filter(({ inReplyTo }) => inReplyTo)
  expect(reminded).toHaveLength(3)
  for (const { at } of reminded) expect([at.getUTCDay(), at.getUTCHours()]).toEqual([1, 9])
})
