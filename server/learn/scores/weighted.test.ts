import type { Static } from 'typebox'
import { expect, test } from 'vitest'
import type { Plan } from '#contract/listen/wave-plan.ts'
import { makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeAccount, makePeople } from '#test/people.ts'

const PAYING = { attributes: { plan: 'paying' } }
const RULES = { quietDays: 90, firstAskDays: 0, perContact: null, perAccount: null, window: null }
const FREE = { attributes: { plan: 'free' } }

/** A wave over 10 who pay and 40 who do not; all it asks answer, 10 where they pay and 0 where they do not. */
async function answered(sampling: Static<typeof Plan>['sampling'], limit?: { most: number; days: number }) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside(async (scope) => {
    const paying = limit ? { ...PAYING, accountId: await makeAccount(scope, 'Reef') } : PAYING
    await makePeople(scope, [...Array<object>(10).fill(paying), ...Array<object>(40).fill(FREE)])
  })
  if (limit) await workspace.call('PUT /api/contact-policy', { rules: { ...RULES, perAccount: limit }, by: {} })
  const sender = { senderName: 'Mo Okafor', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', brand: 'Islet Docs', locale: 'en', ...sender })
  const closesAt = new Date(app.clock().getTime() + 30 * 86_400_000).toISOString()
  const wave = await workspace.call('POST /api/waves', { programId: program.id, name: 'Q1', closesAt, plan: { sampling } })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  await workspace.inside(async (scope) => {
    const asked = await scope.db
      .selectFrom('invitations')
      .where('workspaceId', '=', scope.workspaceId)
      .select(['id', 'contactId', 'attributes'])
      .execute()
    await makeAnswers(
      scope,
      program.id,
      asked.map(({ id, contactId, attributes }) => ({
        rating: (attributes as { plan?: string }).plan === 'paying' ? 10 : 0,
        waveId: wave.id,
        invitationId: id,
        contactId,
        attributes: attributes as object,
      })),
    )
  })
  return async (input: { period?: string; attribute?: string; value?: string } = {}) =>
    (await workspace.call('GET /api/scores', { ...(input.period ? {} : { wave: wave.id }), ...input })).sheet ?? expect.fail()
}

test('a wave that asked all who pay and a quarter of the rest also tells the score of everybody', async () => {
  const read = await answered({
    kind: 'by_stratum',
    by: 'attribute:plan',
    amounts: { paying: { percent: 100 } },
    otherwise: { percent: 25 },
  })
  const { standing, weighted } = await read()
  expect(standing.score?.score).toBe(0)
  expect(weighted).toMatchObject({ score: expect.closeTo(-60, 9), answers: 20, topShare: expect.closeTo(4 / 50, 12) })
  expect(weighted?.low).toBeLessThan(-60)
  expect((await read({ attribute: 'asked.plan', value: 'free' })).weighted).toBeNull()
  expect((await read({ period: 'all' })).weighted).toBeNull()
})

test('where everybody had one chance there is nothing to weigh', async () => {
  const read = await answered({ kind: 'stratified', by: 'attribute:plan', amount: { percent: 50 } })
  expect(await read()).toMatchObject({ standing: { answers: 25 }, weighted: null })
})

test('everyone is no even draw where the policy lets one of ten colleagues be asked', async () => {
  const read = await answered({ kind: 'everyone' }, { most: 1, days: 30 })
  const { standing, weighted } = await read()
  expect(standing.answers).toBe(41)
  expect(weighted).toMatchObject({ score: expect.closeTo(-60, 9), topShare: expect.closeTo(10 / 50, 12) })
})
