import { expect, test } from 'vitest'
import { crowd, defineAttribute, makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

const PUBLISHED = {
  name: 'Freight software',
  source: 'Trade body, yearly report',
  url: 'https://trade.example/report',
  year: 2025,
  score: 20,
  answers: 1200,
  method: 'By mail, 0 to 10, buyers only',
}

async function company() {
  const workspace = await (await testApp()).newWorkspace()
  await workspace.inside(async (scope) => {
    const { id } = await makeProgram(scope)
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    await makeAnswers(scope, id, [
      ...crowd(10, 30, 100, { attributes: { plan: 'Pro' } }),
      ...crowd(30, 20, 10, { attributes: { plan: 'Free' } }),
    ])
  })
  return workspace
}

test('a published figure is entered with its source, compared, changed and removed, all in the audit', async () => {
  const workspace = await company()
  expect((await workspace.call('GET /api/benchmarks', {})).sheet?.published).toEqual([])
  const { id } = await workspace.call('POST /api/benchmarks', PUBLISHED)
  const { sheet } = await workspace.call('GET /api/benchmarks', {})
  expect(sheet?.published).toMatchObject([{ ...PUBLISHED, id, verdict: 'higher', difference: expect.closeTo(15, 9) }])
  expect(sheet?.segments?.rows.map(({ label, verdict }) => [label, verdict])).toEqual([
    ['Pro', 'higher'],
    ['Free', 'lower'],
  ])
  await workspace.call('PUT /api/benchmarks/:id', { id, ...PUBLISHED, answers: null })
  expect((await workspace.call('GET /api/benchmarks', {})).sheet?.published).toMatchObject([
    { verdict: 'not_comparable', echo: null, difference: null },
  ])
  await workspace.call('DELETE /api/benchmarks/:id', { id })
  expect((await workspace.refusal('DELETE /api/benchmarks/:id', { id })).status).toBe(404)
  const { items } = await workspace.call('GET /api/audit', {})
  expect(items.map(({ action }) => action).slice(0, 3)).toEqual(['benchmark.removed', 'benchmark.changed', 'benchmark.added'])
  expect(items[1]).toMatchObject({ before: { answers: 1200 }, after: { answers: null } })
})

test('without a source, or with a figure that cannot be, it is refused at its field', async () => {
  const workspace = await company()
  for (const [field, value] of [
    ['source', ' '],
    ['name', ''],
    ['score', 101],
    ['year', 1200],
    ['answers', 0],
    ['url', 'ftp://x'],
  ] as const)
    expect((await workspace.refusal('POST /api/benchmarks', { ...PUBLISHED, [field]: value })).issues).toMatchObject([{ field }])
  expect((await (await workspace.as('analyst')).refusal('POST /api/benchmarks', PUBLISHED)).status).toBe(403)
})

test('the figures come as a file that is safe from formulas', async () => {
  const workspace = await company()
  await workspace.call('POST /api/benchmarks', { ...PUBLISHED, name: '=1+1' })
  const [head, row] = String(await workspace.call('GET /api/benchmarks.csv', {})).split('\r\n')
  expect(head).toContain('name,source,url,year,score,answers,method')
  expect(row).toMatch(/^"'=1\+1","Trade body, yearly report",https:\/\/trade\.example\/report,2025,20,1200,/)
})
