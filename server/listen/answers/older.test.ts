import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { EVIDENCE_VERSION, type Signals, UNSEEN } from '#domain/listen/evidence.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { TestWorkspace } from '#test/app.ts'
import { sweptCrowd } from '#test/sweep.ts'

const HOUR = 3_600_000
const click: Signals = { ...UNSEEN, linkAgeMs: HOUR }
const press: Signals = { ...click, posted: { pressedSend: true, changedRating: false, typedVerbatim: false } }
const typed: Signals = { ...click, posted: { pressedSend: true, changedRating: false, typedVerbatim: true } }
const bot = { botAgent: true }

type Left = { evidence: string; signals: object; rating?: number; ago?: number }

/** Answers as rules before today's left them. */
const leave = (
  { db, workspaceId, now }: Scope,
  ids: readonly string[],
  { evidence, signals, rating = 9, ago = 48 * HOUR }: Left,
) =>
  sql`insert into responses (workspace_id, id, invitation_id, contact_id, program_id, wave_id, rating, channel, answered_at,
      evidence, evidence_because, evidence_version, signals)
    select i.workspace_id, i.id, i.id, i.contact_id, i.program_id, i.wave_id, ${rating}, 'email', ${new Date(now.getTime() - ago)},
      ${evidence}, 'older_rule', ${EVIDENCE_VERSION - 1}, ${JSON.stringify(signals)}::jsonb
    from invitations i where i.workspace_id = ${workspaceId} and i.id = any(${[...ids]}::uuid[])`.execute(db)

const kept = async (workspace: TestWorkspace) => {
  const rows = await workspace.inside(({ db, workspaceId }) =>
    db
      .selectFrom('responses')
      .where('workspaceId', '=', workspaceId)
      .select(['id', 'evidence', 'evidenceBecause', 'evidenceVersion'])
      .execute(),
  )
  return new Map(
    rows.map(({ id, evidence, evidenceBecause, evidenceVersion }) => [id, `${evidence} ${evidenceBecause} ${evidenceVersion}`]),
  )
}

const told = (workspace: TestWorkspace) =>
  workspace.inside(async ({ db, workspaceId }) => {
    const rows = await db
      .selectFrom('events')
      .where('workspaceId', '=', workspaceId)
      .where('kind', 'like', 'response.%')
      .select(['kind', (row) => row.fn.countAll<number>().as('times')])
      .groupBy('kind')
      .execute()
    return Object.fromEntries(rows.map(({ kind, times }) => [kind, times]))
  })

test('what older rules judged is judged again from what was seen then, portion by portion, and told once', async () => {
  const { workspace, ids, sweep } = await sweptCrowd(610)
  const [lost, found] = [ids.slice(0, 10), ids.slice(10)]
  await workspace.inside(async (scope) => {
    await leave(scope, lost, { evidence: 'confirmed', signals: { ...press, ...bot } })
    await leave(scope, found, { evidence: 'discarded', signals: press })
  })
  await sweep()
  const judged = await kept(workspace)
  expect(new Set(lost.map((id) => judged.get(id)))).toEqual(new Set([`discarded bot_agent ${EVIDENCE_VERSION}`]))
  expect(new Set(found.map((id) => judged.get(id)))).toEqual(new Set([`confirmed send_pressed ${EVIDENCE_VERSION}`]))
  expect(await told(workspace)).toEqual({ 'response.confirmed': 600, 'response.discarded': 10 })
  await sweep()
  expect(await told(workspace)).toEqual({ 'response.confirmed': 600, 'response.discarded': 10 })
})

test('a detractor who by today’s rules is surely a person gets the case that was missed', async () => {
  const { workspace, ids, sweep } = await sweptCrowd(4)
  const [used, pressed, clicked, happy] = ids
  const beacon = { visibleMs: 9_000, events: 4, trusted: true }
  await workspace.inside(async (scope) => {
    await leave(scope, [used], { evidence: 'weak', signals: { ...click, beacon }, rating: 2 })
    await leave(scope, [pressed], { evidence: 'provisional', signals: press, rating: 5 })
    await leave(scope, [clicked], { evidence: 'discarded', signals: click, rating: 2 })
    await leave(scope, [happy], { evidence: 'discarded', signals: press, rating: 10 })
  })
  await sweep()
  const { items } = await workspace.call('GET /api/responses', {})
  expect(
    Object.fromEntries(items.map(({ id, evidence, case: opened }) => [id, `${evidence} ${opened?.state ?? 'none'}`])),
  ).toEqual({
    [used]: 'auto open',
    [pressed]: 'confirmed open',
    [clicked]: 'weak none',
    [happy]: 'confirmed none',
  })
})

test('what a person settled stands: their words, and an answer about which a member has spoken with them', async () => {
  const { workspace, ids, sweep } = await sweptCrowd(4)
  const [words, spoken, erased, held] = ids
  await workspace.inside(async (scope) => {
    await leave(scope, [words], { evidence: 'confirmed', signals: { ...typed, ...bot } })
    await leave(scope, [spoken], { evidence: 'confirmed', signals: { ...press, ...bot }, rating: 2 })
    await leave(scope, [erased], { evidence: 'weak', signals: {} })
    await leave(scope, [held], { evidence: 'discarded', signals: { ...typed, ...bot } })
    const { db, workspaceId, now } = scope
    const times = { openedAt: now, dueAt: now, contactedAt: now }
    await db
      .insertInto('cases')
      .values({ workspaceId, id: newId(), responseId: spoken, state: 'contacted', ...times })
      .execute()
  })
  await sweep()
  const judged = await kept(workspace)
  expect([words, spoken, erased].map((id) => judged.get(id))).toEqual([
    `confirmed older_rule ${EVIDENCE_VERSION}`,
    `confirmed older_rule ${EVIDENCE_VERSION}`,
    `weak older_rule ${EVIDENCE_VERSION}`,
  ])
  expect(judged.get(held)).toBe(`provisional bot_agent ${EVIDENCE_VERSION}`)
})

test('an answer that is put in doubt on its first day still gets its day', async () => {
  const { app, workspace, ids, sweep } = await sweptCrowd(4)
  const [id] = ids
  await workspace.inside((scope) => leave(scope, [id], { evidence: 'auto', signals: click, ago: HOUR }))
  await sweep()
  expect((await kept(workspace)).get(id)).toBe(`provisional no_sign_of_a_person ${EVIDENCE_VERSION}`)
  app.pass(24 * HOUR)
  await sweep()
  expect((await kept(workspace)).get(id)).toBe(`weak single_click ${EVIDENCE_VERSION}`)
})
