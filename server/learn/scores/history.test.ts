import fs from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { type GivenAnswer, makeAnswers } from '#test/answers.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

const FILE = new URL('../../../test/data/skytrax_seat.csv', import.meta.url)
type SeatRow = { cabin_flown: string; overall_rating: string; date: string; recommended: string }

async function history(answers: readonly GivenAnswer[], timeZone = 'UTC') {
  const workspace = await (await testApp()).newWorkspace()
  await workspace.inside(async (scope) => {
    await scope.db.updateTable('workspaces').set({ timeZone }).where('id', '=', scope.workspaceId).execute()
    const { id } = await makeProgram(scope)
    await makeAnswers(scope, id, answers)
  })
  return workspace
}

describe('imported history', () => {
  let workspace: TestWorkspace
  beforeAll(async () => {
    const rows = parse<SeatRow>(fs.readFileSync(FILE), { columns: true, bom: true })
    const rated = rows.filter(({ overall_rating }) => overall_rating !== '')
    workspace = await history(
      rated.map(({ overall_rating, date, cabin_flown }) => ({
        rating: Number(overall_rating),
        at: new Date(`${date}T12:00:00Z`),
        attributes: { cabin_flown },
      })),
    )
  })

  test('of 1,257 answers scores -56.8 [-60.6, -52.9], as published', async () => {
    const { sheet } = await workspace.call('GET /api/scores', {})
    expect(sheet).toMatchObject({
      period: 'all',
      wave: null,
      standing: { answers: 1257, counted: { promoter: 151, passive: 241, detractor: 865 } },
      responseRate: null,
      accounts: { asked: null },
      comparisons: [],
      findings: [{ kind: 'nothing_earlier' }],
    })
    expect(Object.values(sheet?.standing.score ?? {}).map((points) => Math.round(points * 10) / 10)).toEqual([
      -56.8, -60.6, -52.9, 3.9, 1257,
    ])
  })

  test('scores Economy -60.0 [-64.0, -55.9] and Premium Economy -39.2 [-50.4, -27.2], and both differ from the rest', async () => {
    const found = await workspace.call('GET /api/scores/breakdown', { by: 'asked.cabin_flown', period: 'all' })
    const [economy, premium] = found.rows
    expect(economy).toMatchObject({ value: 'Economy', verdict: 'lower', standing: { answers: 1066 } })
    expect(premium).toMatchObject({ value: 'Premium Economy', verdict: 'higher', standing: { answers: 181 } })
    const limits = found.rows
      .slice(0, 2)
      .map(({ standing: { score } }) => [score?.score, score?.low, score?.high].map((n) => n?.toFixed(1)))
    expect(limits).toEqual([
      ['-60.0', '-64.0', '-55.9'],
      ['-39.2', '-50.4', '-27.2'],
    ])
    expect([found.answers, found.unknown]).toEqual([1251, 6])
  })

  test('filtered to one cabin it is that cabin; a month is its own, and one outside the file is empty', async () => {
    const filter = { attribute: 'asked.cabin_flown', value: 'Economy' }
    const economy = await workspace.call('GET /api/scores', filter)
    expect(economy.sheet?.standing.answers).toBe(1066)
    const { choices } = await workspace.call('GET /api/scores', {})
    const [latest] = choices.months
    expect(latest?.period).toBe('2015-08')
    const august = await workspace.call('GET /api/scores', { period: '2015-08' })
    expect(august.sheet?.standing.answers).toBe(latest?.answers)
    expect(choices.quarters[0]?.period).toBe('2015-Q3')
    expect((await workspace.call('GET /api/scores', { period: '1999-01' })).sheet?.standing.sample).toBe('none')
  })
})

describe('periods', () => {
  const at = (text: string) => ({ at: new Date(text), rating: 9 })
  const edges = [
    at('2026-03-31T15:59:59.999Z'),
    at('2026-03-31T16:00:00Z'),
    at('2026-04-30T15:59:59.999Z'),
    at('2026-04-30T16:00:00Z'),
  ]

  test('a month is the month of the workspace, to the millisecond', async () => {
    const shanghai = await history(edges, 'Asia/Shanghai')
    const { choices, sheet } = await shanghai.call('GET /api/scores', { period: '2026-04' })
    expect(choices.months).toEqual([
      { period: '2026-05', answers: 1 },
      { period: '2026-04', answers: 2 },
      { period: '2026-03', answers: 1 },
    ])
    expect(sheet?.stretch).toMatchObject({ from: '2026-03-31T16:00:00.000Z', until: '2026-04-30T16:00:00.000Z' })
    expect(sheet?.standing.answers).toBe(2)
    const utc = await history(edges)
    expect((await utc.call('GET /api/scores', { period: '2026-04' })).sheet?.standing.answers).toBe(2)
    expect((await utc.call('GET /api/scores', { period: '2026-05' })).sheet?.standing.answers).toBe(0)
  })

  test('a quarter is held against the one before and against last year', async () => {
    const workspace = await history([
      { ...at('2026-05-01T00:00:00Z'), times: 30 },
      { at: new Date('2026-02-01T00:00:00Z'), rating: 0, times: 30 },
      { at: new Date('2025-06-30T23:00:00Z'), rating: 9, times: 30 },
    ])
    const { sheet } = await workspace.call('GET /api/scores', { period: '2026-Q2' })
    expect(sheet?.comparisons.map(({ against, verdict, stretch }) => [against, verdict, stretch.from])).toEqual([
      ['previous', 'higher', '2026-01-01T00:00:00.000Z'],
      ['year_ago', 'no_evidence', '2025-04-01T00:00:00.000Z'],
    ])
  })

  test('what is recent opens with the last twelve months, and these with the twelve before', async () => {
    const app = await testApp()
    const ago = (days: number) => new Date(app.clock().getTime() - days * 86_400_000)
    const workspace = await history([
      { rating: 9, at: ago(20), times: 40 },
      { rating: 9, at: ago(450), times: 35 },
    ])
    const { sheet } = await workspace.call('GET /api/scores', {})
    expect([sheet?.period, sheet?.standing.answers]).toEqual(['year', 40])
    expect(sheet?.comparisons).toMatchObject([{ against: 'previous', standing: { answers: 35 } }])
  })

  test('months of more than ten years ago count in all time, and when they are asked for', async () => {
    const workspace = await history([
      { rating: 9, at: new Date('1970-01-01T00:00:00Z'), times: 26 },
      { rating: 3, at: new Date('2015-07-01T00:00:00Z'), times: 10 },
    ])
    const all = await workspace.call('GET /api/scores', { period: 'all' })
    expect(all.sheet?.standing.answers).toBe(36)
    expect(all.choices.months).toEqual([{ period: '2015-07', answers: 10 }])
    expect(all.sheet?.trend.months.points).toHaveLength(24)
    expect((await workspace.call('GET /api/scores', { period: '1970-01' })).sheet?.standing.answers).toBe(26)
  })
})
