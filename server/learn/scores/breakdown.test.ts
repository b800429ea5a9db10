import { describe, expect, test } from 'vitest'
import { crowd, defineAttribute, makeAccount, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { makePeople } from '#test/people.ts'

const plans = (plan: string | null, like = {}) => ({ ...like, attributes: plan === null ? {} : { plan } })

async function company() {
  const workspace = await (await testApp()).newWorkspace()
  const program = await workspace.inside(async (scope) => (await makeProgram(scope)).id)
  const read = (by: string, input: object = {}) => workspace.call('GET /api/scores/breakdown', { by, period: 'all', ...input })
  const answer = (given: Parameters<typeof makeAnswers>[2]) => workspace.inside((scope) => makeAnswers(scope, program, given))
  return { workspace, program, read, answer }
}

describe('where it differs', () => {
  test('each value stands against all others, and those without a value are left out and counted', async () => {
    const { read, answer } = await company()
    await answer([
      ...crowd(50, 75, 187, plans('Enterprise')),
      ...crowd(140, 118, 140, plans('Starter')),
      ...crowd(2, 6, 10, plans('Partner')),
      ...crowd(1, 1, 2, plans('Trial')),
      ...crowd(7, 0, 0, plans(null)),
      ...crowd(0, 3, 0, plans('')),
    ])
    const found = await read('asked.plan')
    expect(found.rows.map(({ label, verdict, standing }) => [label, verdict, standing.sample, standing.answers])).toEqual([
      ['Starter', 'lower', 'full', 398],
      ['Enterprise', 'higher', 'full', 312],
      ['Partner', 'no_evidence', 'small', 18],
      ['Trial', 'too_few', 'too_few', 4],
    ])
    expect(found).toMatchObject({ answers: 732, looks: 3, unknown: 10, leftOut: 0 })
    expect(found.rows[0]?.against).toMatchObject({ difference: expect.any(Number), q: expect.any(Number) })
    expect(found.rows[3]).toMatchObject({
      standing: { score: null, echo: null, counted: { promoter: 2 } },
      against: null,
      restAnswers: 728,
    })
  })

  test('many values are cut to those with most answers; the others stand together', async () => {
    const { read, answer } = await company()
    await answer(Array.from({ length: 30 }, (_, at) => crowd(30 - at, 2, 2, plans(`Plan ${at}`))).flat())
    const found = await read('asked.plan', { limit: 5 })
    expect(found.rows.map(({ label }) => label)).toEqual(['Plan 0', 'Plan 1', 'Plan 2', 'Plan 3', 'Plan 4', null])
    expect(found.rows.at(-1)).toMatchObject({ value: null, standing: { answers: 425 } })
    expect([found.leftOut, found.looks, found.answers]).toEqual([25, 6, 585])
  })

  test('reads what accounts and contacts are today, their role and language, and the wave', async () => {
    const { workspace, program, read } = await company()
    await workspace.inside(async (scope) => {
      const [big, small] = [
        await makeAccount(scope, 'Big & <Co>', { size: 'L' }),
        await makeAccount(scope, 'Small', { size: 'S' }),
      ]
      const [ann = '', bo = ''] = await makePeople(scope, [{ attributes: { seat: 'admin' } }, { attributes: { seat: 'user' } }])
      const waveId = await makeDatedWave(scope, program, 'Spring', new Date('2026-03-01T00:00:00Z'))
      await makeAnswers(scope, program, [
        { rating: 9, times: 8, accountId: big, contactId: ann, locale: 'en', waveId },
        { rating: 2, times: 6, accountId: small, contactId: bo, locale: 'zh-Hans' },
        { rating: 2 },
      ])
    })
    const shown = async (by: string) => (await read(by)).rows.map(({ label, standing }) => [label, standing.answers])
    expect(await shown('account.size')).toEqual([
      ['L', 8],
      ['S', 6],
    ])
    expect(await shown('contact.seat')).toEqual([
      ['admin', 8],
      ['user', 6],
    ])
    expect(await shown('account')).toEqual([
      ['Big & <Co>', 8],
      ['Small', 6],
    ])
    expect(await shown('locale')).toEqual([
      ['en', 8],
      ['zh-Hans', 6],
    ])
    expect(await shown('wave')).toEqual([['Spring', 8]])
    expect(await read('role')).toMatchObject({ rows: [], unknown: 15, p: null, overall: null })
    expect((await read('account.size', { attribute: 'contact.seat', value: 'admin' })).rows).toHaveLength(1)
  })

  test('a wave stands only against waves that were asked alike, and the days on which that changed are told', async () => {
    const { workspace, program, read } = await company()
    const months = ['01', '03', '05', '07', '09']
    const waves = await workspace.inside(async (scope) => {
      const made: string[] = []
      for (const [at, month] of months.entries())
        made.push(await makeDatedWave(scope, program, `W${at + 1}`, new Date(`2025-${month}-01T09:00:00Z`)))
      return made
    })
    const given = [
      [5, 10, 85],
      [5, 10, 85],
      [60, 20, 20],
      [60, 20, 20],
      [30, 20, 50],
    ] as const
    await workspace.inside((scope) =>
      makeAnswers(
        scope,
        program,
        given.flatMap(([d, p, r], at) =>
          crowd(d, p, r, { waveId: waves[at] ?? '', at: new Date(`2025-${months[at]}-20T09:00:00Z`) }),
        ),
      ),
    )
    const shown = async () =>
      (await read('wave')).rows
        .toSorted((a, b) => String(a.label).localeCompare(String(b.label)))
        .map(({ label, verdict, barred }) => [label, verdict, barred])
    expect((await shown()).map(([, verdict]) => verdict)).toEqual(['higher', 'higher', 'lower', 'lower', 'no_evidence'])

    // A wave that nobody answered parts no others.
    const early = await workspace.inside((scope) => makeDatedWave(scope, program, 'W0', new Date('2024-06-01T09:00:00Z')))
    const breaks = (on: string) =>
      workspace.call('POST /api/annotations', { on, kind: 'policy', words: 'Asked otherwise', program: null, breaks: true })
    await breaks('2024-12-01')
    const together = await read('wave', { limit: 1 })
    expect(together).toMatchObject({
      rows: [{ barred: false }, { value: null, barred: false, against: {} }],
      looks: 2,
      breaks: [],
    })
    const [first, others] = together.rows
    expect([first?.restAnswers, others?.restAnswers]).toEqual([others?.standing.answers, first?.standing.answers])

    for (const on of ['2025-04-15', '2025-09-01', '2026-06-01']) await breaks(on)
    expect(await shown()).toEqual([
      ...['W1', 'W2', 'W3', 'W4'].map((label) => [label, 'no_evidence', false]),
      ['W5', 'too_few', true],
    ])
    expect(await read('wave')).toMatchObject({ looks: 4, p: 1, breaks: ['2025-04-15', '2025-09-01'] })
    expect(await read('wave', { limit: 1 })).toMatchObject({ rows: [{}, { value: null, barred: true }], breaks: { length: 2 } })
    expect(await read('locale')).toMatchObject({ breaks: [] })

    // Nor does one whose answers came before the time asked about.
    const at = new Date('2024-06-20T09:00:00Z')
    await workspace.inside((scope) => makeAnswers(scope, program, crowd(1, 1, 1, { waveId: early, at })))
    expect(await read('wave', { limit: 1 })).toMatchObject({ breaks: { length: 3 } })
    expect(await read('wave', { limit: 1, period: '2025-Q1' })).toMatchObject({ breaks: [] })
  })

  test('shows nothing of people and companies to who may not read them, neither as a row nor as a filter', async () => {
    const { workspace, answer } = await company()
    await workspace.inside(async (scope) => {
      await defineAttribute(scope, 'account', 'plan', 'Plan')
      await defineAttribute(scope, 'contact', 'nickname', 'Nickname')
    })
    await answer([{ rating: 9, attributes: { plan: 'A' } }])
    const viewer = await workspace.as('viewer')
    for (const by of ['account', 'role', 'account.plan', 'contact.nickname']) {
      expect((await viewer.refusal('GET /api/scores/breakdown', { by })).status).toBe(403)
      expect((await viewer.refusal('GET /api/scores', { attribute: by, value: 'A' })).status).toBe(403)
      expect((await viewer.refusal('GET /api/responses', { attribute: by, value: 'A' })).status).toBe(403)
    }
    expect((await viewer.call('GET /api/scores/attributes', {})).map(({ name }) => name)).toEqual([
      'asked.plan',
      'locale',
      'wave',
    ])
    const plan = await viewer.call('GET /api/scores/breakdown', { by: 'asked.plan' })
    expect(plan).toMatchObject({ answers: 1, overall: null })
    // A screen opens with it in the same reply: by what it asks for, or by the first that may be seen.
    const differs = async (by?: string) => (await viewer.call('GET /api/scores', by ? { by } : {})).differs
    expect(await differs()).toBeNull()
    expect((await differs('first'))?.breakdown).toEqual(plan)
    expect((await differs('account.plan'))?.breakdown).toEqual(plan)
    expect(await differs('locale')).toMatchObject({ attributes: { length: 3 }, breakdown: { by: 'locale' } })
  })

  test('keeps to the chosen wave and to answers that count', async () => {
    const { workspace, program, read, answer } = await company()
    const waveId = await workspace.inside((scope) => makeDatedWave(scope, program, 'Spring', new Date('2026-03-01T00:00:00Z')))
    await answer([
      ...crowd(5, 5, 5, plans('A', { waveId })),
      ...crowd(9, 9, 9, plans('A')),
      ...crowd(20, 0, 0, plans('B', { waveId, evidence: 'provisional' })),
    ])
    const found = await workspace.call('GET /api/scores/breakdown', { by: 'asked.plan', wave: waveId })
    expect(found.rows.map(({ label, standing }) => [label, standing.answers])).toEqual([['A', 15]])
    expect(found.rows[0]).toMatchObject({ verdict: 'too_few', restAnswers: 0 })
    expect((await read('asked.plan')).rows[0]?.standing.answers).toBe(42)
  })

  test('lists what there is to compare by, with its label, and no amounts, days or lists', async () => {
    const { workspace, answer } = await company()
    await workspace.inside(async (scope) => {
      await defineAttribute(scope, 'account', 'plan', 'Plan')
      await defineAttribute(scope, 'contact', 'seat', 'Seat')
      await defineAttribute(scope, 'response', 'cabin', 'Cabin')
      await defineAttribute(scope, 'account', 'arr', 'Revenue', 'money')
      await defineAttribute(scope, 'account', 'renewal', 'Renewal', 'date')
      await defineAttribute(scope, 'account', 'products', 'Products', 'list')
    })
    await answer([{ rating: 9, attributes: { plan: 'A', arr: 3 } }])
    const listed = await workspace.call('GET /api/scores/attributes', {})
    expect(listed.map(({ name, label, when }) => [name, label, when])).toEqual([
      ['asked.plan', 'Plan', 'asked'],
      ['asked.cabin', 'Cabin', 'asked'],
      ['account.plan', 'Plan', 'today'],
      ['contact.seat', 'Seat', 'today'],
      ['role', null, 'field'],
      ['locale', null, 'field'],
      ['wave', null, 'field'],
      ['account', null, 'field'],
    ])
  })
})
