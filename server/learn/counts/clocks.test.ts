import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dayOf } from '#domain/learn/calendar-day.ts'
import { type Cell, firstDayOf, GRAINS, type Question } from '#domain/learn/question.ts'
import { randomFrom } from '#domain/random.ts'
import { want } from '#server/learn/read-model/read-model.queries.ts'
import { copyOf, followAnswers } from '#server/learn/read-model/read-model.ts'
import { makeAnswers } from '#test/answers.ts'
import { type TestApp, testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { countByColumns } from './columns.ts'
import { countBySql } from './counts.queries.ts'
import { namesHere } from './names.queries.ts'

const random = randomFrom('clocks')
let app: TestApp
const stop = new AbortController()
let stopped: () => Promise<void>

beforeAll(async () => {
  app = await testApp()
  stopped = followAnswers({ ...app, stopping: stop.signal }, { followMs: 20, lookMs: 40 })
})
afterAll(async () => {
  stop.abort()
  await stopped?.()
})

const inOrder = (cells: readonly Cell[]) => cells.map((cell) => JSON.stringify(cell)).toSorted()

/** When clocks change at midnight, so that it comes twice, not at all, or once after an hour that comes twice. */
const CHANGES = {
  'Atlantic/Azores': ['2025-03-30T01:00:00Z', '2025-10-26T01:00:00Z'],
  'America/Havana': ['2025-03-09T05:00:00Z', '2026-11-01T05:00:00Z'],
  'America/Santiago': ['2025-04-06T03:00:00Z', '2025-09-07T04:00:00Z'],
  'Asia/Beirut': ['2025-03-29T22:00:00Z', '2025-10-25T21:00:00Z'],
  'Africa/Cairo': ['2025-04-24T22:00:00Z', '2025-10-30T21:00:00Z'],
} as const

test.each(Object.entries(CHANGES))(
  'both engines know the day of answers that came while the clocks changed (%s)',
  async (zone, changes) => {
    const there = await app.newWorkspace()
    const near = (change: string, seconds: number) => new Date(Date.parse(change) + 1000 * seconds)
    const times = changes.flatMap((change) => [
      ...[-3600, -1, 0, 1, 3599, 3600].map((seconds) => near(change, seconds)),
      ...Array.from({ length: 60 }, () => near(change, random.below(8 * 3600) - 4 * 3600)),
      ...Array.from({ length: 20 }, () => near(change, random.below(60 * 86_400) - 30 * 86_400)),
    ])
    await there.inside(async (scope) => {
      await scope.db.updateTable('workspaces').set({ timeZone: zone }).where('id', '=', there.workspaceId).execute()
      const { id } = await makeProgram(scope)
      await makeAnswers(
        scope,
        id,
        times.map((at, place) => ({ rating: place % 11, at })),
      )
      await want(scope)
    })
    const copy = await vi.waitUntil(() => copyOf(there.workspaceId), { timeout: 30_000 })
    await there.inside(async (scope) => {
      for (const grain of GRAINS) {
        const question: Question = {
          ...{ programId: null, waveIds: null, from: null, until: null },
          condition: null,
          by: [{ grain }],
          weight: null,
        }
        const lie = await countBySql(scope, question, zone)
        expect(inOrder(await countByColumns(copy, question, await namesHere(scope)))).toEqual(inOrder(lie))
        if (grain !== 'day') continue
        const days = new Set(times.map((at) => dayOf(at, zone)))
        expect(new Set(lie.map(({ keys }) => firstDayOf('day', Number(keys[0]))))).toEqual(days)
      }
    })
  },
)
