import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'
import { pastsOf } from './pasts.ts'

const app = await testApp()

test('a value too long for the name of a stratum finds its own past', async () => {
  const workspace = await app.newWorkspace()
  const [long, other] = ['long '.repeat(30), `${'long '.repeat(20)}and something else`]
  const people = [long, long, other, 'free'].map((plan) => ({ attributes: { plan } }))
  const { program, start } = await planWave(app, workspace, people)
  await start()
  app.pass(30 * 86_400_000)
  const pasts = await workspace.inside((scope) => pastsOf(scope, program.id, 'attribute:plan'))
  const sampling = { kind: 'everyone' as const, by: 'attribute:plan' }
  const second = await workspace.call('POST /api/waves', {
    programId: program.id,
    name: 'Q2',
    closesAt: new Date(app.clock().getTime() + 30 * 86_400_000).toISOString(),
  })
  const { strata } = await workspace.call('POST /api/waves/:id/simulations', { ...second, plan: { sampling } })
  expect(strata.map(({ stratum }) => pasts.of.get(stratum)?.delivered)).toEqual([1, 3])
})
