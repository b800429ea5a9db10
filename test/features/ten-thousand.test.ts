import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { fileOf, generatePeople } from '#test/generated.ts'
import { toMonday } from '#test/monday.ts'
import { openPostOffice } from '#test/postman.ts'
import { openReaders } from '#test/readers.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
// The embedded database runs the same life with fewer people, so that the tests stay short.
const PEOPLE = generatePeople(inject('engine') === 'postgres' ? 10_000 : 1_500, 'ten thousand')
const REFUSED = new Set(PEOPLE.flatMap(({ email, does }) => (does === 'bounces' ? [email] : [])))
/** Two weeks of a product's life, told in a minute or two, on a busy machine in ten. */
const WEEKS = 900_000
const MOST_A_DAY = 1000

let app: TestApp
let post: Awaited<ReturnType<typeof openPostOffice>>
let workspace: TestWorkspace
let readers: ReturnType<typeof openReaders>
beforeAll(async () => {
  post = await openPostOffice(
    () => app.clock(),
    (address) => (REFUSED.has(address) ? 550 : undefined),
  )
  app = await openTestApp({ smtpUrl: post.url('?pool=10') })
  workspace = await app.newWorkspace()
  readers = openReaders(app, PEOPLE, await workspace.call('POST /api/sending/hooks', { provider: 'postmark' }))
})
afterAll(async () => {
  await app?.close()
  await post?.close()
})

const dayFromNow = (days: number) => new Date(app.clock().getTime() + days * DAY).toISOString().slice(0, 10)

/** So many days of the product's time from six in the morning, three hours at a step by day, with everybody reading their mail in between. */
async function live(days: number) {
  for (let day = 0; day < days; day++)
    for (const hours of [3, 3, 3, 3, 12]) {
      app.pass(hours * HOUR)
      await app.tick('reminder.plan')
      await app.tick('message.deliver')
      await app.settle()
      await readers.read(post.mails)
    }
  await app.settle()
}

const wave = (id: string) => workspace.call('GET /api/waves/:id', { id })

test(
  'a wave over ten thousand people: what was foretold comes true, and every count agrees with the mail that left',
  async () => {
    // The next Monday at six in the morning: a wave that starts then has five whole days.
    toMonday(app, 6)
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
      drip: { endOn: dayFromNow(4), weekdays: [1, 2, 3, 4, 5], from: 8, to: 18, perDay: MOST_A_DAY },
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

    // A day later, while most of its mails still wait, a second wave finds nobody whom the policy forbids.
    await live(1)
    const first = await askedBy(id)
    const { mailsTo, answered, pressed, declined, complained, returned } = readers
    const back = new Set([...post.refused, ...returned])
    const second = await workspace.call('POST /api/waves', {
      programId: program.id,
      name: 'Again',
      closesAt: new Date(app.clock().getTime() + 40 * DAY).toISOString(),
    })
    const next = await workspace.call('GET /api/waves/:id/plan', { id: second.id })
    expect(next.asked).toBe(PEOPLE.length - first.size)
    expect(next.notAsked.toSorted(byReason)).toEqual(
      [
        { because: 'bounced', people: back.size },
        { because: 'complained', people: complained.size },
        { because: 'opted_out', people: declined.size },
        { because: 'quiet_period', people: first.size - back.size - complained.size - declined.size },
      ]
        .filter(({ people }) => people > 0)
        .toSorted(byReason),
    )
    await workspace.call('POST /api/waves/:id/start', { id: second.id })
    await app.settle()
    const others = await askedBy(second.id)
    expect(others.size).toBe(next.asked)
    expect([...others].filter((email) => first.has(email))).toEqual([])

    await live(14)
    const done = await wave(id)
    const mine = (emails: Iterable<string>) => new Set([...emails].filter((email) => first.has(email)))
    const asks = post.mails.filter(({ to, inReplyTo }) => inReplyTo === null && first.has(to))
    const reminders = post.mails.filter(({ inReplyTo }) => inReplyTo !== null)
    const [refused, theirs] = [mine(post.refused), post.mails.filter(({ to }) => others.has(to))]

    // Once each, never more than three in all, and to nobody by both waves; whose server refused got nothing.
    expect(new Set(post.mails.map((mail) => mail.id)).size).toBe(post.mails.length)
    expect(new Set(asks.map(({ to }) => to)).size).toBe(asks.length)
    expect(asks.length + refused.size).toBe(foretold.asked)
    expect(Math.max(...mailsTo.values())).toBe(3)
    expect(new Set(theirs.map(({ to }) => to)).size).toBe(theirs.length)
    expect(theirs.filter(({ inReplyTo }) => inReplyTo !== null)).toEqual([])

    // On the days and in the hours of the plan, never more a day than it allows with the reminders, and each day's asks as foretold.
    const dayOf = ({ at }: { at: Date }) => at.toISOString().slice(0, 10)
    const byDay = Map.groupBy(asks, dayOf)
    const refusedOn = (day: string) =>
      (foretold.days.find((each) => each.day === day)?.mails ?? 0) - (byDay.get(day)?.length ?? 0)
    expect(foretold.days.reduce((sum, { day }) => sum + refusedOn(day), 0)).toBe(refused.size)
    for (const { day } of foretold.days) expect(refusedOn(day)).toBeGreaterThanOrEqual(0)
    for (const mails of Map.groupBy([...asks, ...reminders], dayOf).values()) expect(mails.length).toBeLessThanOrEqual(MOST_A_DAY)
    for (const { at } of [...asks, ...reminders])
      expect([at.getUTCDay() % 6 > 0, at.getUTCHours() >= 8 && at.getUTCHours() <= 18]).toEqual([true, true])

    // The wave's figures are the post office's, the readers' own and the ledger's.
    const arrived = asks.length - mine(returned).size
    const count = { answered: mine(answered).size, clicked: mine(pressed).size, unsubscribed: mine(declined).size }
    expect(done.progress).toMatchObject({
      ...count,
      invited: foretold.asked,
      sent: arrived,
      delivered: arrived,
      kept: 0,
      bounced: refused.size + mine(returned).size,
      queued: 0,
      sending: 0,
      deferred: 0,
      planned: 0,
      waiting: 0,
      uncertain: 0,
      failed: 0,
      unconfirmed: 0,
    })
    // Of both waves together: of one alone, who is drawn decides whether anybody complains.
    for (const some of [pressed, declined, post.refused, returned, complained]) expect([...some]).not.toEqual([])
    expect(count.answered).toBeGreaterThan(foretold.asked / 5)
    const inAll = (of: (stratum: (typeof done.strata)[number]) => number) => done.strata.reduce((sum, each) => sum + of(each), 0)
    expect({
      invited: inAll(({ invited }) => invited),
      delivered: inAll(({ delivered }) => delivered),
      clicked: inAll(({ clicked }) => clicked),
      answered: inAll(({ answered }) => answered),
    }).toEqual({ invited: foretold.asked, delivered: arrived, clicked: count.clicked, answered: count.answered })
    const late = [...mine(answered)].filter((email) => (readers.byEmail.get(email)?.afterMail ?? 0) > 1)
    expect(done.reminders).toEqual({ sent: reminders.length, answers: late.length, noRoom: 0 })
    expect(late.length).toBeGreaterThan(0)
    expect([done.asked, done.notAsked.toSorted(byReason)]).toEqual([foretold.asked, await ledgerOf(id)])
    const own = (emails: ReadonlySet<string>) => [...emails].filter((email) => others.has(email)).length
    const gone = own(new Set(post.refused)) + own(returned)
    expect((await wave(second.id)).progress).toMatchObject({
      invited: next.asked,
      delivered: next.asked - gone,
      bounced: gone,
      answered: own(answered),
      clicked: own(pressed),
      unsubscribed: own(declined),
    })

    // Reminders: three days later at the earliest, and nobody who had answered, said no, complained or was not there.
    const firstAt = new Map(asks.map(({ to, at }) => [to, at.getTime()]))
    for (const { to, at } of reminders) expect(at.getTime() - (firstAt.get(to) ?? 0)).toBeGreaterThanOrEqual(3 * DAY)
    const over = new Set([...answered, ...declined, ...complained, ...returned])
    const short = [...firstAt.keys()].filter((email) => !over.has(email) && mailsTo.get(email) !== 3)
    expect(short.length ? await fateOf(short) : []).toEqual([])
    for (const email of [...answered, ...declined, ...complained])
      expect(mailsTo.get(email), email).toBe(readers.byEmail.get(email)?.afterMail)
    for (const email of returned) expect(mailsTo.get(email), email).toBe(1)

    // The experiment counts those who got each name, and what they said.
    const { experiment } = await workspace.call('GET /api/waves/:id/experiment', { id })
    const arms = experiment?.result?.arms ?? expect.fail()
    const arrivedBy = (name: string) => asks.filter(({ to, from }) => from.includes(name) && !returned.has(to))
    expect(arms.map(({ delivered, answers }) => [delivered, answers])).toEqual(
      [arrivedBy('Mo Okafor'), arrivedBy('Ines Vogt')].map((mails) => [
        mails.length,
        mails.filter(({ to }) => answered.has(to)).length,
      ]),
    )
    expect(arms.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(foretold.asked)
    expect(Math.abs((arms[0]?.drawn ?? 0) - (arms[1]?.drawn ?? 0))).toBeLessThanOrEqual(1)
    expect(experiment?.result?.verdict).not.toBe('sample_ratio_mismatch')
    const names = new Map(asks.map(({ to, from }) => [to, from]))
    expect(reminders.filter(({ to, from }) => names.get(to) !== from)).toEqual([])
  },
  WEEKS,
)

type Reason = { because: string; people: number }
const byReason = (one: Reason, other: Reason) => (one.because < other.because ? -1 : 1)

const askedBy = (waveId: string) =>
  workspace.inside(async ({ db }) => {
    const rows = await db
      .selectFrom('decisions')
      .innerJoin('contacts', 'contacts.id', 'decisions.contactId')
      .where('decisions.waveId', '=', waveId)
      .where('decisions.asked', '=', true)
      .select('contacts.email')
      .execute()
    return new Set(rows.map(({ email }) => email ?? expect.fail()))
  })

/** Why the ledger says that people were not asked, one decision after the other. */
const ledgerOf = (waveId: string) =>
  workspace.inside(async ({ db }): Promise<Reason[]> => {
    const rows = await db
      .selectFrom('decisions')
      .where('waveId', '=', waveId)
      .where('asked', '=', false)
      .select('because')
      .execute()
    const reasons = Map.groupBy(rows, ({ because }) => because ?? expect.fail())
    return [...reasons].map(([because, { length }]) => ({ because, people: length })).toSorted(byReason)
  })

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
