import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId, type Scope } from '#server/platform/scope.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { inviteCrowd } from '#test/crowd.ts'
import { type Invited, inviteCompanies } from '#test/scanning.ts'
import { sweptCrowd } from '#test/sweep.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** One click on the link of each, as the page leaves it behind. */
const click = ({ db, workspaceId, now }: Scope, ids: readonly string[], { ago = 0, network = '203.0.113.0/24' } = {}) =>
  sql`insert into clicks (workspace_id, id, invitation_id, rating, signals, at)
    select ${workspaceId}, c.id, c.invitation, 9, ${JSON.stringify({ network, agent: 'a', bot: false, prefetch: false, trapped: false })}::jsonb, ${new Date(now.getTime() - ago)}
    from unnest(${ids.map(newId)}::uuid[], ${[...ids]}::uuid[]) as c (id, invitation)`.execute(db)

const evidenceOf = async (workspace: TestWorkspace) => {
  const rows = await workspace.inside(({ db, workspaceId }) =>
    db
      .selectFrom('responses')
      .where('workspaceId', '=', workspaceId)
      .select(['invitationId', 'evidence', 'evidenceBecause'])
      .execute(),
  )
  return new Map(rows.map(({ invitationId, evidence, evidenceBecause }) => [invitationId, `${evidence} ${evidenceBecause}`]))
}

test('more clicks than one sweep takes are all judged in the end, each once', async () => {
  const { workspace, ids, sweep } = await sweptCrowd(1_200)
  await workspace.inside(async (scope) => {
    await click(scope, ids.slice(0, 700))
    await click(scope, ids.slice(700), { ago: -30 * MINUTE })
  })
  await sweep()
  expect((await evidenceOf(workspace)).size).toBe(1_200)
  await sweep()
  const { told } = await workspace.inside(({ db, workspaceId }) =>
    db
      .selectFrom('events')
      .where('workspaceId', '=', workspaceId)
      .where('kind', '=', 'response.provisional')
      .select((row) => row.fn.countAll<number>().as('told'))
      .executeTakeFirstOrThrow(),
  )
  expect(told).toBe(1_200)
})

test('clicks that can never become answers do not hold up those behind them', async () => {
  const { workspace, ids: drafted, sweep } = await sweptCrowd(1_000)
  const ids = Array.from({ length: 50 }, newId)
  await workspace.inside(async (scope) => {
    await scope.db.updateTable('waves').set({ startedAt: null }).where('workspaceId', '=', scope.workspaceId).execute()
    await inviteCrowd(scope, ids)
    await click(scope, drafted, { ago: MINUTE })
    await click(scope, ids)
  })
  await sweep()
  expect([...(await evidenceOf(workspace)).keys()].sort()).toEqual(ids.sort())
})

test('answers that wait for a person to look at them do not hold up those behind them', async () => {
  const { app, workspace, ids, sweep } = await sweptCrowd(601)
  const calm = ids.at(-1) as string
  await workspace.inside((scope) => click(scope, ids))
  await sweep()
  await workspace.inside(({ db, workspaceId }) =>
    sql`update responses set answered_at = answered_at - interval '1 hour',
      signals = signals || '{"botAgent": true, "posted": {"pressedSend": true, "changedRating": false, "typedVerbatim": true}}'
      where workspace_id = ${workspaceId} and invitation_id <> ${calm}`.execute(db),
  )
  app.pass(DAY + MINUTE)
  await sweep()
  const judged = await evidenceOf(workspace)
  expect(judged.get(calm)).toBe('weak single_click')
  expect(judged.size).toBe(601)
  expect(new Set([...judged].flatMap(([id, evidence]) => (id === calm ? [] : [evidence])))).toEqual(
    new Set(['provisional bot_agent']),
  )
})

test('a burst is found however many other clicks came from the same network before it', async () => {
  const { app, workspace, ids, sweep } = await sweptCrowd(4)
  const [busy, ...burst] = ids as [string, string, string, string]
  await workspace.inside(async (scope) => {
    await sql`update contacts set email = id || '@osterby.example' where workspace_id = ${scope.workspaceId} and id <> ${busy}`.execute(
      scope.db,
    )
    await click(
      scope,
      Array.from({ length: 5_200 }, () => busy),
      { ago: 30_000 },
    )
    await click(scope, burst)
  })
  await sweep()
  app.pass(DAY + MINUTE)
  await sweep()
  const judged = await evidenceOf(workspace)
  expect(burst.map((id) => judged.get(id))).toEqual(Array(3).fill('discarded burst'))
})

test('the first press of a burst, sent before it was one, is held like the others two minutes later; a press that stands alone is kept', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const invited = await workspace.inside((scope) => inviteCompanies(scope, app.secret, { many: 4, companies: 1 }))
  const press = async ({ path }: Invited, remoteAddress: string) => {
    const headers = {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
      'content-type': 'application/x-www-form-urlencoded',
    }
    await app.http.inject({ method: 'GET', url: `${path}/2`, remoteAddress, headers })
    await app.http.inject({ method: 'POST', url: path, remoteAddress, headers, payload: 'step=why&from=2&rating=2&verbatim=' })
  }
  for (const [at, one] of invited.entries()) await press(one, at === 3 ? '127.60.1.1' : `127.50.1.${at + 1}`)
  const [first, second, third, alone] = invited.map(({ id }) => id)
  const said = async () => {
    const evidence = await evidenceOf(workspace)
    return [first, second, third, alone].map((id) => evidence.get(id ?? ''))
  }
  expect(await said()).toEqual([
    'confirmed send_pressed',
    'confirmed send_pressed',
    'provisional burst',
    'confirmed send_pressed',
  ])

  app.pass(3 * MINUTE)
  await app.tick('evidence.sweep')
  await app.settle()
  expect(await said()).toEqual(['provisional burst', 'provisional burst', 'provisional burst', 'confirmed send_pressed'])
  app.pass(DAY + MINUTE)
  await app.tick('evidence.sweep')
  await app.settle()
  expect(await said()).toEqual(['discarded burst', 'discarded burst', 'discarded burst', 'confirmed send_pressed'])
})
