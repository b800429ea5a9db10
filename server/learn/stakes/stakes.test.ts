import { describe, expect, test } from 'vitest'
import { crowd, defineAttribute, makeAccount, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

const DAY = 86_400_000
const usd = (amount: number) => ({ amount, currency: 'USD' })

async function company() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const program = await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'arr', 'Annual revenue', 'money')
    await defineAttribute(scope, 'account', 'renewal', 'Renewal', 'date')
    await defineAttribute(scope, 'account', 'seats', 'Seats', 'number')
    return (await makeProgram(scope)).id
  })
  const add = (name: string, attributes: object = {}) => workspace.inside((scope) => makeAccount(scope, name, attributes))
  const answer = (given: Parameters<typeof makeAnswers>[2]) => workspace.inside((scope) => makeAnswers(scope, program, given))
  const inDays = (days: number) =>
    workspace.inside(async ({ now }) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10))
  return { workspace, program, add, answer, inDays }
}

describe('companies at stake', () => {
  test('stand by their least happy person, with what they pay and when they renew', async () => {
    const { workspace, add, answer, inDays } = await company()
    const big = await add('Big', { arr: usd(90_000), renewal: await inDays(30) })
    const late = await add('Late', { arr: usd(50_000), renewal: await inDays(200) })
    const odd = await add('Odd', { arr: { amount: 70_000, currency: 'EUR' }, renewal: await inDays(10) })
    const bare = await add('Bare')
    const glad = await add('Glad', { arr: usd(10_000), renewal: await inDays(5) })
    await add('Unasked', { arr: usd(5_000) })
    await answer([
      { rating: 10, times: 2, accountId: big },
      { rating: 3, accountId: big, verbatim: 'Too slow.' },
      { rating: 6, accountId: late },
      { rating: 0, accountId: odd },
      { rating: 2, accountId: bare },
      { rating: 9, accountId: glad },
      { rating: 10 },
    ])
    const { sheet, list } = await workspace.call('GET /api/stakes', {})
    expect(sheet).toMatchObject({
      attributes: { revenue: { key: 'arr' }, renewal: { key: 'renewal' }, currency: 'USD', chosen: false },
      days: 90,
      alone: 1,
      single: 4,
      otherCurrency: 1,
      noRenewal: 2,
      never: 1,
      people: { answers: 8, accounts: 6, because: null },
      weighted: { accounts: 3, because: 'few_accounts', margin: null },
      left: { answers: 2, accounts: 2 },
    })
    expect(sheet?.rows).toEqual([
      {
        stake: 'detractor',
        ...{ accounts: 4, revenue: 140_000, unknown: 2 },
        renewing: { accounts: 2, revenue: 90_000, unknown: 1 },
      },
      { stake: 'passive', accounts: 0, revenue: 0, unknown: 0, renewing: { accounts: 0, revenue: 0, unknown: 0 } },
      { stake: 'promoter', accounts: 1, revenue: 10_000, unknown: 0, renewing: { accounts: 1, revenue: 10_000, unknown: 0 } },
      { stake: 'silent', accounts: 0, revenue: 0, unknown: 0, renewing: { accounts: 0, revenue: 0, unknown: 0 } },
      { stake: 'unasked', accounts: 1, revenue: 5_000, unknown: 0, renewing: { accounts: 0, revenue: 0, unknown: 0 } },
    ])
    expect(list.items.map(({ name }) => name)).toEqual(['Big', 'Late', 'Odd', 'Bare'])
    expect(list.items[0]).toMatchObject({ lowest: 3, voices: 3, revenue: 90_000, last: { verbatim: 'Too slow.' }, case: null })
    const near = await workspace.call('GET /api/stakes', { near: 'yes', days: 15 })
    expect(near.list.items.map(({ name }) => name)).toEqual(['Odd'])
  })

  test('are as happy as each person’s last word, not as a word long taken back', async () => {
    const { workspace, program, add } = await company()
    const id = await add('Islet')
    await workspace.inside(async (scope) => {
      const { db, workspaceId, now } = scope
      const contact = { workspaceId, accountId: id, createdAt: now, updatedAt: now }
      const people = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const
      await db
        .insertInto('contacts')
        .values([
          { ...contact, id: people[0], role: 'Buyer' },
          { ...contact, id: people[1], role: 'Engineer' },
        ])
        .execute()
      await makeAnswers(scope, program, [
        { rating: 2, accountId: id, contactId: people[0], at: new Date(now.getTime() - 40 * DAY) },
        { rating: 9, accountId: id, contactId: people[0] },
      ])
    })
    const { sheet } = await workspace.call('GET /api/stakes', { stake: 'promoter' })
    expect(sheet?.rows.find(({ stake }) => stake === 'promoter')).toMatchObject({ accounts: 1 })
    expect(sheet).toMatchObject({ single: 1, people: { answers: 2 }, standing: { answers: 2 } })
    expect(sheet?.roles).toEqual([
      { role: 'Buyer', accounts: 1, answered: 1, people: 1 },
      { role: 'Engineer', accounts: 1, answered: 0, people: 0 },
    ])
  })

  test('come in pages and as a file that is safe from formulas', async () => {
    const { workspace, add, answer } = await company()
    for (const at of [1, 2, 3, 4, 5])
      await answer([{ rating: 1, accountId: await add(`=Company ${at}`, { arr: usd(at * 100) }), verbatim: '+1' }])
    const first = await workspace.call('GET /api/stakes', { limit: 2 })
    expect([first.list.items.map(({ revenue }) => revenue), first.list.total]).toEqual([[500, 400], 5])
    const second = await workspace.call('GET /api/stakes', { limit: 3, after: first.list.next ?? '' })
    expect([second.list.items.map(({ revenue }) => revenue), second.list.next]).toEqual([[300, 200, 100], null])
    const [head, row] = String(await workspace.call('GET /api/stakes.csv', {})).split('\r\n')
    expect(head).toContain('company,standing,lowest_rating,people,Annual revenue,currency,Renewal,owner')
    expect(row).toMatch(/^"'=Company 5",detractor,1,1,500,USD,,,,1,"'\+1",/)
  })
})

test('a wave is held against the one before it by companies, many of which answered both', async () => {
  const { workspace, program, add, answer } = await company()
  const ids = await Promise.all(Array.from({ length: 40 }, (_, at) => add(`Company ${at}`)))
  const waves = await workspace.inside(async (scope) => [
    await makeDatedWave(scope, program, 'Spring', new Date(scope.now.getTime() - 200 * DAY)),
    await makeDatedWave(scope, program, 'Autumn', new Date(scope.now.getTime() - 20 * DAY)),
  ])
  for (const [at, accountId] of ids.entries()) {
    const of = (wave: number) => ({ accountId, waveId: waves[wave] ?? '' })
    await answer([...crowd(at % 4 === 0 ? 2 : 0, 1, 2, of(0)), ...crowd(at % 2 === 0 ? 3 : 1, 1, 0, of(1))])
  }
  const { sheet } = await workspace.call('GET /api/stakes', { wave: waves[1] ?? '' })
  expect(sheet?.previous).toMatchObject({ verdict: 'lower', both: 40, because: null, stretch: { wave: { name: 'Spring' } } })
  expect(sheet?.previous?.high).toBeLessThan(0)
})

describe('which attributes say it', () => {
  test('is chosen by who manages programs, kept in the audit, and forgotten again', async () => {
    const { workspace, add, answer } = await company()
    await answer([{ rating: 1, accountId: await add('Islet', { arr: usd(100), seats: 7 }) }])
    await workspace.call('PUT /api/stakes/attributes', { revenue: 'seats', renewal: null, currency: null })
    const { sheet } = await workspace.call('GET /api/stakes', {})
    expect(sheet).toMatchObject({ attributes: { revenue: { key: 'seats' }, renewal: null, chosen: true } })
    expect(sheet?.rows[0]).toMatchObject({ revenue: 7 })
    await workspace.call('DELETE /api/stakes/attributes', {})
    expect((await workspace.call('GET /api/stakes', {})).sheet?.attributes).toMatchObject({
      chosen: false,
      revenue: { key: 'arr' },
    })
    const { items } = await workspace.call('GET /api/audit', {})
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['stakes.chosen', 'stakes.guessed']))
  })

  test('must be attributes of companies of a fitting type', async () => {
    const { workspace } = await company()
    const given = { revenue: 'arr', renewal: 'renewal', currency: 'USD' }
    for (const [field, value] of [
      ['revenue', 'renewal'],
      ['renewal', 'arr'],
      ['revenue', 'nothing'],
      ['currency', 'dollars'],
    ])
      expect((await workspace.refusal('PUT /api/stakes/attributes', { ...given, [field ?? '']: value })).issues).toMatchObject([
        { field },
      ])
    expect((await (await workspace.as('analyst')).refusal('PUT /api/stakes/attributes', given)).status).toBe(403)
  })
})

test('nothing is shown to who may not see companies, and an empty workspace has nothing at stake', async () => {
  const workspace = await (await testApp()).newWorkspace()
  expect(await workspace.call('GET /api/stakes', {})).toMatchObject({ sheet: null, list: { items: [] } })
  expect((await (await workspace.as('viewer')).refusal('GET /api/stakes', {})).status).toBe(403)
})
