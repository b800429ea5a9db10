import fs from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Question } from '#domain/learn/question.ts'
import { countAnswers } from '#server/learn/counts/counts.ts'
import { defineAttribute, makeAnswers } from '#test/answers.ts'
import { type TestApp, type TestWorkspace, testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { copies, copyOf, makings, stateOfCopy } from './copies.ts'
import { ColumnFile } from './file.ts'
import { followAnswers } from './follower.ts'
import { placesOf } from './places.ts'
import { findWish, want } from './read-model.queries.ts'
import { fitToSize } from './read-model.ts'

const SOON = { timeout: 20_000, interval: 10 }
const ALL: Question = { programId: null, waveIds: null, from: null, until: null, condition: null, by: [], weight: null }
let app: TestApp
let workspace: TestWorkspace
let programId: string
let stop: AbortController
let stopped: () => Promise<void>

const follow = () => {
  stop = new AbortController()
  stopped = followAnswers({ ...app, stopping: stop.signal }, { followMs: 20, lookMs: 40 })
}
const halt = async () => {
  stop.abort()
  await stopped()
}
const answer = (times: number) => workspace.inside((scope) => makeAnswers(scope, programId, [{ rating: 9, times }]))
const inCopy = async () => Number((await copyOf(workspace.workspaceId)?.ask('select count(*)::integer from answers'))?.[0]?.[0])
const untilInCopy = (answers: number) => vi.waitUntil(async () => (await inCopy()) === answers, SOON)

beforeEach(async () => {
  app = await testApp()
  workspace = await app.newWorkspace()
  programId = await workspace.inside(async (scope) => (await makeProgram(scope)).id)
  await answer(50)
  follow()
  await workspace.inside((scope) => want(scope))
  await untilInCopy(50)
})
afterEach(halt)

describe('a copy', () => {
  test('that is made anew serves until the other one does, and no question fails', async () => {
    const before = copyOf(workspace.workspaceId)
    await workspace.call('POST /api/read-model/anew', {})
    expect(await workspace.call('GET /api/read-model', {})).toMatchObject({ state: 'making', serves: true })
    let asked = 0
    while (copyOf(workspace.workspaceId) === before || makings.has(workspace.workspaceId)) {
      expect(copyOf(workspace.workspaceId)).not.toBeNull()
      const cells = await workspace.inside((scope) => countAnswers(scope, ALL))
      expect(cells.reduce((sum, { answers }) => sum + answers, 0)).toBe(50)
      asked++
      await rest(10)
    }
    expect(asked).toBeGreaterThan(3)
    expect(await workspace.call('GET /api/read-model', {})).toMatchObject({ state: 'ready', answers: 50, notRenewed: false })
    await answer(5)
    await untilInCopy(55)
    await vi.waitUntil(() => placesOf(app, workspace.workspaceId).filter((each) => fs.existsSync(each)).length === 1, SOON)
  })

  test('that is being made when Hearback stops takes nothing down with it, and is made after the next start', async () => {
    await answer(20_000)
    for (let times = 0; times < 3; times++) {
      await workspace.call('POST /api/read-model/anew', {})
      await vi.waitUntil(() => (makings.get(workspace.workspaceId)?.done ?? 0) > 0, SOON)
      await halt()
      expect(copyOf(workspace.workspaceId)).toBeNull()
      follow()
    }
    await untilInCopy(20_050)
  })

  test('that could not be made anew is said not to be, and the one before goes on; another try begins at once', async () => {
    const [free = ''] = placesOf(app, workspace.workspaceId).filter((each) => !fs.existsSync(each))
    fs.mkdirSync(free)
    await workspace.call('POST /api/read-model/anew', {})
    const isRenewed = async () => {
      const copy = await workspace.call('GET /api/read-model', {})
      return copy.state === 'ready' ? !copy.notRenewed : null
    }
    await vi.waitUntil(async () => (await isRenewed()) === false, SOON)
    expect(await inCopy()).toBe(50)
    fs.rmdirSync(free)
    await workspace.call('POST /api/read-model/anew', {})
    await vi.waitUntil(isRenewed, SOON)
  })

  test('of few answers is kept for an hour after it was wanted, and then goes', async () => {
    const later = (ms: number) =>
      workspace.inside((scope) => fitToSize({ ...scope, now: new Date(scope.now.getTime() + ms) }).then(() => findWish(scope)))
    expect(await later(0)).not.toBeNull()
    expect(await later(3_700_000)).toBeNull()
    await vi.waitUntil(() => copyOf(workspace.workspaceId) === null, SOON)
  })

  test('that cannot be read is made anew, and the others are looked after meanwhile', async () => {
    const other = await app.newWorkspace()
    await halt()
    for (const place of placesOf(app, workspace.workspaceId))
      if (fs.existsSync(place)) fs.writeFileSync(place, 'torn'.repeat(9000))
    await other.inside((scope) => want(scope))
    follow()
    await untilInCopy(50)
    await vi.waitUntil(() => copyOf(other.workspaceId), SOON)
  })

  test('of before the database was put back is not believed', async () => {
    const copy = copies.get(workspace.workspaceId)?.file ?? expect.fail('There is no copy.')
    await halt()
    const [place = ''] = placesOf(app, workspace.workspaceId).filter((each) => fs.existsSync(each))
    const file = await ColumnFile.open(place)
    await file.note({ ...copy.about, watermark: '999999999999' })
    await file.close()
    await answer(7)
    follow()
    await untilInCopy(57)
  })

  test('goes on by the old type of an attribute until one with the new type serves', async () => {
    await workspace.inside((scope) => defineAttribute(scope, 'response', 'size', 'Size', 'text'))
    await answer(1)
    await untilInCopy(51)
    const wishes = async () =>
      (
        await workspace.inside(({ db }) =>
          db
            .selectFrom('readModels')
            .where('workspaceId', '=', workspace.workspaceId)
            .select('edition')
            .executeTakeFirstOrThrow(),
        )
      ).edition
    const first = await wishes()
    await workspace.inside(({ db, workspaceId }) =>
      db
        .updateTable('attributeDefinitions')
        .set({ type: 'number' })
        .where('workspaceId', '=', workspaceId)
        .where('key', '=', 'size')
        .execute(),
    )
    await answer(2)
    await untilInCopy(53)
    const kindOfSize = () =>
      copyOf(workspace.workspaceId)?.columns.get('response.size')?.kind ??
      copyOf(workspace.workspaceId)?.columns.get('asked.size')?.kind
    await vi.waitUntil(() => kindOfSize() === 'number', SOON)
    expect(await wishes()).toBe(first + 1)
  })
})

describe('beside a transaction that stays open', () => {
  test('what ends meanwhile is in the copy all the same, and what it wrote once it ends', async () => {
    if (app.engine === 'embedded') return // There transactions come one after the other.
    const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const open = workspace.inside(async (scope) => {
      await makeAnswers(scope, programId, [{ rating: 1, times: 3 }])
      begun.resolve()
      await end.promise
    })
    await begun.promise
    await answer(4)
    await untilInCopy(54)
    await vi.waitUntil(async () => {
      const state = await stateOfCopy(workspace.workspaceId, null)
      return state.state === 'ready' && state.lagMs < 1000
    }, SOON)
    end.resolve()
    await open
    await untilInCopy(57)
  })

  test('that wrote before the copy was wanted, its answers are not missing', async () => {
    if (app.engine === 'embedded') return // There transactions come one after the other.
    const late = await app.newWorkspace()
    const program = await late.inside(async (scope) => (await makeProgram(scope)).id)
    const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const open = late.inside(async (scope) => {
      await makeAnswers(scope, program, [{ rating: 1, times: 3 }])
      begun.resolve()
      await end.promise
    })
    await begun.promise
    await late.inside((scope) => want(scope))
    await vi.waitUntil(() => makings.has(late.workspaceId), SOON)
    await rest(600)
    expect(copyOf(late.workspaceId)).toBeNull()
    end.resolve()
    await open
    await vi.waitUntil(() => copyOf(late.workspaceId), SOON)
    expect((await copyOf(late.workspaceId)?.ask('select count(*)::integer from answers'))?.[0]?.[0]).toBe(3)
  })
})
