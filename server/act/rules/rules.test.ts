import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'
import { casesOf, makeAnswer } from '#test/cases.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

async function ruled() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const [rule] = await workspace.call('GET /api/rules', {})
  const answer = async (rating: number) => {
    const { id } = await workspace.inside((scope) => makeAnswer(scope, { rating }))
    await app.settle()
    return (await casesOf(workspace)).find(({ responseId }) => responseId === id)
  }
  return { app, workspace, rule, id: rule?.id ?? '', answer }
}

test('every workspace starts with a rule: a rating of at most 6, due in 48 hours', async () => {
  const { rule } = await ruled()
  expect(rule).toMatchObject({ ratingAtMost: 6, dueHours: 48, enabled: true })
})

test('a changed rule opens the next cases, and leaves those that are open as they are', async () => {
  const { workspace, id, answer } = await ruled()
  const before = await answer(6)
  await workspace.call('PUT /api/rules/:id', { id, ratingAtMost: 3, dueHours: 24, enabled: true })
  expect(await answer(4)).toBeUndefined()
  const strict = await answer(3)
  expect((strict?.dueAt.getTime() ?? 0) - (strict?.openedAt.getTime() ?? 0)).toBeLessThanOrEqual(24 * HOUR)
  expect((await casesOf(workspace)).find((each) => each.id === before?.id)).toEqual(before)
  await workspace.call('PUT /api/rules/:id', { id, ratingAtMost: 10, dueHours: 24, enabled: false })
  expect(await answer(0)).toBeUndefined()
  const { items } = await workspace.call('GET /api/audit', {})
  expect(items.filter(({ action }) => action === 'rule.changed').map(({ after }) => after)).toContainEqual({
    ratingAtMost: 3,
    dueHours: 24,
  })
})

test('a dry run says what a rule would have opened, of what it could have', async () => {
  const { workspace } = await ruled()
  await workspace.inside(async (scope) => {
    for (const rating of [0, 3, 6, 7, 10]) await makeAnswer(scope, { rating })
    await makeAnswer(scope, { rating: 1, imported: true })
    await makeAnswer(scope, { rating: 1, evidence: 'weak' })
    await makeAnswer(scope, { rating: 1, answeredAgo: 91 * DAY })
  })
  const dry = (ratingAtMost: number) => workspace.call('GET /api/rules/dry-run', { ratingAtMost })
  expect(await dry(6)).toEqual({ wouldOpen: 3, answers: 5, days: 90 })
  expect(await dry(10)).toEqual({ wouldOpen: 5, answers: 5, days: 90 })
})

test('only who assigns cases changes rules, within bounds, and only their own', async () => {
  const { app, workspace, id } = await ruled()
  const good = { id, ratingAtMost: 6, dueHours: 48, enabled: true }
  expect((await (await workspace.as('agent')).refusal('PUT /api/rules/:id', good)).status).toBe(403)
  expect(await (await workspace.as('manager')).call('PUT /api/rules/:id', good)).toMatchObject(good)
  for (const wrong of [
    { ratingAtMost: 11 },
    { ratingAtMost: 6.5 },
    { ratingAtMost: null },
    { dueHours: 0 },
    { dueHours: 8761 },
    { enabled: 'yes' },
  ])
    expect((await workspace.refusal('PUT /api/rules/:id', { ...good, ...wrong })).status).toBe(422)
  expect((await workspace.refusal('PUT /api/rules/:id', { ...good, id: newId() })).status).toBe(404)
  expect((await (await app.newWorkspace()).refusal('PUT /api/rules/:id', good)).status).toBe(404)
})
