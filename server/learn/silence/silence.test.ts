import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { defineAttribute, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { type GivenAsk, makeAsks } from '#test/asks.ts'
import { makeProgram } from '#test/make.ts'
import { makePeople } from '#test/people.ts'
import { sentencesOfSilence } from '#words/silence-sentences.ts'

const DAY = 86_400_000

async function company() {
  const workspace = await (await testApp()).newWorkspace()
  const { program, wave } = await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    await defineAttribute(scope, 'account', 'region', 'Region')
    await defineAttribute(scope, 'contact', 'calls', 'API calls', 'number')
    const program = await makeProgram(scope)
    return { program, wave: await makeDatedWave(scope, program.id, 'Autumn', new Date(scope.now.getTime() - 21 * DAY)) }
  })
  const ask = (given: readonly GivenAsk[], of = wave, sentAt?: Date) =>
    workspace.inside((scope) => makeAsks(scope, program, of, given, sentAt))
  const read = async (input: object = {}) => (await workspace.call('GET /api/silence', input)).sheet ?? expect.fail()
  return { workspace, program, wave, ask, read }
}
const pro = (calls = 100) => ({ plan: 'Pro', calls })
const free = (calls = 100) => ({ plan: 'Free', calls })
/** 200 who pay, half of whom answer 10; 200 who do not, a tenth of whom answer 3. */
const UNEVEN: GivenAsk[] = [
  { times: 100, attributes: pro(), rating: 10 },
  { times: 100, attributes: pro() },
  { times: 20, attributes: free(), rating: 3 },
  { times: 180, attributes: free() },
]

describe('from ask to answer', () => {
  test('every step is told with what was lost, and an answer proves that its mail came', async () => {
    const { ask, read } = await company()
    await ask([
      { times: 10, rating: 9 },
      { times: 5, clicked: true },
      { times: 20 },
      { times: 3, state: 'bounced' },
      { times: 1, state: 'bounced', rating: 9 },
      { times: 2, state: 'queued' },
    ])
    const { funnel, reached, rate } = await read()
    expect(funnel.slice(1).map(({ step, people, lost }) => [step, people, lost])).toEqual([
      ['chosen', 41, 0],
      ['sent', 39, 2],
      ['delivered', 36, 3],
      ['clicked', 16, 20],
      ['answered', 11, 5],
    ])
    expect([reached, rate?.share]).toEqual([36, 11 / 36])
    const { funnel: dated } = await read({ period: 'year' })
    expect(dated.map(({ step, people }) => [step, people])).toEqual([
      ['chosen', 39],
      ['sent', 39],
      ['delivered', 36],
      ['clicked', 16],
      ['answered', 11],
    ])
  })

  test('a wave that asked nobody says nothing of anybody', async () => {
    const { read } = await company()
    expect(await read()).toMatchObject({
      reached: 0,
      rate: null,
      segments: null,
      bounds: null,
      turns: [],
      early: null,
      weighing: null,
    })
  })
})

describe('who answers and who does not', () => {
  test('rates by what was known when they were asked, and whether the answered are like the asked', async () => {
    const { ask, read } = await company()
    await ask([...UNEVEN, { times: 4 }])
    const { segments, likeness } = await read()
    expect(segments).toMatchObject({ trait: { name: 'plan', label: 'Plan' }, unknown: 4, others: 0 })
    expect(segments?.rows.map(({ value, responses, asked, verdict }) => [value, responses, asked, verdict])).toEqual([
      ['Free', 20, 200, 'lower'],
      ['Pro', 100, 200, 'higher'],
    ])
    expect(likeness.find(({ trait }) => trait.name === 'plan')).toMatchObject({
      verdict: 'unlike',
      most: { asked: 0.5, answered: expect.closeTo(5 / 6, 1) },
    })
    expect(likeness.find(({ trait }) => trait.name === 'calls')).toBeUndefined() // One value tells nobody apart.
  })

  test('a number is compared by its mean, and its rates stand in bins', async () => {
    const { ask, read } = await company()
    await ask([
      ...Array.from({ length: 100 }, (_, at) => ({ attributes: pro(at), rating: 9 })),
      ...Array.from({ length: 100 }, (_, at) => ({ attributes: pro(200 + at) })),
    ])
    const { segments, likeness } = await read({ by: 'calls' })
    expect(likeness.find(({ trait }) => trait.name === 'calls')).toMatchObject({
      verdict: 'unlike',
      means: { asked: 149.5, answered: 49.5 },
    })
    expect(segments?.edges).toHaveLength(3)
    expect(segments?.rows.map(({ responses, asked }) => [responses, asked])).toEqual([
      [49, 49],
      [50, 50],
      [1, 50],
      [0, 51],
    ])
  })

  test('names and other values that differ for nearly everybody tell nobody apart', async () => {
    const { workspace, ask, read } = await company()
    await workspace.inside((scope) => defineAttribute(scope, 'contact', 'ref', 'Reference'))
    await ask(
      Array.from({ length: 60 }, (_, at) => ({ attributes: { ...pro(at), ref: `R-${at}` }, ...(at % 2 && { rating: 9 }) })),
    )
    expect((await read()).traits.map(({ name }) => name)).toEqual(['calls', 'language'])
    expect(await workspace.refusal('GET /api/silence', { by: 'ref' })).toMatchObject({ status: 422, issues: [{ field: 'by' }] })
  })
})

describe('what silence could hide', () => {
  test('the widest bounds, and how the silent would have to score for last wave’s score', async () => {
    const { workspace, program, ask, read } = await company()
    const before = await workspace.inside((scope) =>
      makeDatedWave(scope, program.id, 'Summer', new Date(scope.now.getTime() - 120 * DAY)),
    )
    const then = new Date((await workspace.inside(async ({ now }) => now)).getTime() - 119 * DAY)
    await ask(
      [
        { times: 60, rating: 10 },
        { times: 40, rating: 8 },
      ],
      before,
      then,
    )
    await ask([{ times: 80, rating: 10 }, { times: 20, rating: 3 }, { times: 300 }])
    const { bounds, turns, standing } = await read()
    expect(standing.score?.score).toBe(60)
    expect(bounds).toEqual({ low: expect.closeTo(-60, 9), high: expect.closeTo(90, 9), silent: 300 })
    expect(turns).toEqual([
      {
        against: 'previous',
        threshold: 60,
        side: 'above',
        score: expect.closeTo(60, 9),
        apart: expect.closeTo(0, 9),
        possible: true,
      },
      {
        against: 'zero',
        threshold: 0,
        side: 'above',
        score: expect.closeTo(-20, 9),
        apart: expect.closeTo(80, 9),
        possible: true,
      },
    ])
  })

  test('nothing is compared with last wave across a day on which who is asked, what or where changed', async () => {
    const { workspace, program, ask, read } = await company()
    const [before, then] = await workspace.inside(async (scope) => {
      const at = (days: number) => new Date(scope.now.getTime() - days * DAY)
      return [await makeDatedWave(scope, program.id, 'Summer', at(120)), at(119)] as const
    })
    await ask([{ times: 30, rating: 10 }], before, then)
    await ask([{ times: 24, rating: 10 }, { times: 6, rating: 3 }, { times: 60 }])
    expect((await read()).previous).toMatchObject({ stretch: { wave: { name: 'Summer' } } })
    const on = new Date(then.getTime() + 30 * DAY).toISOString().slice(0, 10)
    await workspace.call('POST /api/annotations', { on, kind: 'wording', words: 'Asked anew', program: null, breaks: true })

    const sheet = await read()
    expect(sheet).toMatchObject({ previous: null, parted: { on, stretch: { wave: { name: 'Summer' } } } })
    expect(sheet.turns.map(({ against }) => against)).toEqual(['zero'])
    const tell = { points: String, percent: String, trait: () => '', list: String, previous: 'Summer', day: on }
    expect(
      sentencesOfSilence(sheet, tell)
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(['silence.says.rate', 'silence.says.fall.zero', 'silence.says.barred'])
  })

  test('early against late: by the reminder where one left, else by thirds', async () => {
    const reminded = await company()
    await reminded.ask([
      { times: 60, rating: 10, after: 1 },
      { times: 40, rating: 3, after: 9, reminded: 5 },
      { times: 200, reminded: 5 },
    ])
    expect((await reminded.read()).early).toMatchObject({
      split: 'reminder',
      early: { answers: 60 },
      late: { answers: 40 },
      verdict: 'higher',
      extrapolated: expect.closeTo(20 / 3 - 200 / 3, 9),
    })
    const plain = await company()
    await plain.ask(Array.from({ length: 90 }, (_, at) => ({ rating: at % 2 ? 10 : 3, after: at / 10 })))
    expect((await plain.read()).early).toMatchObject({
      split: 'thirds',
      early: { answers: 30 },
      late: { answers: 30 },
      verdict: 'no_evidence',
    })
  })
})

describe('weighted to what is known of everybody', () => {
  test('over a period with several waves all asks are everybody, and each wave speaks for as many as it asked', async () => {
    const { workspace, program, ask, read } = await company()
    const spring = await workspace.inside((scope) =>
      makeDatedWave(scope, program.id, 'Spring', new Date(scope.now.getTime() - 100 * DAY)),
    )
    const sentAt = await workspace.inside(async ({ now }) => new Date(now.getTime() - 99 * DAY))
    await ask([
      ...[
        { times: 25, attributes: pro(), rating: 10 },
        { times: 25, attributes: pro() },
      ],
      ...[
        { times: 25, attributes: free(), rating: 3 },
        { times: 25, attributes: free() },
      ],
    ])
    const low = [
      { times: 5, attributes: pro(), rating: 10 },
      { times: 45, attributes: pro() },
    ]
    await ask([...low, { times: 5, attributes: free(), rating: 10 }, { times: 45, attributes: free() }], spring, sentAt)
    // As answered 35 - 25 of 60. Autumn scores 0 and Spring 100, and each asked a hundred.
    const { standing, weighing } = await read({ period: 'year', weigh: 'wave', weigh2: 'plan' })
    expect(standing.score?.score).toBeCloseTo(100 / 6, 6)
    expect(weighing).toMatchObject({ people: 200, rows: [{ by: ['wave'] }, { by: ['wave', 'plan'] }] })
    for (const row of weighing?.rows ?? []) expect(row.weighted).toMatchObject({ score: expect.closeTo(50, 6), trimmed: 0 })
  })

  test('by the attributes in which the answered are least like the asked, post-stratified and raked', async () => {
    const { ask, read } = await company()
    await ask(
      UNEVEN.flatMap((one) => [
        { ...one, times: (one.times ?? 0) / 2, attributes: { ...one.attributes, region: 'North' } },
        { ...one, times: (one.times ?? 0) / 2, attributes: { ...one.attributes, region: 'South' } },
      ]),
    )
    const { standing, weighing } = await read()
    expect(standing.score?.score).toBeCloseTo((100 * 80) / 120, 9)
    expect(weighing).toMatchObject({ population: 'invited', people: 400, by: ['plan'], proposed: true })
    // A free answer would speak for ten, a paying one for two; no weight is above three times the mean.
    expect(weighing?.rows).toMatchObject([
      { by: ['plan'], because: null, weighted: { score: expect.closeTo(0, 6), answers: 120 } },
    ])
    const asked = await read({ weigh: 'region', weigh2: 'plan' })
    expect(asked.weighing).toMatchObject({ proposed: false, rows: [{ by: ['region'] }, { by: ['region', 'plan'] }] })
    expect(asked.weighing?.rows[0]?.weighted?.score).toBeCloseTo((100 * 80) / 120, 6)
    expect(asked.weighing?.rows[1]?.weighted?.score).toBeCloseTo(0, 6)
  })

  test('to every contact there is, with the chance that each was drawn with', async () => {
    const { workspace, ask, read } = await company()
    await ask([
      { times: 50, attributes: pro(), rating: 10, chance: 1 },
      { times: 50, attributes: free(), rating: 3, chance: 0.5 },
    ])
    await workspace.inside((scope) =>
      makePeople(
        scope,
        Array.from({ length: 100 }, (_, at) => ({ email: `f${at}@x.example`, attributes: { plan: 'Free' } })),
      ),
    )
    const { weighing } = await read({ population: 'contacts', weigh: 'plan' })
    expect(weighing).toMatchObject({ people: 200, populations: ['invited', 'contacts'] })
    expect(weighing?.rows[0]?.weighted?.score).toBeCloseTo(-50, 6)
    expect(await workspace.refusal('GET /api/silence', { population: 'contacts', weigh: 'language' })).toMatchObject({
      status: 422,
      issues: [{ field: 'weigh' }],
    })
    const viewer = await workspace.as('viewer')
    expect((await viewer.refusal('GET /api/silence', { population: 'contacts', weigh: 'plan' })).status).toBe(403)
    expect((await viewer.call('GET /api/silence', {})).sheet?.weighing?.populations).toEqual(['invited'])
  })
})

describe('weighted to contacts who have changed since they were asked', () => {
  const asked: GivenAsk[] = [
    { times: 40, attributes: pro(), rating: 10 },
    { times: 40, attributes: free(), rating: 3 },
    { times: 3, attributes: { calls: 100 }, rating: 3 },
    { times: 20, attributes: pro() },
    { times: 17, attributes: free() },
  ]
  const weighed = async (set: ReturnType<typeof sql>) => {
    const { workspace, ask, read } = await company()
    await ask(asked)
    await workspace.inside(({ db, workspaceId }) =>
      sql`update contacts set attributes = attributes || ${set} where workspace_id = ${workspaceId}`.execute(db),
    )
    return (await read({ population: 'contacts', weigh: 'plan' })).weighing?.rows[0]
  }

  test('answers whose value nobody has any more speak for nobody, and it is told', async () => {
    // Unknown of three when they were asked, and filled in since.
    const row = await weighed(sql`case when attributes ? 'plan' then '{}' else '{"plan":"Free"}' end::jsonb`)
    expect(row).toMatchObject({
      left: [{ attribute: 'plan', levels: [{ value: '', label: null }], answers: 3 }],
      collapsed: [],
      weighted: { answers: 80, score: expect.closeTo(0, 6) },
    })
  })

  test('a value renamed everywhere is one with what it was called', async () => {
    const row = await weighed(sql`case attributes ->> 'plan' when 'Pro' then '{"plan":"Premium"}' else '{}' end::jsonb`)
    expect(row).toMatchObject({
      left: [],
      collapsed: [{ attribute: 'plan', levels: [{ value: '' }, { value: 'Premium' }, { value: 'Pro' }] }],
    })
    expect(row?.weighted?.answers).toBe(83)
  })
})

test('every table comes as a file that is safe from formulas', async () => {
  const { workspace, ask } = await company()
  await ask([
    { times: 20, attributes: { plan: '=1+1' }, rating: 9 },
    { times: 20, attributes: { plan: 'Pro' } },
  ])
  const file = async (table: 'funnel' | 'segments' | 'likeness' | 'weighing') =>
    String(await workspace.call('GET /api/silence.csv', { table })).split('\r\n')
  expect((await file('segments')).slice(0, 2)).toEqual([
    '\ufeffPlan,answered,asked,rate,low,high,verdict,q',
    expect.stringMatching(/^"'=1\+1",20,20,1,/),
  ])
  expect((await file('funnel'))[1]).toBe('looked_at,0,0,,')
  expect((await file('likeness'))[1]).toMatch(/^Plan,/)
  expect((await file('weighing'))[1]).toMatch(/^,100,/)
})
