import { describe, expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { defineAttribute, makeAccount, makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

const DAY = 86_400_000

/** Twenty companies a rating; so many of each renewed a month after they answered, which was so many days ago. */
async function company(answeredAgo = 300) {
  const workspace = await (await testApp()).newWorkspace()
  const program = await workspace.inside(async (scope) => {
    const { db, workspaceId, now } = scope
    const ago = (days: number) => new Date(now.getTime() - days * DAY)
    await defineAttribute(scope, 'account', 'status', 'Status')
    const { id } = await makeProgram(scope)
    const events: { workspaceId: string; id: string; accountId: string; name: string; at: Date; messageId: string }[] = []
    const event = (accountId: string, name: string, at: Date) =>
      events.push({ workspaceId, id: newId(), accountId, name, at, messageId: newId() })
    for (const [rating, renewed] of [
      [10, 18],
      [8, 12],
      [2, 5],
    ] as const)
      for (let n = 0; n < 20; n++) {
        const accountId = await makeAccount(scope, `${rating} ${n}`, { status: n < renewed ? 'active' : 'left' })
        await makeAnswers(scope, id, [{ rating, accountId, at: ago(answeredAgo) }])
        if (n < renewed) event(accountId, 'Renewed', ago(answeredAgo - 30))
        if (n === 0) event(accountId, 'Signed in', ago(500))
      }
    await db.insertInto('activities').values(events).execute()
    return id
  })
  const ask = async (input = {}) => (await workspace.call('GET /api/foresight', { ...input })).sheet ?? expect.fail()
  return { workspace, program, ask }
}
const counts = ({ outcomes }: { outcomes: { group: string; followed: number; happened: number | null; pending: number }[] }) =>
  outcomes.map(({ group, followed, happened, pending }) => [group, followed, happened, pending])

describe('whether the score foretells', () => {
  test('how many of each group renewed within six months, with interval, and whether promoters did so more', async () => {
    const { ask } = await company()
    const sheet = await ask({ event: 'Renewed' })
    expect(counts(sheet)).toEqual([
      ['promoter', 20, 18, 0],
      ['passive', 20, 12, 0],
      ['detractor', 20, 5, 0],
    ])
    expect(sheet).toMatchObject({ within: 6, unit: 'company', against: { verdict: 'higher' }, before: 0 })
    expect(sheet.outcomes[0]?.share).toMatchObject({ share: 0.9 })
  })

  test('whose time is not over yet is left out and counted, even where it has happened', async () => {
    const { ask } = await company(100)
    const sheet = await ask({ event: 'Renewed' })
    expect(counts(sheet).map(([, followed, , pending]) => [followed, pending])).toEqual([
      [0, 20],
      [0, 20],
      [0, 20],
    ])
    expect(sheet.against.verdict).toBe('too_few')
    expect(counts(await ask({ event: 'Renewed', within: 12 }))[0]).toEqual(['promoter', 0, 0, 20])
  })

  test('answers from before events were kept are left out and counted', async () => {
    const { workspace, program, ask } = await company()
    await workspace.inside(async (scope) => {
      const accountId = await makeAccount(scope, 'Old')
      await makeAnswers(scope, program, [{ rating: 10, accountId, at: new Date(scope.now.getTime() - 600 * DAY) }])
    })
    expect(await ask({ event: 'Renewed' })).toMatchObject({ before: 1, outcomes: [{ followed: 20 }, {}, {}] })
  })

  test('by what is known today, for those who may read contacts', async () => {
    const { workspace, ask } = await company()
    const today = 'company.status is "left"'
    expect(counts(await ask({ today }))[2]).toEqual(['detractor', 20, 15, 0])
    expect((await (await workspace.as('viewer')).refusal('GET /api/foresight', { today })).status).toBe(403)
    // What was known when they answered is nothing that came of them.
    const asked = await workspace.refusal('GET /api/foresight', { today: 'status is "left"' })
    expect(asked.issues).toMatchObject([{ field: 'today' }])
    expect((await workspace.refusal('GET /api/foresight', { today, event: 'Renewed' })).issues).toMatchObject([
      { field: 'today' },
    ])
  })

  test('never opens with a date of renewal, which moves on for those who renew; it asks the reader to choose instead', async () => {
    const workspace = await (await testApp()).newWorkspace()
    await workspace.inside(async (scope) => {
      await defineAttribute(scope, 'account', 'renewal', 'Renewal', 'date')
      await defineAttribute(scope, 'account', 'next_meeting', 'Next meeting', 'date')
      await makeProgram(scope)
    })
    const read = () => workspace.call('GET /api/foresight', {})
    expect(await read()).toMatchObject({ sheet: null, dates: [{ coming: false }, { label: 'Renewal', coming: true }] })
    const chosen = { revenue: null, renewal: 'next_meeting', currency: null }
    await workspace.call('PUT /api/stakes/attributes', chosen)
    expect((await read()).dates.map(({ coming }) => coming)).toEqual([true, true])
    await workspace.inside((scope) => defineAttribute(scope, 'account', 'churned_on', 'Churned on', 'date'))
    expect(await read()).toMatchObject({ sheet: { date: { name: 'company.churned_on', coming: false } } })
  })

  test('by a date of their record, from the day after the answer to the last day of the time', async () => {
    const { workspace, program } = await company()
    const { at, day } = await workspace.inside(async (scope) => {
      // The first of a month, so that six months later is a first, too.
      const at = new Date(Date.UTC(scope.now.getUTCFullYear(), scope.now.getUTCMonth() - 8, 1, 12))
      const day = (months: number, days: number) =>
        new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1 + days)).toISOString().slice(0, 10)
      await defineAttribute(scope, 'account', 'churned_on', 'Churned on', 'date')
      await defineAttribute(scope, 'contact', 'referred_on', 'Referred on', 'date')
      return { at, day }
    })
    const IN = [day(0, 1), day(3, 0), day(6, 0)]
    const OUT = [day(0, -1), day(0, 0), day(6, 1), null]
    await workspace.inside(async (scope) => {
      const { db, workspaceId, now } = scope
      const own = await makeProgram(scope)
      for (const [rating, left] of [
        [10, [IN[0], ...OUT, null]],
        [3, [...IN, ...IN, OUT[2], null]],
      ] as const)
        for (const [n, day] of left.entries()) {
          const accountId = await makeAccount(scope, `${rating} dated ${n}`, day ? { churned_on: day } : {})
          const contactId = newId()
          const attributes = JSON.stringify(rating === 10 ? { referred_on: IN[n % 3] } : {})
          const stamps = { createdAt: now, updatedAt: now }
          await db
            .insertInto('contacts')
            .values({ workspaceId, id: contactId, accountId, attributes, ...stamps })
            .execute()
          await makeAnswers(scope, own.id, [{ rating, accountId, contactId, at }])
        }
      return own.id
    })
    const { programs } = await workspace.call('GET /api/foresight', {})
    const own = programs.find(({ id }) => id !== program)?.id ?? expect.fail()
    const sheetOf = async (input: object) =>
      (await workspace.call('GET /api/foresight', { program: own, ...input })).sheet ?? expect.fail()
    const churned = await sheetOf({ date: 'company.churned_on' })
    expect(churned).toMatchObject({ event: null, date: { label: 'Churned on', of: 'account' }, against: { verdict: 'lower' } })
    expect(counts(churned)).toEqual([
      ['promoter', 6, 1, 0],
      ['passive', 0, 0, 0],
      ['detractor', 8, 6, 0],
    ])
    expect(counts(await sheetOf({ date: 'company.churned_on', unit: 'person' }))).toEqual(counts(churned))
    for (const unit of ['person', 'company'] as const)
      expect(counts(await sheetOf({ date: 'contact.referred_on', unit }))[0]).toEqual(['promoter', 6, 6, 0])
    expect(counts(await sheetOf({ date: 'company.churned_on', within: 12 }))[0]).toEqual(['promoter', 0, 0, 6])

    const file = String(await workspace.call('GET /api/foresight.csv', { program: own, date: 'company.churned_on' }))
    expect(file.split('\r\n')[1]).toMatch(/^promoter,Churned on,6,company,6,1,/)
    const viewer = await workspace.as('viewer')
    expect((await viewer.call('GET /api/foresight', {})).dates).toEqual([])
    expect((await viewer.refusal('GET /api/foresight', { date: 'company.churned_on' })).status).toBe(403)
    const refused = async (input: object) =>
      (await workspace.refusal('GET /api/foresight', input)).issues?.map(({ field }) => field)
    expect(await refused({ date: 'company.status' })).toEqual(['date'])
    expect(await refused({ date: 'company.churned_on', event: 'Renewed' })).toEqual(['date'])
  })

  test('what people of a company did is the company’s; a company counts once, by its latest answer whose time is over', async () => {
    const { workspace, program, ask } = await company()
    await workspace.inside(async (scope) => {
      const { db, workspaceId, now } = scope
      const ago = (days: number) => new Date(now.getTime() - days * DAY)
      const [accountId, contactId] = [await makeAccount(scope, 'Twice'), newId()]
      await db.insertInto('contacts').values({ workspaceId, id: contactId, accountId, createdAt: now, updatedAt: now }).execute()
      await makeAnswers(scope, program, [
        { rating: 1, accountId, contactId, at: ago(400) },
        { rating: 9, accountId, contactId, at: ago(300) },
        { rating: 1, accountId, contactId, at: ago(10) },
      ])
      const event = { workspaceId, id: newId(), contactId, name: 'Renewed', at: ago(290), messageId: newId() }
      await db.insertInto('activities').values(event).execute()
    })
    expect(counts(await ask({ event: 'Renewed' }))[0]).toEqual(['promoter', 21, 19, 0])
    expect(counts(await ask({ event: 'Renewed', unit: 'person' }))[0]).toEqual(['promoter', 1, 1, 0])
  })

  test('tells whoever may not read contacts of no single one, neither chosen nor left out', async () => {
    const { workspace, program } = await company()
    await workspace.inside(async (scope) => {
      const at = new Date(scope.now.getTime() - 300 * DAY)
      const accountId = await makeAccount(scope, 'Alone')
      await makeAnswers(scope, program, [{ rating: 10, accountId, at, attributes: { plan: 'Only' } }])
      const event = { workspaceId: scope.workspaceId, id: newId(), accountId, name: 'Renewed', messageId: newId() }
      await scope.db
        .insertInto('activities')
        .values({ ...event, at: new Date(at.getTime() + DAY) })
        .execute()
      await defineAttribute(scope, 'contact', 'plan', 'Plan')
    })
    const viewer = await workspace.as('viewer')
    const of = async (as: Pick<typeof viewer, 'call'>, where: string) => {
      const { sheet } = await as.call('GET /api/foresight', { event: 'Renewed', ...(where && { where }) })
      const [promoter] = sheet?.outcomes ?? []
      return [promoter?.followed, promoter?.happened, promoter?.share?.share ?? null, sheet?.against.verdict]
    }
    const [one, others] = ['asked.plan is "Only"', 'asked.plan is unknown']
    expect(await of(viewer, '')).toEqual([21, 19, 19 / 21, 'higher'])
    expect(await of(viewer, one)).toEqual([1, null, null, 'too_few'])
    expect(await of(viewer, others)).toEqual([20, null, null, 'too_few'])
    expect(String(await viewer.call('GET /api/foresight.csv', { event: 'Renewed', where: one }))).toMatch(
      /\r\npromoter,Renewed,6,company,1,,,,,0/,
    )
    const analyst = await workspace.as('analyst')
    expect([await of(analyst, one), await of(analyst, others)]).toMatchObject([
      [1, 1, null, 'too_few'],
      [20, 18, 0.9, 'higher'],
    ])
  })

  test('opens with the event that renewal goes by, and comes as a file', async () => {
    const { workspace } = await company()
    expect(await workspace.call('GET /api/foresight', {})).toMatchObject({ sheet: { event: 'Renewed' } })
    const [, first] = String(await workspace.call('GET /api/foresight.csv', {})).split('\r\n')
    expect(first).toMatch(/^promoter,Renewed,6,company,20,18,0\.9,/)
  })
})
