import { expect, test } from 'vitest'
import type { WavePlan } from '#domain/listen/wave-plan.ts'
import { testApp } from '#test/app.ts'
import { makeAccount, makePeople } from '#test/people.ts'

const DAY = 86_400_000

/** Four companies of so many people, and a wave until precision that lets a few of them go a day. */
async function fresh({ each, batch, ...plan }: { each: number; batch: number } & Pick<WavePlan, 'account'>) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside(async (scope) => {
    for (const company of ['Reef', 'Atoll', 'Lagoon', 'Cay']) {
      const accountId = await makeAccount(scope, company)
      await makePeople(
        scope,
        Array.from({ length: each }, (_, at) => ({ accountId, email: `${at}@${company.toLowerCase()}.example` })),
      )
    }
  })
  const sender = { brand: 'Islet Docs', locale: 'en' as const, senderName: 'Mo', senderEmail: 'mo@isletdocs.example' }
  const program = await workspace.call('POST /api/programs', { name: 'R', ...sender })
  const wave = await workspace.call('POST /api/waves', {
    programId: program.id,
    name: 'Q1',
    closesAt: new Date(app.clock().getTime() + 90 * DAY).toISOString(),
    plan: { sampling: { kind: 'precision', margin: 5, batch }, ...plan },
  })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  const nextDay = async () => {
    app.pass(DAY)
    await app.tick('wave.release')
    await app.settle()
    return workspace.call('GET /api/waves/:id', wave)
  }
  /** While they wait, they all go to one company. */
  const move = (to: 'of an asked person' | 'of nobody yet') =>
    workspace.inside(async (scope) => {
      const asked = await scope.db.selectFrom('invitations').select('accountId').executeTakeFirstOrThrow()
      const accountId = to === 'of nobody yet' ? await makeAccount(scope, 'Shoal') : asked.accountId
      const waiting = scope.db.selectFrom('decisions').where('because', '=', 'in_reserve').select('contactId')
      await scope.db.updateTable('contacts').set({ accountId }).where('id', 'in', waiting).execute()
    })
  const chances = async () =>
    (await workspace.inside(({ db }) => db.selectFrom('invitations').select('inclusionProbability').execute())).map(
      ({ inclusionProbability }) => inclusionProbability,
    )
  return { workspace, wave, nextDay, move, chances }
}

test('a later release keeps to the limit per company, also with people who came to the company since', async () => {
  const { nextDay, move, chances } = await fresh({ each: 2, batch: 1, account: { most: 1 } })
  // One of two stays within the limit, and one of the four who stay is drawn.
  expect(await chances()).toEqual([0.5 * (1 / 4)])
  expect(await nextDay()).toMatchObject({
    asked: 2,
    notAsked: [
      { because: 'account_share', people: 4 },
      { because: 'in_reserve', people: 2 },
    ],
  })
  expect(await chances()).toEqual([0.5 * (2 / 4), 0.5 * (2 / 4)])
  await move('of an asked person')
  expect(await nextDay()).toMatchObject({
    asked: 2,
    notAsked: [
      { because: 'account_share', people: 5 },
      { because: 'in_reserve', people: 1 },
    ],
  })
  // The third was drawn too, and left out for what happened since.
  expect(await chances()).toEqual([0.5 * (3 / 4), 0.5 * (3 / 4)])
})

test('people of one release do not go over the policy’s limit for their company together', async () => {
  const { workspace, nextDay, move } = await fresh({ each: 1, batch: 2 })
  const { rules, by } = await workspace.call('GET /api/contact-policy', {})
  await workspace.call('PUT /api/contact-policy', { rules: { ...rules, perAccount: { most: 1, days: 30 } }, by })
  await move('of nobody yet')
  expect(await nextDay()).toMatchObject({ asked: 3, notAsked: [{ because: 'account_limit', people: 1 }] })
})
