import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { ImportMapping } from '#contract/listen/imports.ts'
import { takeNotices } from '#server/listen/bounces/bounces.ts'
import { attempted, writeOutcomes } from '#server/listen/delivery/outcomes.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { makeAnswers } from '#test/answers.ts'
import type { TestWorkspace } from '#test/app.ts'
import { importing } from '#test/importing.ts'
import { makeInvitation, makeProgram, makeWave } from '#test/make.ts'

const REFUSED = { state: 'bounced', because: 'no_such_mailbox', inMinutes: null, counts: true, rests: null } as const
const EMAIL = 'canary@canary.example'

describe('who is erased', () => {
  test('is found nowhere any more, and where their ratings are kept, no score has changed', async () => {
    const { app, workspace, contactId, programId } = await plantPerson()
    const before = await whereSeen(workspace)
    expect(before).toEqual(
      expect.arrayContaining([
        ...['contacts.name', 'contacts.email', 'contacts.phone', 'contacts.external_id', 'contacts.role', 'contacts.attributes'],
        ...[
          'attribute_changes.before',
          'attribute_changes.after',
          'import_changes.before',
          'import_rejects.cells',
          'import_rejects.problems',
        ],
        ...[
          'suppressions.note',
          'invitations.attributes',
          'messages.to_address',
          'messages.to_name',
          'messages.content',
          'messages.said',
        ],
        ...[
          'notices.said',
          'clicks.signals',
          'responses.verbatim',
          'responses.attributes',
          'responses.signals',
          'response_revisions.verbatim',
        ],
        ...['cases.outcome', 'case_notes.body', 'idempotency_keys.reply'],
      ]),
    )
    const scores = await workspace.call('GET /api/scores', { program: programId })
    await workspace.call('POST /api/contacts/:id/erasure', { id: contactId, answers: 'keep' })
    await app.settle()

    expect(await whereSeen(workspace)).toEqual([])
    expect(await workspace.call('GET /api/scores', { program: programId })).toEqual(scores)
    expect(await workspace.call('GET /api/contacts/:id', { id: contactId })).toMatchObject({
      name: null,
      email: null,
      attributes: {},
      erasedAt: expect.any(String),
    })
    expect((await workspace.call('GET /api/contacts', { q: 'canary' })).items).toEqual([])
    expect((await workspace.refusal('POST /api/contacts/:id/erasure', { id: contactId })).status).toBe(404)
    expect((await workspace.refusal('PUT /api/contacts/:id', { id: contactId, name: 'Back' })).status).toBe(404)
    expect(await workspace.call('GET /api/audit/verification', {})).toMatchObject({ intact: true })
  })

  test('is out of every figure, unless their ratings are kept', async () => {
    const { workspace, contactId, programId } = await plantPerson()
    await workspace.inside((scope) => makeAnswers(scope, programId, [{ rating: 10, times: 6 }]))
    const asked = { program: programId, period: 'all' }
    const figures = async () => ({
      score: (await workspace.call('GET /api/scores', asked)).sheet?.standing.answers,
      explorer: (await workspace.call('GET /api/explorer', asked)).answers,
      responses: (await workspace.call('GET /api/responses', {})).items.filter(({ contact }) => contact?.id === contactId).length,
    })
    expect(await figures()).toEqual({ score: 7, explorer: 7, responses: 1 })
    const save = (where: string) => workspace.call('POST /api/questions', { name: 'Who', asked: { where }, ofTeam: true })
    await save(`language is "${EMAIL}"`)
    await save('language is "en"')
    await workspace.call('POST /api/contacts/:id/erasure', { id: contactId })
    expect(await figures()).toEqual({ score: 6, explorer: 6, responses: 0 })
    const saved = await workspace.call('GET /api/questions', {})
    expect(JSON.stringify(saved)).toContain('language is')
    expect(JSON.stringify(saved)).not.toContain(EMAIL)
  })

  test('is never asked again under that address, and mails that wait stay here', async () => {
    const { app, workspace, contactId } = await plantPerson()
    await workspace.call('POST /api/contacts/:id/erasure', { id: contactId })
    await app.settle()
    const mails = await workspace.inside(({ db, workspaceId }) =>
      db
        .selectFrom('messages')
        .where('workspaceId', '=', workspaceId)
        .where('contactId', '=', contactId)
        .select(['state', 'problem'])
        .execute(),
    )
    expect(mails).toContainEqual({ state: 'failed', problem: 'erased' })
    expect(mails.filter(({ state }) => state === 'queued')).toEqual([])
    const { id } = await workspace.call('POST /api/contacts', { email: EMAIL.toUpperCase() })
    expect((await workspace.call('GET /api/contacts/:id', { id })).suppression).toMatchObject({ mayLift: false })
  })

  test('is named by no mail host that tells us of them later, and no address is silenced that is none', async () => {
    const { app, workspace, contactId } = await plantPerson()
    await workspace.inside(({ db, workspaceId }) =>
      db
        .updateTable('messages')
        .set({ state: 'sending' })
        .where('workspaceId', '=', workspaceId)
        .where('state', '=', 'queued')
        .execute(),
    )
    await workspace.call('POST /api/contacts/:id/erasure', { id: contactId })
    const silent = (await workspace.call('GET /api/suppressions', {})).total
    const mails = await workspace.inside(async (scope) => {
      const mails = await scope.db.selectFrom('messages').where('contactId', '=', contactId).select(['id', 'state']).execute()
      const sending = mails.filter(({ state }) => state === 'sending')
      const bounced = sending.map(({ id }) => attempted(id, REFUSED, '550 <canary> unknown', scope.now))
      await writeOutcomes(scope, ['sending'], bounced)
      const reading = { class: 'hard' as const, status: '5.1.1', said: 'canary is not here' }
      await takeNotices(
        scope,
        'ses',
        mails.map(({ id }) => ({ sourceId: id, messageId: id, reading, at: null })),
      )
      return mails
    })
    await app.settle()
    expect(mails.length).toBe(2)
    expect(await whereSeen(workspace)).toEqual([])
    expect((await workspace.call('GET /api/suppressions', {})).total).toBe(silent)
  })

  test('leaves what belongs to others alone', async () => {
    const { workspace, contactId } = await plantPerson()
    const other = await workspace.call('POST /api/contacts', { email: 'bo@fjord.example', name: 'Bo' })
    await workspace.call('PUT /api/contacts/:id', { id: other.id, name: 'Bo Lind' })
    const held = await workspace.call('GET /api/contacts/:id/holdings', { id: other.id })
    await workspace.call('POST /api/contacts/:id/erasure', { id: contactId })
    expect(await workspace.call('GET /api/contacts/:id/holdings', { id: other.id })).toEqual(held)
  })
})

describe('what we hold about a person', () => {
  test('comes as one JSON and as a file, with every word of it', async () => {
    const { workspace, contactId } = await plantPerson()
    const held = await workspace.call('GET /api/contacts/:id/holdings', { id: contactId })
    expect(Object.keys(held)).toEqual(
      expect.arrayContaining([
        'contacts',
        'attribute_changes',
        'invitations',
        'messages',
        'clicks',
        'responses',
        'cases',
        'case_notes',
        'events',
      ]),
    )
    expect(held.contacts).toMatchObject([{ email: EMAIL, name: 'Canary the Person' }])
    const text = await workspace.call('GET /api/contacts/:id/holdings.csv', { id: contactId })
    for (const [place, rows] of Object.entries(held)) expect(text, place).toContain(`${place},${rows.length},`)
    for (const word of ['canary verbatim', 'canary note', 'canary subject', 'canary earlier']) expect(text).toContain(word)
  })

  test('is not for whoever may only read', async () => {
    const { workspace, contactId } = await plantPerson()
    const agent = await workspace.as('agent')
    expect((await agent.refusal('GET /api/contacts/:id/holdings', { id: contactId })).status).toBe(403)
    expect((await agent.refusal('POST /api/contacts/:id/erasure', { id: contactId })).status).toBe(403)
  })
})

/** Every column of every table in which the word canary stands. */
const whereSeen = (workspace: TestWorkspace): Promise<string[]> =>
  workspace.inside(async ({ db }) => {
    const { rows: columns } = await sql<{ table: string; column: string }>`
      select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
      where c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'json', 'character varying', 'bytea', 'ARRAY') order by 1, 2`.execute(
      db,
    )
    expect(columns.length).toBeGreaterThan(100)
    const seen: string[] = []
    for (const { table, column } of columns) {
      const text = sql`case when pg_typeof(${sql.ref(column)})::text = 'bytea' then encode(${sql.ref(column)}::text::bytea, 'escape') else ${sql.ref(column)}::text end`
      const { rows } = await sql<{
        many: number
      }>`select count(*)::int as many from ${sql.table(table)} where ${text} ~* 'canary|901820'`.execute(db)
      if (rows[0]?.many) seen.push(`${table}.${column}`)
    }
    return seen
  })

/** A person about whom there is something in every place, each word of it a canary. */
async function plantPerson() {
  const { app, workspace, take } = await importing()
  const row = (plan: string) => `${EMAIL},Canary the Person,+4930901820,canary-1,canary role,Canary GmbH,${plan}`
  const head = 'email,name,phone,external_id,role,company,plan'
  const own = ({ columns }: ImportMapping) => {
    for (const { header, target } of columns) if (header === 'plan' && target.to === 'attribute') target.of = 'contact'
  }
  await take('contacts', `${head}\n${row('canary earlier')}\nbo@else.example,Bo,,,,,Pro`, own)
  await take('contacts', `${head}\n${row('canary plan')}\n${row('canary again')}`, own)
  const { items } = await workspace.call('GET /api/contacts', { q: EMAIL })
  const contactId = items[0]?.id ?? expect.fail()
  await workspace.call('PUT /api/contacts/:id', { id: contactId, name: 'Canary the Person', role: 'canary role, changed' })
  await workspace.send('POST /api/contacts/:id/suppression', { id: contactId, note: 'canary asked by phone' })
  const key = { 'idempotency-key': newId() }
  await workspace.send('PUT /api/contacts/:id', { id: contactId, timeZone: 'Europe/Berlin' }, key)
  const programId = await workspace.inside((scope) => plantAsk(scope, contactId))
  // The company's name is no person's.
  await workspace.inside(({ db, workspaceId }) =>
    db.updateTable('accounts').set({ name: 'Fjord' }).where('workspaceId', '=', workspaceId).execute(),
  )
  return { app, workspace, contactId, programId }
}

async function plantAsk(scope: Scope, contactId: string): Promise<string> {
  const { db, workspaceId, now } = scope
  const program = await makeProgram(scope)
  const { id: invitationId, contactId: made } = await makeInvitation(scope, {
    program,
    wave: await makeWave(scope, program),
    email: 'canary@two.example',
  })
  const move = { contactId, attributes: '{"plan": "canary plan"}' }
  await db.updateTable('invitations').set(move).where('workspaceId', '=', workspaceId).where('id', '=', invitationId).execute()
  const mail = {
    contactId,
    toAddress: EMAIL,
    toName: 'Canary',
    content: '{"subject": "canary subject"}',
    said: '550 <canary> unknown',
  }
  await db
    .updateTable('messages')
    .set(mail)
    .where('workspaceId', '=', workspaceId)
    .where('invitationId', '=', invitationId)
    .execute()
  await db.deleteFrom('contacts').where('workspaceId', '=', workspaceId).where('id', '=', made).execute()

  const [messageId, responseId, caseId] = [newId(), newId(), newId()]
  const about = { workspaceId, contactId }
  const waiting = { ...about, invitationId, kind: 'reminder', number: 2, state: 'queued', toAddress: EMAIL, headerId: messageId }
  await db
    .insertInto('messages')
    .values({ ...waiting, id: messageId, nextAt: new Date(+now + 9e8), createdAt: now })
    .execute()
  const notice = { workspaceId, id: newId(), source: 'mailbox', sourceId: '1', messageId, class: 'soft', said: 'canary is full' }
  await db
    .insertInto('notices')
    .values({ ...notice, at: now, judgedAt: now })
    .execute()
  await db.insertInto('clicks').values({ workspaceId, id: newId(), invitationId, signals: '{"ip": "canary"}', at: now }).execute()
  const answer = {
    ...about,
    id: responseId,
    invitationId,
    programId: program.id,
    rating: 2,
    verbatim: 'canary verbatim',
    channel: 'email',
  }
  const proof = { evidence: 'confirmed', evidenceBecause: 'send_pressed', evidenceVersion: 1, signals: '{"agent": "canary"}' }
  await db
    .insertInto('responses')
    .values({ ...answer, ...proof, answeredAt: now, attributes: '{"plan": "canary"}' })
    .execute()
  const revision = { workspaceId, responseId, revision: 1, rating: 3, verbatim: 'canary draft', evidence: 'confirmed', at: now }
  await db.insertInto('responseRevisions').values(revision).execute()
  await db
    .insertInto('cases')
    .values({ ...about, id: caseId, responseId, openedAt: now, dueAt: now, outcome: 'canary was called' })
    .execute()
  await db.insertInto('caseNotes').values({ workspaceId, id: newId(), caseId, body: 'canary note', at: now }).execute()
  return program.id
}
