import { expect, test } from 'vitest'
import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { newId } from '#server/platform/scope.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { makePeople } from '#test/people.ts'
import { standardWording } from '#words/asking/ask.ts'

const ours = standardWording('en')

const relationship = {
  name: 'Customer relationship',
  brand: 'Islet Docs',
  locale: 'en',
  senderName: 'Mo Okafor',
  senderEmail: 'mo@isletdocs.example',
} as const

const fresh = async () => (await testApp()).newWorkspace()
const create = (workspace: TestWorkspace, over: object = {}) => workspace.call('POST /api/programs', { ...relationship, ...over })

test('a new program can ask at once: its words are complete in thirty languages', async () => {
  const workspace = await fresh()
  const { id } = await create(workspace, { quietDays: 60 })
  const program = await workspace.call('GET /api/programs/:id', { id })
  expect(program).toMatchObject({ ...relationship, quietDays: 60, workspaceQuietDays: 90, postalAddress: null, archivedAt: null })
  expect(program.wordings).toEqual(
    ASK_LOCALES.map((locale) => ({ id: null, locale, version: 1, custom: false, standard: true, used: false })),
  )
  const german = await workspace.call('GET /api/programs/:id/wordings/:locale', { id, locale: 'de' })
  expect(german).toMatchObject({ id: null, createdAt: null, words: standardWording('de'), proposed: standardWording('de') })
})

test('what is changed is changed, and what is left out is emptied', async () => {
  const workspace = await fresh()
  const { id } = await create(workspace, { quietDays: 60, postalAddress: '1 Quay' })
  await workspace.call('PUT /api/programs/:id', { id, ...relationship, brand: 'Islet 365' })
  expect(await workspace.call('GET /api/programs/:id', { id })).toMatchObject({
    brand: 'Islet 365',
    quietDays: null,
    postalAddress: null,
  })
})

test.each([
  ['name', '  '],
  ['brand', ''],
  ['senderEmail', 'mo'],
  ['quietDays', -1],
  ['locale', 'tlh'],
])('a program with %s = %j is refused at that field', async (field, value) => {
  const workspace = await fresh()
  const refused = await workspace.refusal('POST /api/programs', { ...relationship, [field]: value })
  expect(refused).toMatchObject({ status: 422, issues: [{ field }] })
})

test('a program in the archive leaves the list and can be taken out again', async () => {
  const workspace = await fresh()
  const { id } = await create(workspace)
  await workspace.call('PUT /api/programs/:id/archive', { id })
  await workspace.call('PUT /api/programs/:id/archive', { id })
  expect(await workspace.call('GET /api/programs', {})).toEqual([])
  expect(await workspace.call('GET /api/programs', { archived: true })).toHaveLength(1)
  await workspace.call('DELETE /api/programs/:id/archive', { id })
  expect((await workspace.call('GET /api/programs', {})).map((program) => program.id)).toEqual([id])
})

test('words that nobody was asked with are replaced; words that somebody was asked with are kept as a version', async () => {
  const app = await testApp()
  const workspace = await fresh()
  const { id } = await create(workspace)
  const words = { ...ours, question: 'Would you recommend {brand} to a friend?' }
  const change = (question: string) =>
    workspace.call('PUT /api/programs/:id/wordings/:locale', { id, locale: 'en', words: { ...words, question } })

  const first = await change(words.question)
  expect(first).toMatchObject({ version: 1, custom: true, standard: false, used: false })
  expect(await change('Would you recommend {brand}?')).toMatchObject({ id: first.id, version: 1, used: false })

  await workspace.inside((scope) => makePeople(scope, [{}]))
  const closesAt = new Date(app.clock().getTime() + 86_400_000).toISOString()
  const wave = await workspace.call('POST /api/waves', { programId: id, name: 'Q1', closesAt })
  await workspace.call('POST /api/waves/:id/start', wave)
  await app.settle()
  expect((await change('Would you recommend {brand}?')).version).toBe(1)
  const second = await change('Would you recommend {brand} today?')
  expect(second).toMatchObject({ version: 2, used: false })
  expect(second.id).not.toBe(first.id)

  const asked = await workspace.inside(({ db }) => db.selectFrom('invitations').select('wordingId').execute())
  expect(asked).toEqual([{ wordingId: first.id }])
})

test('words that cannot be used are refused text by text, and so are the fixed ends of the scale', async () => {
  const workspace = await fresh()
  const { id } = await create(workspace)
  const words = { ...ours, intro: 'Dear {nmae}', why: { ...ours.why, passive: ' ' } }
  const refused = await workspace.refusal('PUT /api/programs/:id/wordings/:locale', { id, locale: 'en', words })
  expect(refused.issues.map(({ field }) => field).sort()).toEqual(['words.intro', 'words.why.passive'])
  const ends = { ...ours, anchors: { low: 'Bad', high: 'Good' } }
  expect(await workspace.refusal('PUT /api/programs/:id/wordings/:locale', { id, locale: 'en', words: ends })).toMatchObject({
    status: 422,
    issues: [{ field: 'words.anchors' }],
  })
})

test('every change is in the audit trail, and who may only look changes nothing', async () => {
  const workspace = await fresh()
  const { id } = await create(workspace)
  await workspace.call('PUT /api/programs/:id', { id, ...relationship, name: 'Renamed' })
  await workspace.call('PUT /api/programs/:id/wordings/:locale', {
    id,
    locale: 'en',
    words: { ...ours, intro: 'Hello.' },
  })
  await workspace.call('PUT /api/programs/:id/archive', { id })
  await workspace.call('DELETE /api/programs/:id/archive', { id })
  const actions = await workspace.inside(({ db }) =>
    db.selectFrom('auditEntries').where('subject', '=', id).select('action').orderBy('position').execute(),
  )
  expect(actions.map(({ action }) => action)).toEqual([
    'program.created',
    'program.changed',
    'program.reworded',
    'program.archived',
    'program.revived',
  ])

  const agent = await workspace.as('agent')
  expect(await agent.call('GET /api/programs', {})).toHaveLength(1)
  expect((await agent.refusal('PUT /api/programs/:id/archive', { id })).status).toBe(403)
  expect((await agent.refusal('POST /api/programs', relationship)).status).toBe(403)
})

test("another workspace's program is not there", async () => {
  const { id } = await create(await fresh())
  const stranger = await fresh()
  const words = ours
  for (const strange of [id, newId()]) {
    const refused = [
      await stranger.refusal('GET /api/programs/:id', { id: strange }),
      await stranger.refusal('PUT /api/programs/:id', { id: strange, ...relationship }),
      await stranger.refusal('PUT /api/programs/:id/archive', { id: strange }),
      await stranger.refusal('DELETE /api/programs/:id/archive', { id: strange }),
      await stranger.refusal('PUT /api/programs/:id/wordings/:locale', { id: strange, locale: 'en', words }),
      await stranger.refusal('GET /api/programs/:id/preview', { id: strange, locale: 'en', step: 'mail' }),
      await stranger.refusal('POST /api/programs/:id/previews', { id: strange, locale: 'en', step: 'mail', words }),
      await stranger.refusal('POST /api/programs/:id/tests', { id: strange, locale: 'en' }),
    ]
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404))
  }
})
