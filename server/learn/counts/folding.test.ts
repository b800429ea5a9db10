import { expect, test, vi } from 'vitest'
import type { Question } from '#domain/learn/question.ts'
import { want } from '#server/learn/read-model/read-model.queries.ts'
import { copyOf, followAnswers } from '#server/learn/read-model/read-model.ts'
import { defineAttribute, makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { countFolded } from './folding.ts'
import { traitNamed } from './traits.ts'

const PLANS = 1200

/** Each plan answers once, a few more often. */
async function manyPlans() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    const { id } = await makeProgram(scope)
    const answer = (plan: number) => ({ rating: plan % 11, attributes: { plan: `Plan ${plan}` } })
    const plans = Array.from({ length: PLANS }, (_, plan) => Array.from({ length: plan % 100 === 7 ? 5 : 1 }, () => answer(plan)))
    await makeAnswers(scope, id, [...plans.flat(), { rating: 5, times: 3, attributes: {} }])
  })
  return { app, workspace }
}

test('a table of more values than can be counted is one of the most frequent, and says how many stand together', async () => {
  const { workspace } = await manyPlans()
  await workspace.inside(async (scope) => {
    const { trait } = await traitNamed(scope, 'plan')
    const question: Question = {
      ...{ programId: null, waveIds: null, from: null, until: null, condition: null, weight: null },
      by: [{ trait }, { grain: 'year' }],
    }
    const { cells, frequent } = await countFolded(scope, question, [24, null], 500)
    expect(frequent).toEqual([{ values: expect.arrayContaining(['Plan 7', 'Plan 1107']), others: PLANS - 24 }, null])
    expect(frequent[0]?.values).toHaveLength(24)
    expect(cells.length).toBeLessThan(100)
    expect(cells.reduce((sum, { answers }) => sum + answers, 0)).toBe(PLANS + 12 * 4 + 3)
    expect((await countFolded(scope, question, [24, null])).frequent).toEqual([null, null])
  })
})

test('the explorer says the same of a long list of values, whether it is counted whole or folded', async () => {
  const { app, workspace } = await manyPlans()
  const ask = async () => {
    const asked = [{ by: 'plan' }, { by: 'plan', by2: 'time.year' }]
    return Promise.all(asked.map((input) => workspace.call('GET /api/explorer', { period: 'all', ...input })))
  }
  const whole = await ask()
  expect(whole[0]).toMatchObject({ answers: PLANS + 48, unknown: 3, axes: [{ others: PLANS - 24 }] })
  const stop = new AbortController()
  await workspace.inside((scope) => want(scope))
  const stopped = followAnswers({ ...app, stopping: stop.signal }, { followMs: 20, lookMs: 40 })
  await vi.waitUntil(() => copyOf(workspace.workspaceId), { timeout: 30_000 })
  expect(await ask()).toEqual(whole)
  stop.abort()
  await stopped()
})
