import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'

const app = await testApp()

test('delivered is one number: of the wave, of its strata, and what the response rate is taken of', async () => {
  const workspace = await app.newWorkspace()
  const people = ['paying', 'paying', 'paying', 'free', 'free', 'free'].map((plan) => ({ attributes: { plan } }))
  const { program, wave, start } = await planWave(app, workspace, people)
  const given = { name: 'Q1', closesAt: new Date(app.clock().getTime() + 20 * 86_400_000).toISOString() }
  await workspace.call('PUT /api/waves/:id', {
    ...wave,
    ...given,
    plan: { sampling: { kind: 'everyone', by: 'attribute:plan' } },
  })
  await start()
  // Without a mail server they are kept; since then one is set, one mail came back, and one never left.
  const mails = await workspace.inside(({ db }) => db.selectFrom('messages').select('id').orderBy('id').execute())
  const turn = (at: number, facts: object) =>
    workspace.inside(({ db }) =>
      db
        .updateTable('messages')
        .set(facts)
        .where('id', '=', mails[at]?.id ?? '')
        .execute(),
    )
  await turn(0, { kept: false })
  await turn(1, { kept: false, state: 'bounced' })
  await turn(2, { kept: false, state: 'failed', sentAt: null })

  const { progress, strata } = await workspace.call('GET /api/waves/:id', wave)
  expect(progress).toMatchObject({ invited: 6, delivered: 4, kept: 3, sent: 4, bounced: 1, failed: 1 })
  expect(strata.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(4)
  const { sheet } = await workspace.call('GET /api/scores', { program: program.id, wave: wave.id })
  expect(sheet?.responseRate).toMatchObject({ responses: 0, delivered: 4 })
})
