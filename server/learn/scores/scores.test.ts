import { describe, expect, test } from 'vitest'
import { crowd, makeAccount, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

const WAVES = [
  ['Q1', '2025-04-15'],
  ['Q2', '2025-07-15'],
  ['Q3', '2025-10-14'],
  ['Q4', '2026-01-13'],
  ['Q5', '2026-04-14'],
] as const

/** Five quarterly waves; what each was answered stands in the test. */
async function quarters(answers: readonly (readonly [number, number, number])[]) {
  const workspace = await (await testApp()).newWorkspace()
  const ids = await workspace.inside(async (scope) => {
    const { id } = await makeProgram(scope)
    const waves: string[] = []
    for (const [at, [name, day]] of WAVES.entries()) {
      const startedAt = new Date(`${day}T08:00:00Z`)
      const waveId = await makeDatedWave(scope, id, name, startedAt)
      waves.push(waveId)
      await makeAnswers(
        scope,
        id,
        crowd(...(answers[at] ?? [0, 0, 0]), { waveId, at: new Date(startedAt.getTime() + 86_400_000) }),
      )
    }
    return { program: id, waves }
  })
  const read = async (input: Record<string, string> = {}) =>
    (await workspace.call('GET /api/scores', input)).sheet ?? expect.fail()
  return { workspace, read, ...ids }
}

test('what can be chosen, and what is, can be had without the score', async () => {
  const { workspace, waves } = await quarters([[1, 2, 3], ...[1, 2, 3].map(() => [0, 0, 0] as const), [9, 9, 9]])
  for (const input of [{}, { wave: waves[0] ?? '' }, { period: 'all' }]) {
    const { choices, sheet } = await workspace.call('GET /api/scores', input)
    const { program, wave, period, stretch } = sheet ?? expect.fail()
    expect(await workspace.call('GET /api/scores/choices', input)).toEqual({
      choices,
      chosen: { program, wave, period, stretch },
    })
  }
  const nothing = await (await testApp()).newWorkspace()
  expect(await nothing.call('GET /api/scores/choices', {})).toMatchObject({ choices: { waves: [] }, chosen: null })
})

describe('the score of a wave', () => {
  test('comes with its interval, its echo, the counts and what it is held against', async () => {
    const { read, waves } = await quarters([
      [320, 400, 560],
      [0, 0, 0],
      [0, 0, 0],
      [230, 400, 620],
      [213, 395, 676],
    ])
    const sheet = await read()
    expect(sheet).toMatchObject({
      wave: waves[4],
      period: null,
      standing: { answers: 1284, counted: { detractor: 213, passive: 395, promoter: 676 }, sample: 'full' },
      ratings: [0, 0, 0, 213, 0, 0, 0, 0, 395, 0, 676],
      unconfirmed: 0,
      responseRate: null,
    })
    expect(sheet.standing.score?.score).toBeCloseTo(36.06, 2)
    expect(sheet.standing.score?.margin).toBeCloseTo(4.13, 1)
    expect(sheet.standing.echo?.[50].low).toBeGreaterThan(sheet.standing.echo?.[95].low ?? 100)
    expect(sheet.shares?.promoter).toBeCloseTo(676 / 1284, 12)
    expect(sheet.comparisons.map(({ against, verdict, stretch }) => [against, verdict, stretch.wave?.name])).toEqual([
      ['previous', 'no_evidence', 'Q4'],
      ['year_ago', 'higher', 'Q1'],
    ])
    expect(sheet.findings).toMatchObject([
      { kind: 'change', against: 'year_ago', real: true },
      { kind: 'change', against: 'previous', real: false, smallestVisible: 9 },
    ])
    expect(sheet.method).toMatchObject({ interval: 'plus_two', answers: 1284, smallestVisible: 9 })
  })

  test('may be lower, too, and a wave of three answers is no yardstick', async () => {
    const fell = await quarters([
      [10, 10, 180],
      [0, 0, 0],
      [0, 0, 0],
      [1, 1, 1],
      [100, 20, 80],
    ])
    const sheet = await fell.read()
    expect(sheet.comparisons.map(({ verdict }) => verdict)).toEqual(['too_few', 'lower'])
    expect(sheet.comparisons[0]).toMatchObject({ difference: null, standing: { score: null, answers: 3 } })
    expect(sheet.findings).toMatchObject([
      { kind: 'change', real: true },
      { kind: 'few_earlier', against: 'previous', answers: 3 },
    ])
  })

  test('below five answers is only counted; without any, it says so', async () => {
    const { read, waves } = await quarters([
      [0, 0, 0],
      [1, 1, 2],
      [3, 3, 6],
      [0, 0, 0],
      [0, 0, 0],
    ])
    expect(await read({ wave: waves[4] ?? '' })).toMatchObject({
      standing: { sample: 'none', score: null },
      shares: null,
      findings: [{ kind: 'no_answers' }],
    })
    expect(await read({ wave: waves[1] ?? '' })).toMatchObject({
      standing: { sample: 'too_few', score: null, echo: null, answers: 4 },
      shares: null,
      findings: [{ kind: 'few_answers', answers: 4 }],
      method: { smallestVisible: null },
    })
    expect(await read({ wave: waves[2] ?? '' })).toMatchObject({
      standing: { sample: 'small', answers: 12 },
      findings: [
        { kind: 'few_earlier', against: 'previous', answers: 4 },
        { kind: 'small_sample', answers: 12 },
      ],
    })
  })

  test('opens on the newest wave that has a score, also while a younger one is under way, and on the newest where none has', async () => {
    const known = await quarters([
      [9, 9, 9],
      [1, 1, 3],
      [0, 0, 0],
      [0, 0, 0],
      [1, 1, 2],
    ])
    expect((await known.read()).wave).toBe(known.waves[1])
    expect((await known.workspace.call('GET /api/wings', {})).learn).toMatchObject({ score: 40, answers: 5 })
    const { choices } = await known.workspace.call('GET /api/scores', {})
    expect(choices.waves[0]).toMatchObject({ name: 'Q5', answers: 4 })
    const young = await quarters([
      [0, 0, 1],
      [0, 0, 4],
    ])
    expect((await young.read()).wave).toBe(young.waves[4])
  })

  test('the trend has every wave, and a gap for a month without answers', async () => {
    const { read } = await quarters([
      [30, 10, 30],
      [20, 10, 60],
      [10, 10, 90],
      [10, 10, 200],
      [2, 1, 1],
    ])
    const { trend } = await read()
    expect(trend.waves.points.map(({ label, standing }) => [label, standing.sample])).toEqual([
      ['Q1', 'full'],
      ['Q2', 'full'],
      ['Q3', 'full'],
      ['Q4', 'full'],
      ['Q5', 'too_few'],
    ])
    expect(trend.months.points.map(({ name }) => name)).toHaveLength(13)
    expect(trend.months.points[1]).toMatchObject({ name: '2025-05', standing: { sample: 'none' } })
    expect(trend.waves.direction).toMatchObject({ verdict: 'rising', slope: expect.any(Number) })
  })

  test('nothing is compared, and no line drawn, across a day on which who is asked, what or where changed', async () => {
    const { read, workspace, waves } = await quarters([
      [10, 10, 90],
      [20, 10, 60],
      [30, 10, 30],
      [30, 20, 30],
      [60, 20, 10],
    ])
    const [before, after] = [await read({ wave: waves[4] ?? '' }), await read({ wave: waves[2] ?? '' })]
    const { startedAt } = before.trend.waves.points[3] ?? {}
    const on = String(startedAt).slice(0, 10)
    await workspace.call('POST /api/annotations', { on, kind: 'wording', words: 'Asked anew', program: null, breaks: true })

    const parted = await read({ wave: waves[4] ?? '' })
    expect(parted.comparisons.map(({ against, verdict, parted, difference }) => [against, verdict, parted, difference])).toEqual([
      ['previous', 'lower', null, before.comparisons[0]?.difference],
      ['year_ago', 'barred', on, null],
    ])
    expect(parted.comparisons[1]?.standing).toEqual(before.comparisons[1]?.standing)
    expect(parted.findings).toContainEqual({ kind: 'barred', against: 'year_ago' })
    expect(parted.trend.waves.points.map(({ side }) => side)).toEqual([0, 0, 0, 1, 1])
    const stands = ({ annotations }: typeof parted.trend.waves | typeof parted.trend.months) =>
      annotations.flatMap(({ at, words, breaks }) => (words ? [[Math.round(at), words, breaks]] : []))
    expect([stands(parted.trend.waves), stands(parted.trend.months)]).toEqual([
      [[3, 'Asked anew', true]],
      [[9, 'Asked anew', true]],
    ])
    expect(before.trend.waves.direction).toMatchObject({ verdict: 'falling', over: 5 })
    expect(parted.trend.waves.direction).toMatchObject({ verdict: 'too_few', over: 2, slope: null })
    expect((await read({ wave: waves[2] ?? '' })).comparisons).toEqual(after.comparisons)
  })

  test('only confirmed, used and weak answers count; unconfirmed ones are told beside, discarded ones not at all', async () => {
    const { read, workspace, program, waves } = await quarters([])
    const waveId = waves[4] ?? ''
    const at = new Date('2026-04-20T00:00:00Z')
    await workspace.inside((scope) =>
      makeAnswers(scope, program, [
        { rating: 9, times: 3, waveId, at, evidence: 'auto' },
        { rating: 9, times: 4, waveId, at, evidence: 'weak' },
        { rating: 0, times: 6, waveId, at, evidence: 'provisional' },
        { rating: 0, times: 7, waveId, at, evidence: 'discarded' },
      ]),
    )
    expect(await read()).toMatchObject({ standing: { answers: 7, counted: { promoter: 7 } }, unconfirmed: 6 })
  })

  test('tells how many companies answered', async () => {
    const { read, workspace, program, waves } = await quarters([])
    await workspace.inside(async (scope) => {
      const [a, b] = [await makeAccount(scope, 'A'), await makeAccount(scope, 'B')]
      await makeAnswers(scope, program, [
        { rating: 9, times: 3, waveId: waves[4] ?? '', accountId: a },
        { rating: 9, waveId: waves[4] ?? '', accountId: b },
        { rating: 9, waveId: waves[3] ?? '', accountId: b },
        { rating: 9, waveId: waves[4] ?? '' },
      ])
    })
    expect((await read()).accounts).toEqual({ answered: 2, asked: null })
    expect((await read({ wave: waves[3] ?? '' })).accounts.answered).toBe(1)
  })
})

describe('what may be asked', () => {
  test('a workspace without a program has nothing to show yet', async () => {
    const workspace = await (await testApp()).newWorkspace()
    expect(await workspace.call('GET /api/scores', {})).toEqual({
      choices: { programs: [], waves: [], quarters: [], months: [] },
      sheet: null,
      population: null,
      differs: null,
    })
  })

  test("another workspace's program or wave is not there, nor is one that does not exist", async () => {
    const other = await quarters([])
    const workspace = await (await testApp()).newWorkspace()
    await workspace.inside((scope) => makeProgram(scope))
    const nobody = '00000000-0000-7000-8000-000000000000'
    for (const input of [{ program: other.program }, { wave: other.waves[0] }, { program: nobody }, { wave: nobody }]) {
      expect((await workspace.refusal('GET /api/scores', input)).status).toBe(404)
      expect((await workspace.refusal('GET /api/scores/breakdown', { ...input, by: 'locale' })).status).toBe(404)
    }
  })

  test('a wave of another program, both wave and period, half a filter or nonsense are refused with the way out', async () => {
    const { workspace, waves } = await quarters([])
    const second = await workspace.inside((scope) => makeProgram(scope))
    expect((await workspace.refusal('GET /api/scores', { program: second.id, wave: waves[0] })).status).toBe(404)
    const both = await workspace.refusal('GET /api/scores', { wave: waves[0], period: 'all' })
    expect([both.status, both.issues[0]?.message]).toEqual([422, 'Choose a wave or a period, not both.'])
    for (const wrong of [
      { attribute: 'locale' },
      { value: 'x' },
      { attribute: 'password', value: 'x' },
      { attribute: 'asked.a\0b', value: 'x' },
      { attribute: 'asked.a', value: 'x\0' },
      { period: '2026-13' },
      { period: 'soon' },
      { wave: 'Q1' },
      { group: 'promoter' },
    ])
      expect((await workspace.refusal('GET /api/scores', wrong)).status).toBe(422)
  })

  test('everyone who may see scores sees them, without names of companies', async () => {
    const { workspace } = await quarters([])
    const viewer = await workspace.as('viewer')
    expect((await viewer.call('GET /api/scores', {})).sheet).not.toBeNull()
    expect((await viewer.refusal('GET /api/scores/breakdown', { by: 'account' })).status).toBe(403)
    expect((await viewer.call('GET /api/scores/attributes', {})).map(({ name }) => name)).not.toContain('account')
  })
})

test('a wave is asked for the score of exactly its customers only on request, and a period cannot be', async () => {
  const { workspace, waves } = await quarters([[60, 90, 150], [2, 1, 1], [], [], []].map(([a = 0, b = 0, c = 0]) => [a, b, c]))
  const wave = waves[0] ?? ''
  const ask = async (input: Record<string, string>) => (await workspace.call('GET /api/scores', input)).population
  expect(await ask({ wave })).toBeNull()
  expect(await ask({ wave, population: '500' })).toMatchObject({ size: 500, answers: 300, score: 30, because: null })
  expect((await ask({ wave, population: '500' }))?.low).toBeCloseTo(24.33, 2)
  expect(await ask({ wave, population: '300' })).toMatchObject({ margin: 0, because: null })
  expect(await ask({ wave, population: '299' })).toMatchObject({ because: 'more_answers', score: null })
  expect(await ask({ wave: waves[1] ?? '', population: '299' })).toMatchObject({ because: 'too_few' })
  expect(await ask({ wave, population: 'frame' })).toMatchObject({ frame: 0, because: 'no_frame' })
  expect(await ask({ period: 'all', population: '500' })).toMatchObject({ because: 'no_wave' })
  expect((await workspace.refusal('GET /api/scores', { population: '0' })).issues).toMatchObject([{ field: 'population' }])
})
