import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { fileOf, type Generated, generatePeople } from '#test/generated.ts'
import { openPostOffice } from '#test/postman.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
// The embedded database runs the same life with fewer people, so that the tests stay short.
const PEOPLE = generatePeople(inject('engine') === 'postgres' ? 10_000 : 1_500, 'ten thousand')
const BY_EMAIL = new Map(PEOPLE.map((person) => [person.email, person]))
/** Two weeks of a product's life, told in a minute or two, on a busy machine in ten. */
const WEEKS = 900_000
const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Mozilla/5.0 (X11) Chrome/140.0 Safari/537.36' }

let app: TestApp
let post: Awaited<ReturnType<typeof openPostOffice>>
let workspace: TestWorkspace
beforeAll(async () => {
  post = await openPostOffice(
    () => app.clock(),
    (address) => (BY_EMAIL.get(address)?.does === 'bounces' ? 550 : undefined),
  )
  app = await openTestApp({ smtpUrl: post.url('?pool=10') })
  workspace = await app.newWorkspace()
})
afterAll(async () => {
  await app?.close()
  await post?.close()
})

/** The next Monday at six in the morning, UTC: a wave that starts then has five whole days. */
function untilMonday() {
  const now = app.clock()
  const monday = new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + ((8 - now.getUTCDay()) % 7 || 7), 6),
  )
  app.pass(monday.getTime() - now.getTime())
}
const dayFromNow = (days: number) => new Date(app.clock().getTime() + days * DAY).toISOString().slice(0, 10)

/** Everything that came since the last look is read, and its readers do what they do. */
let seen = 0
const mailsTo = new Map<string, number>()
const answered = new Set<string>()
const declined = new Set<string>()
async function readPost() {
  for (; seen < post.mails.length; seen++) {
    const mail = post.mails[seen] ?? expect.fail()
    const nth = (mailsTo.get(mail.to) ?? 0) + 1
    mailsTo.set(mail.to, nth)
    const person = BY_EMAIL.get(mail.to) ?? expect.fail(`a mail to a stranger: ${mail.to}`)
    if (person.afterMail !== nth) continue
    if (person.does === 'answers') await answer(person, mail.answerUrl)
    if (person.does === 'unsubscribes') await unsubscribe(person, mail.unsubscribeUrl)
  }
}

async function answer({ email, rating, name }: Generated, url: string) {
  const body = `step=why&from=&rating=${rating}&verbatim=${encodeURIComponent(`${name} says why`)}`
  const reply = await app.request('POST', new URL(url).pathname, { body, headers: FORM })
  expect(reply.statusCode, email).toBe(200)
  answered.add(email)
}

async function unsubscribe({ email }: Generated, url: string) {
  const { pathname, search } = new URL(url)
  const reply = await app.request('POST', pathname + search, { body: 'List-Unsubscribe=One-Click', headers: FORM })
  expect(reply.statusCode, email).toBe(200)
  declined.add(email)
}

/** So many days of the product's time, three hours at a step, with everybody reading their mail in between. */
async function live(days: number) {
  for (let step = 0; step < days * 8; step++) {
    app.pass(3 * HOUR)
    await app.tick('reminder.plan')
    await app.tick('message.deliver')
    await app.settle()
    await readPost()
  }
}

const wave = (id: string) => workspace.call('GET /api/waves/:id', { id })

test(
  'a wave over ten thousand people: what was foretold comes true, and every count agrees with the mail that left',
  async () => {
    untilMonday()
    await bringPeople()
    const program = await workspace.call('POST /api/programs', {
      name: 'Relationship',
      brand: 'Islet Docs',
      locale: 'en',
      senderName: 'Mo Okafor',
      senderEmail: 'mo@isletdocs.example',
    })
    const plan = {
      sampling: {
        kind: 'by_stratum' as const,
        by: 'attribute:plan',
        amounts: { enterprise: { percent: 100 }, growth: { percent: 50 }, starter: { percent: 20 } },
        otherwise: { percent: 10 },
        floor: 50,
      },
      account: { most: 6 },
      drip: { endOn: dayFromNow(4), weekdays: [1, 2, 3, 4, 5], from: 8, to: 18, perDay: 600 },
      reminders: { count: 2, afterDays: 3 },
    }
    const { id } = await workspace.call('POST /api/waves', {
      programId: program.id,
      name: 'Autumn',
      plan,
      closesAt: new Date(app.clock().getTime() + 40 * DAY).toISOString(),
    })

    await workspace.call('PUT /api/waves/:id/experiment', {
      id,
      varies: ['sender_name'],
      stopping: 'always_valid',
      variants: [{ percent: 50 }, { percent: 50, senderName: 'Ines Vogt' }],
    })

    const foretold = await workspace.call('GET /api/waves/:id/plan', { id })
    expect(foretold.people).toBe(PEOPLE.length)
    await workspace.call('POST /api/waves/:id/start', { id })
    await app.settle()
    const planned = await wave(id)
    expect([planned.asked, planned.notAsked]).toEqual([foretold.asked, foretold.notAsked])
    expect(planned.strata.map(({ stratum, invited }) => [stratum, invited])).toEqual(
      foretold.strata.map(({ stratum, asked }) => [stratum, asked]),
    )
    expect(planned.waiting).toEqual(foretold.days.filter(({ mails }) => mails > 0).map(({ day, mails }) => ({ day, mails })))
    const enterprise = PEOPLE.filter(({ plan }) => plan === 'enterprise')
    expect(foretold.strata.find(({ stratum }) => stratum === 'enterprise')?.people).toBe(enterprise.length)

    await live(13)
    const done = await wave(id)
    const asks = post.mails.filter(({ inReplyTo }) => inReplyTo === null)
    const reminders = post.mails.filter(({ inReplyTo }) => inReplyTo !== null)
    const bounced = new Set(post.refused)

    // Once each, and never more than three in all; who bounced got nothing.
    expect(new Set(post.mails.map((mail) => mail.id)).size).toBe(post.mails.length)
    expect(new Set(asks.map(({ to }) => to)).size).toBe(asks.length)
    expect(asks.length + bounced.size).toBe(foretold.asked)
    expect(Math.max(...mailsTo.values())).toBe(3)

    // On the days and in the hours of the plan, never more a day than it allows, and each day's as foretold.
    const byDay = Map.groupBy(asks, ({ at }) => at.toISOString().slice(0, 10))
    const refusedTo = (day: string) =>
      (foretold.days.find((each) => each.day === day)?.mails ?? 0) - (byDay.get(day)?.length ?? 0)
    expect(foretold.days.reduce((sum, { day }) => sum + refusedTo(day), 0)).toBe(bounced.size)
    for (const { day, mails } of foretold.days) {
      expect(mails).toBeLessThanOrEqual(600)
      expect(refusedTo(day)).toBeGreaterThanOrEqual(0)
    }
    for (const { at } of asks)
      expect([at.getUTCDay() % 6 > 0, at.getUTCHours() >= 8 && at.getUTCHours() <= 18]).toEqual([true, true])

    // The wave's figures are the post office's and the readers' own.
    expect(done.progress).toMatchObject({
      invited: foretold.asked,
      sent: asks.length,
      bounced: bounced.size,
      queued: 0,
      deferred: 0,
      planned: 0,
      uncertain: 0,
      failed: 0,
      answered: answered.size,
      unsubscribed: declined.size,
    })
    expect(answered.size).toBeGreaterThan(foretold.asked / 5)
    expect(declined.size).toBeGreaterThan(0)
    expect(done.strata.reduce((sum, { answered: n }) => sum + n, 0)).toBe(answered.size)
    expect(done.strata.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(asks.length)

    // Reminders: three days later at the earliest, and nobody who had answered or said no.
    const firstAt = new Map(asks.map(({ to, at }) => [to, at.getTime()]))
    for (const { to, at } of reminders) expect(at.getTime() - (firstAt.get(to) ?? 0)).toBeGreaterThanOrEqual(3 * DAY)
    const silent = [...firstAt.keys()].filter((email) => !answered.has(email) && !declined.has(email))
    const short = silent.filter((email) => mailsTo.get(email) !== 3)
    expect(short.length ? await fateOf(short) : []).toEqual([])
    for (const email of [...answered, ...declined]) expect(mailsTo.get(email), email).toBe(BY_EMAIL.get(email)?.afterMail)

    // The experiment counts those who got each name, and what they said.
    const { experiment } = await workspace.call('GET /api/waves/:id/experiment', { id })
    const arms = experiment?.result?.arms ?? expect.fail()
    const [named, others] = [
      asks.filter(({ from }) => from.includes('Ines Vogt')),
      asks.filter(({ from }) => from.includes('Mo Okafor')),
    ]
    const answersOf = (mails: typeof asks) => mails.filter(({ to }) => answered.has(to)).length
    expect(arms.map(({ delivered, answers }) => [delivered, answers])).toEqual(
      [others, named].map((mails) => [mails.length, answersOf(mails)]),
    )
    expect(arms.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(foretold.asked)
    expect(Math.abs((arms[0]?.drawn ?? 0) - (arms[1]?.drawn ?? 0))).toBeLessThanOrEqual(1)
    expect(experiment?.result?.verdict).not.toBe('sample_ratio_mismatch')
    const names = new Map(asks.map(({ to, from }) => [to, from]))
    expect(reminders.filter(({ to, from }) => names.get(to) !== from)).toEqual([])

    // The next wave, a day later, finds nobody whom the policy forbids.
    const second = await workspace.call('POST /api/waves', {
      programId: program.id,
      name: 'Again',
      closesAt: new Date(app.clock().getTime() + 40 * DAY).toISOString(),
    })
    const next = await workspace.call('GET /api/waves/:id/plan', { id: second.id })
    const because = (reason: string) => next.notAsked.find((each) => each.because === reason)?.people ?? 0
    expect(because('bounced')).toBe(bounced.size)
    expect(because('opted_out')).toBe(declined.size)
    expect(because('quiet_period')).toBe(asks.length - declined.size)
    const before = new Set(post.mails.map(({ to }) => to))
    await workspace.call('POST /api/waves/:id/start', { id: second.id })
    await app.settle()
    const mark = post.mails.length
    await live(1)
    const later = post.mails.slice(mark)
    expect(later.filter(({ to, inReplyTo }) => inReplyTo === null && before.has(to))).toEqual([])
    expect((await wave(second.id)).asked).toBe(next.asked)
    expect(next.asked).toBe(PEOPLE.length - asks.length - bounced.size)
  },
  WEEKS,
)

/** What the outbox says of somebody's mails, for whoever has to find out why one is missing. */
const fateOf = (emails: readonly string[]) =>
  workspace.inside(({ db }) =>
    db
      .selectFrom('messages')
      .where('toAddress', 'in', emails)
      .select(['toAddress', 'number', 'state', 'problem', 'said', 'nextAt', 'sentAt', 'attempt'])
      .orderBy('toAddress')
      .orderBy('number')
      .execute(),
  )

async function bringPeople() {
  const file = await workspace.call('POST /api/imports', {
    kind: 'contacts',
    fileName: 'people.csv',
    bytes: Buffer.from(fileOf(PEOPLE)),
  })
  const mapping = file.sheet?.mapping ?? expect.fail()
  await workspace.call('POST /api/imports/:id/commit', { id: file.id, mapping })
  await app.settle()
  expect((await workspace.call('GET /api/imports/:id', { id: file.id })).counts).toMatchObject({
    fresh: PEOPLE.length,
    rejected: 0,
  })
}
