import { describe, expect, test } from 'vitest'
import { CASE_STATES, type CaseState, canMove } from '#domain/act/case.ts'
import { moveCase, takeBackMove } from '#server/act/cases/cases.ts'
import { newId } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'
import { makeCase, makeMember } from '#test/cases.ts'

const HOUR = 3_600_000
const PATHS: Record<CaseState, CaseState[]> = {
  open: [],
  contacted: ['contacted'],
  resolved: ['contacted', 'resolved'],
  dismissed: ['dismissed'],
}
const WHY = { rootCause: 'reliability', note: 'Fixed on Monday.' } as const

async function caseIn(state: CaseState = 'open') {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { caseId: id, contactId } = await makeCase(app, workspace)
  for (const to of PATHS[state]) await workspace.call('POST /api/cases/:id/moves', { id, to, ...WHY })
  const sheet = () => workspace.call('GET /api/cases/:id', { id })
  return { app, workspace, id, contactId, sheet }
}

describe('a case moves', () => {
  const edges = CASE_STATES.flatMap((from) => CASE_STATES.map((to) => [from, to] as const))

  test.each(edges.filter((edge) => canMove(...edge)))('from %s to %s', async (from, to) => {
    const { workspace, id, sheet } = await caseIn(from)
    expect((await sheet()).moves).toContain(to)
    expect(await workspace.call('POST /api/cases/:id/moves', { id, to, ...WHY })).toMatchObject({ state: to })
  })

  test.each(edges.filter((edge) => !canMove(...edge)))('never from %s to %s', async (from, to) => {
    const { workspace, id, sheet } = await caseIn(from)
    const refused = await workspace.refusal('POST /api/cases/:id/moves', { id, to, ...WHY })
    expect(refused).toMatchObject({ status: 409, reason: 'conflict' })
    expect(refused.message).toMatch(/cannot go there\. (First|Resolve|It can|It stays)/)
    expect(await sheet()).toMatchObject({ state: from })
  })

  test('to resolved with a root cause, which it keeps beside what was done', async () => {
    const { workspace, id } = await caseIn('contacted')
    const refused = await workspace.refusal('POST /api/cases/:id/moves', { id, to: 'resolved', note: 'done' })
    expect(refused).toMatchObject({ status: 422, issues: [{ field: 'rootCause' }] })
    const sheet = await workspace.call('POST /api/cases/:id/moves', { id, to: 'resolved', ...WHY })
    expect(sheet).toMatchObject({ rootCause: 'reliability', outcome: 'Fixed on Monday.', lastWord: 'Fixed on Monday.' })
    expect(sheet.closedAt).not.toBeNull()
    expect(sheet.timeline.at(-1)).toMatchObject({
      kind: 'moved',
      from: 'contacted',
      to: 'resolved',
      body: 'Fixed on Monday.',
      by: 'owner',
    })
  })

  test('to dismissed with words, and blanks are none', async () => {
    const { workspace, id } = await caseIn()
    for (const note of [undefined, null, '', ' \n\t '])
      expect(await workspace.refusal('POST /api/cases/:id/moves', { id, to: 'dismissed', note })).toMatchObject({
        status: 422,
        issues: [{ field: 'note' }],
      })
  })

  test('never from where somebody else has just moved it away', async () => {
    const { workspace, id, sheet } = await caseIn()
    await workspace.call('POST /api/cases/:id/moves', { id, from: 'open', to: 'contacted' })
    const refused = await workspace.refusal('POST /api/cases/:id/moves', { id, from: 'open', to: 'dismissed', note: 'test' })
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.message).toContain('“In conversation”')
    expect(await sheet()).toMatchObject({ state: 'contacted' })
  })

  test('once when ten people do it at once', async () => {
    const { workspace, id, sheet } = await caseIn()
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => workspace.send('POST /api/cases/:id/moves', { id, from: 'open', to: 'contacted' })),
    )
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    expect((await sheet()).timeline.filter(({ kind }) => kind === 'moved')).toHaveLength(1)
  })

  test('back to be called with a new due time when it is reopened, and its history stays', async () => {
    const { app, workspace, id } = await caseIn('resolved')
    app.pass(30 * 24 * HOUR)
    const sheet = await workspace.call('POST /api/cases/:id/moves', { id, to: 'open' })
    expect(sheet).toMatchObject({ state: 'open', late: false, contactedAt: null, closedAt: null })
    expect(Date.parse(sheet.dueAt) - Date.parse(sheet.openedAt)).toBeGreaterThan(30 * 24 * HOUR)
    expect(sheet.timeline.filter(({ kind }) => kind === 'moved').map(({ to }) => to)).toEqual(['contacted', 'resolved', 'open'])
  })
})

describe('a slip of the hand', () => {
  test('is taken back by whoever made it, as if it had not been', async () => {
    const { workspace, id, sheet } = await caseIn('contacted')
    const before = await sheet()
    const { takeBack } = await workspace.call('POST /api/cases/:id/moves', { id, to: 'resolved', ...WHY })
    const after = await workspace.call('DELETE /api/cases/:id/moves/:move', { id, move: takeBack ?? '' })
    expect(after).toEqual({ ...before, takeBack: null })
    expect(await workspace.refusal('DELETE /api/cases/:id/moves/:move', { id, move: takeBack })).toMatchObject({ status: 409 })
  })

  test('of reopening gives back what was learnt', async () => {
    const { workspace, id, sheet } = await caseIn('resolved')
    const before = await sheet()
    const { takeBack } = await workspace.call('POST /api/cases/:id/moves', { id, to: 'open' })
    expect(await workspace.call('DELETE /api/cases/:id/moves/:move', { id, move: takeBack ?? '' })).toEqual({
      ...before,
      takeBack: null,
    })
  })

  test('stays when it is another’s, older than ten minutes, not the last, or when mail has gone out', async () => {
    const { app, workspace, id } = await caseIn()
    const lin = await workspace.inside((scope) => makeMember(scope, 'Lin'))
    const move = async (to: CaseState) => (await workspace.call('POST /api/cases/:id/moves', { id, to, ...WHY })).takeBack ?? ''
    const first = await move('contacted')
    const byLin = app.within({ workspaceId: workspace.workspaceId, actorId: lin }, (scope) =>
      takeBackMove(scope, { id, move: first }),
    )
    await expect(byLin).rejects.toMatchObject({ words: 'refusal.take_back.not_yours' })
    const last = await move('resolved')
    const back = (moveId: string) => workspace.refusal('DELETE /api/cases/:id/moves/:move', { id, move: moveId })
    expect((await back(first)).message).toContain('Something happened since')
    app.pass(11 * 60_000)
    expect((await back(last)).message).toContain('ten minutes')

    const other = await caseIn()
    const answered = await other.workspace.call('POST /api/cases/:id/replies', { id: other.id, body: 'Hello' })
    expect(answered).toMatchObject({ state: 'contacted', takeBack: null })
    const moves = answered.timeline.filter(({ kind }) => kind === 'moved')
    expect(
      (await other.workspace.refusal('DELETE /api/cases/:id/moves/:move', { id: other.id, move: moves[0]?.id })).message,
    ).toContain('A mail went to the customer')
  })
})

describe('what one writes down', () => {
  test('is kept as it is, however hostile', async () => {
    const { workspace, id } = await caseIn()
    const body = `<script>alert(1)</script> '; drop table cases; -- =cmd|' /C calc'!A0 \u202e ${'长'.repeat(100)}`
    const { timeline, lastWord } = await workspace.call('POST /api/cases/:id/notes', { id, body: `${body}\u0007` })
    expect(timeline.at(-1)).toMatchObject({ kind: 'noted', body, by: 'owner' })
    expect(lastWord).toBe(body.slice(0, 300))
  })

  test('has one to 5,000 characters', async () => {
    const { workspace, id } = await caseIn()
    for (const body of ['', '   ', 'x'.repeat(5001), null, 7])
      expect(await workspace.refusal('POST /api/cases/:id/notes', { id, body })).toMatchObject({
        status: 422,
        issues: [{ field: 'body' }],
      })
  })

  test('is in no event and in no audit entry, which nobody could erase', async () => {
    const { workspace, id } = await caseIn('contacted')
    await workspace.call('POST /api/cases/:id/notes', { id, body: 'Her mobile is 555-0100.' })
    await workspace.call('POST /api/cases/:id/moves', { id, to: 'resolved', rootCause: 'price', note: 'Ines Osterby is happy.' })
    const written = await workspace.inside(async ({ db, workspaceId }) =>
      JSON.stringify([
        await db.selectFrom('events').where('workspaceId', '=', workspaceId).select(['kind', 'detail']).execute(),
        await db
          .selectFrom('auditEntries')
          .where('workspaceId', '=', workspaceId)
          .select(['action', 'before', 'after'])
          .execute(),
      ]),
    )
    expect(written).toContain('case.noted')
    expect(written).toMatch(/"action":"case.moved"/)
    expect(written).not.toMatch(/555-0100|Osterby/)
  })
})

test('who may only read sees no moves and makes none; of another workspace there is nothing', async () => {
  const { app, workspace, id, sheet } = await caseIn()
  const viewer = await workspace.as('viewer')
  expect(await viewer.call('GET /api/cases/:id', { id })).toMatchObject({ moves: [], takeBack: null, contact: null })
  const stranger = await app.newWorkspace()
  const deeds = [
    ['POST /api/cases/:id/moves', { id, to: 'contacted' }],
    ['DELETE /api/cases/:id/moves/:move', { id, move: newId() }],
    ['PUT /api/cases/:id/owner', { id, memberId: null }],
    ['POST /api/cases/:id/notes', { id, body: 'hello' }],
    ['POST /api/cases/:id/replies', { id, body: 'hello' }],
  ] as const
  for (const [address, input] of deeds) {
    expect((await viewer.refusal(address, input)).status).toBe(403)
    expect((await stranger.refusal(address, input)).status).toBe(404)
  }
  expect((await stranger.refusal('GET /api/cases/:id', { id })).status).toBe(404)
  expect((await sheet()).timeline.map(({ kind }) => kind)).not.toContain('moved')
  await expect(stranger.inside((scope) => moveCase(scope, { id, to: 'contacted' }))).rejects.toMatchObject({
    reason: 'not_found',
  })
})
