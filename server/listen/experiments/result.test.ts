import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { ExperimentInput } from '#contract/listen/experiments.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'

const split = (over: Partial<ExperimentInput> = {}): ExperimentInput => ({
  varies: ['subject'],
  stopping: 'fixed_horizon',
  readDays: 7,
  variants: [{ percent: 50 }, { percent: 50, texts: { en: { subject: 'A minute for {brand}?' } } }],
  ...over,
})

type Given = { over?: Partial<ExperimentInput>; people?: number }

/** A wave whose mails have all left, half of them with each variant. */
async function sent({ over = {}, people = 400 }: Given = {}) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { wave, start } = await planWave(
    app,
    workspace,
    Array.from({ length: people }, (_, at) => ({ email: `p${at}@customer.example` })),
  )
  await workspace.call('PUT /api/waves/:id/experiment', { ...wave, ...split(over) })
  await start()
  const result = async () => (await workspace.call('GET /api/waves/:id/experiment', wave)).experiment?.result ?? expect.fail()
  return { workspace, wave, result }
}

/** So many of a variant's people answer. */
const answer = (workspace: TestWorkspace, key: string, times: number, { rating = 9, evidence = 'confirmed' } = {}) =>
  workspace.inside(({ db, workspaceId, now }) =>
    sql`
      insert into responses (workspace_id, id, invitation_id, contact_id, program_id, wave_id, wording_id, rating, channel, answered_at, evidence, evidence_because, evidence_version)
      select workspace_id, gen_random_uuid(), id, contact_id, program_id, wave_id, wording_id, ${rating}, 'email', ${now}, ${evidence}, 'send_pressed', 1
      from invitations i where workspace_id = ${workspaceId} and variant_key = ${key}
        and not exists (select from responses r where r.workspace_id = i.workspace_id and r.invitation_id = i.id) order by id limit ${times}`.execute(
      db,
    ),
  )

test('is read once, seven days after the last mail, and tells nothing before', async () => {
  const { workspace, result } = await sent()
  const back = (days: number) =>
    workspace.inside(async ({ db, workspaceId }) => {
      await sql`update waves set started_at = started_at - make_interval(days => ${days}) where workspace_id = ${workspaceId}`.execute(
        db,
      )
      await sql`update messages set sent_at = sent_at - make_interval(days => ${days}) where workspace_id = ${workspaceId}`.execute(
        db,
      )
    })
  await answer(workspace, 'A', 30)
  await answer(workspace, 'B', 60)
  const early = await result()
  expect([early.verdict, early.arms.map(({ answers }) => answers), early.effects]).toEqual(['too_early', [null, null], []])
  await back(6)
  expect((await result()).verdict).toBe('too_early')
  await back(1)
  const { verdict, winner, effects, arms } = await result()
  expect([verdict, winner, arms.map(({ answers }) => answers)]).toEqual(['read', 'B', [30, 60]])
  expect(effects).toMatchObject([{ key: 'B', verdict: 'higher', rate: 0.3, championRate: 0.15 }])
})

test('can be watched at any time by the sequence, which needs more to be sure', async () => {
  const { workspace, result } = await sent({ over: { stopping: 'always_valid' } })
  await answer(workspace, 'A', 30)
  await answer(workspace, 'B', 50)
  expect(await result()).toMatchObject({ verdict: 'read', winner: null, effects: [{ verdict: 'no_evidence', p: null }] })
  await answer(workspace, 'B', 50)
  expect(await result()).toMatchObject({ verdict: 'read', winner: 'B' })
})

test('says what a variant does to the score, which may fall while more people answer', async () => {
  const { workspace, result } = await sent({ over: { stopping: 'always_valid' } })
  await answer(workspace, 'A', 50, { rating: 10 })
  await answer(workspace, 'B', 120, { rating: 3 })
  const [effect] = (await result()).effects
  expect(effect).toMatchObject({ verdict: 'higher', score: { verdict: 'lower', difference: -200 } })
})

test('counts only answers that are counted elsewhere, and only to mails that arrived', async () => {
  const { workspace, result } = await sent({ over: { stopping: 'always_valid' }, people: 40 })
  await answer(workspace, 'A', 5, { evidence: 'provisional' })
  await answer(workspace, 'B', 5, { evidence: 'discarded' })
  await answer(workspace, 'B', 2, { evidence: 'weak' })
  await workspace.inside(({ db, workspaceId }) =>
    sql`update messages set state = 'bounced' where workspace_id = ${workspaceId} and invitation_id = (
      select i.id from invitations i join responses r on r.invitation_id = i.id where r.evidence = 'weak' and i.workspace_id = ${workspaceId} order by i.id limit 1)`.execute(
      db,
    ),
  )
  const { verdict, arms } = await result()
  expect([verdict, arms]).toEqual([
    'too_few',
    [
      { key: 'A', drawn: 20, delivered: 20, answers: 0 },
      { key: 'B', drawn: 20, delivered: 19, answers: 1 },
    ],
  ])
})

test('shows nothing when people got lost on the way', async () => {
  const { workspace, result } = await sent({ over: { stopping: 'always_valid' } })
  await answer(workspace, 'A', 30)
  await answer(workspace, 'B', 60)
  await workspace.inside(({ db, workspaceId }) =>
    sql`update messages set state = 'bounced' where workspace_id = ${workspaceId} and invitation_id in (
      select id from invitations where workspace_id = ${workspaceId} and variant_key = 'B' order by id limit 90)`.execute(db),
  )
  const { verdict, arms, effects, winner } = await result()
  expect([verdict, effects, winner, arms.map(({ answers }) => answers)]).toEqual([
    'sample_ratio_mismatch',
    [],
    null,
    [null, null],
  ])
})
