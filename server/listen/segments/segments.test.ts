import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { bindCondition } from '#domain/listen/segment/bind.ts'
import { type Described, matches } from '#domain/listen/segment/matches.ts'
import { printCondition } from '#domain/listen/segment/print.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { makeProgram, makeWave } from '#test/make.ts'
import { makePeople } from '#test/people.ts'
import { AMOUNTS, conditions, DAYS, DEFINITIONS, WORDS } from '#test/segments.ts'
import { conditionSql } from './condition.queries.ts'
import { segmentSql } from './segments.ts'

const HOUR = 60 * 60 * 1000
const pick = <T>(from: readonly T[], at: number) => from[at % from.length] as T

describe('a condition', () => {
  test('means the same people in SQL as in the domain', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const people = await workspace.inside((scope) => plantPeople(scope))
    await workspace.inside(async (scope) => {
      const terms = { definitions: DEFINITIONS, now: scope.now, timeZone: 'Asia/Taipei' }
      const check = async (condition: Parameters<typeof bindCondition>[0]) => {
        const bound = bindCondition(condition, terms)
        const { rows } = await sql<{ id: string }>`
          select c.id from contacts c where c.workspace_id = ${scope.workspaceId} and ${conditionSql(bound)}`.execute(scope.db)
        const meant = people.filter(({ person }) => matches(bound, person)).map(({ id }) => id)
        expect(rows.map(({ id }) => id).toSorted(), printCondition(condition)).toEqual(meant.toSorted())
      }
      await fc.assert(fc.asyncProperty(conditions, check), { numRuns: 60 })
    })
  })

  test('is refused with its place where it cannot be read or fits no attribute', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const refused = async (condition: string) => (await workspace.refusal('GET /api/contacts', { condition })).issues
    expect(await refused('role is')).toEqual([{ field: 'condition', message: expect.stringContaining('At character 8') }])
    expect(await refused('rolle is "x"')).toEqual([{ field: 'condition', message: expect.stringContaining('“role”') }])
    expect(await refused('plan is "x"')).toEqual([{ field: 'condition', message: expect.stringContaining('“plan”') }])
  })

  test('begins its days where the workspace does', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    await setTimeZone(workspace, 'Pacific/Kiritimati')
    const [id = ''] = await workspace.inside((scope) => makePeople({ ...scope, now: new Date('2026-03-01T10:00:00Z') }, [{}]))
    const found = async (condition: string) =>
      (await workspace.call('GET /api/contacts', { condition })).items.map((each) => each.id)
    expect(await found('created on 2026-03-02')).toEqual([id])
    expect(await found('created on 2026-03-01')).toEqual([])
  })
})

describe('a saved segment', () => {
  test('filters the list and its file, is renamed, changed and removed', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    await workspace.inside((scope) => makePeople(scope, [{ name: 'Ana' }, { name: 'Bo' }, { name: 'Cy' }]))
    const { id } = await workspace.call('POST /api/segments', { name: ' Two ', condition: 'NAME = Ana or name is "Bo"' })
    const [saved] = await workspace.call('GET /api/segments', {})
    expect(saved).toMatchObject({ id, name: 'Two', condition: 'NAME is "Ana" or name is "Bo"' })
    const names = async (filter: object) =>
      (await workspace.call('GET /api/contacts', { ...filter, sort: 'name' })).items.map(({ name }) => name)
    expect(await names({ segment: id })).toEqual(['Ana', 'Bo'])
    expect(await names({ segment: id, condition: 'not name is "Ana"' })).toEqual(['Bo'])
    expect(await workspace.call('GET /api/contacts.csv', { segment: id })).not.toContain('Cy')
    await workspace.call('PUT /api/segments/:id', { id, name: 'One', condition: 'name is "Cy"' })
    expect(await names({ segment: id })).toEqual(['Cy'])
    await workspace.call('DELETE /api/segments/:id', { id })
    expect(await workspace.call('GET /api/segments', {})).toEqual([])
    expect((await workspace.refusal('GET /api/contacts', { segment: id })).issues).toMatchObject([{ field: 'segment' }])
    const actions = (await workspace.call('GET /api/audit', {})).items.map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['segment.created', 'segment.changed', 'segment.removed']))
    // The audit cannot be rewritten when one of them is erased.
    const audit = JSON.stringify(await workspace.call('GET /api/audit', {}))
    for (const name of ['Ana', 'Bo', 'Cy']) expect(audit).not.toContain(`"${name}"`)
    expect(audit).toContain(JSON.stringify('name is "…"').slice(1, -1))
  })

  test('has a name of its own, in whatever case', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    await workspace.call('POST /api/segments', { name: 'Buyers', condition: 'role is "buyer"' })
    const { id } = await workspace.call('POST /api/segments', { name: 'Others', condition: 'role is unknown' })
    const again = await workspace.refusal('POST /api/segments', { name: 'buyers', condition: 'role is unknown' })
    expect(again.issues).toMatchObject([{ field: 'name' }])
    expect((await workspace.refusal('PUT /api/segments/:id', { id, name: 'BUYERS' })).issues).toMatchObject([{ field: 'name' }])
  })

  test('stays while a wave asks it', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const { id } = await workspace.call('POST /api/segments', { name: 'Buyers', condition: 'role is "buyer"' })
    await workspace.inside(async (scope) => {
      const wave = await makeWave(scope, await makeProgram(scope))
      await scope.db
        .updateTable('waves')
        .set({ plan: JSON.stringify({ segmentId: id }), stoppedAt: null, closesAt: new Date(+scope.now + HOUR) })
        .where('workspaceId', '=', scope.workspaceId)
        .where('id', '=', wave.id)
        .execute()
    })
    expect(await workspace.refusal('DELETE /api/segments/:id', { id })).toMatchObject({ status: 409, reason: 'conflict' })
    app.pass(2 * HOUR)
    await workspace.call('DELETE /api/segments/:id', { id })
  })

  test('is SQL that a wave can select its people with', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const [ana] = await workspace.inside((scope) => makePeople(scope, [{ name: 'Ana' }, { name: 'Bo' }]))
    const found = await workspace.inside(async (scope) => {
      const { rows } = await sql<{ id: string }>`select c.id from contacts c
        where c.workspace_id = ${scope.workspaceId} and ${await segmentSql(scope, 'name is "ana"')}`.execute(scope.db)
      return rows
    })
    expect(found).toEqual([{ id: ana }])
  })
})

const setTimeZone = (workspace: TestWorkspace, timeZone: string) =>
  workspace.inside(({ db, workspaceId }) =>
    db.updateTable('workspaces').set({ timeZone }).where('id', '=', workspaceId).execute(),
  )

/** People who differ in everything that a condition can ask, with what they are as the domain sees it. */
async function plantPeople(scope: Scope): Promise<{ id: string; person: Described }[]> {
  const { db, workspaceId, now } = scope
  const program = await makeProgram(scope)
  const wave = await makeWave(scope, program)
  const owner = await db.selectFrom('members').select(['id', 'name']).executeTakeFirstOrThrow()
  const accounts = Array.from({ length: 4 }, (_, at) => ({
    id: newId(),
    name: `Company ${at} ${pick(WORDS, at * 3)}`,
    domain: at % 2 ? `company-${at}.example` : null,
    owned: at % 3 === 0,
    attributes: {
      ...(at % 2 ? { tier: pick(WORDS, at) } : {}),
      行业: pick(WORDS, at + 9),
      arr: { amount: pick(AMOUNTS, at), currency: pick(['EUR', null], at) },
    },
  }))
  await db
    .insertInto('accounts')
    .values(
      accounts.map(({ owned, attributes, ...account }) => ({
        ...account,
        workspaceId,
        ownerId: owned ? owner.id : null,
        attributes: JSON.stringify(attributes),
        createdAt: now,
        updatedAt: now,
      })),
    )
    .execute()

  const made: { id: string; person: Described }[] = []
  for (let at = 0; at < 60; at++) {
    const id = newId()
    const account = at % 5 ? pick(accounts, at) : undefined
    const created = new Date(Date.UTC(2026, at % 12, 1 + (at % 28), at % 24, 59, 59))
    const asked = at % 3 ? new Date(now.getTime() - at * 40 * HOUR) : null
    const answered = at % 4 ? new Date(now.getTime() - at * 30 * HOUR) : null
    const texts = {
      name: at % 7 ? `${pick(WORDS, at)} ${at}` : null,
      email: at % 6 ? `person-${at}@customer.example` : null,
      phone: at % 3 ? `+4930${100_000 + at}` : null,
      externalId: at % 2 ? `ID ${at}` : null,
      role: pick([...WORDS, null], at),
      locale: pick(['en', 'zh-Hans', null], at),
      timeZone: pick(['Europe/Berlin', null], at),
    }
    const attributes: Record<string, unknown> = {
      ...(at % 4 ? { plan: pick(WORDS, at) } : {}),
      ...(at % 3 ? { arr: { amount: pick(AMOUNTS, at), currency: pick(['EUR', 'USD', null], at) } } : {}),
      ...(at % 2 ? { seats: pick(AMOUNTS, at) } : {}),
      ...(at % 5 ? { active: at % 2 === 0 } : {}),
      ...(at % 3 ? { renewal: pick([...DAYS, '2026-11-20'], at) } : {}),
      ...(at % 2 ? { regions: [pick(WORDS, at), pick(WORDS, at + 4)] } : {}),
      // Of another type than defined: nothing is true of it.
      ...(at % 11 === 0 ? { seats: 'many', plan: 5, regions: 'EMEA', arr: 3, active: 'yes', renewal: false } : {}),
    }
    const addressHash = texts.email && `hash-${at}`
    const row = { ...texts, id, workspaceId, addressHash, accountId: account?.id ?? null, attributes: JSON.stringify(attributes) }
    await db
      .insertInto('contacts')
      .values({ ...row, createdAt: created, updatedAt: created })
      .execute()
    const suppressed = addressHash !== null && at % 8 === 0
    if (suppressed)
      await db
        .insertInto('suppressions')
        .values({ workspaceId, id: newId(), addressHash, reason: 'manual', createdAt: now })
        .execute()
    if (asked) await plantAsk(scope, { contactId: id, program, waveId: wave.id, sentAt: asked })
    const rating = at % 11
    if (answered) await plantAnswer(scope, program.id, id, answered, rating)
    const { externalId, locale, timeZone, ...rest } = texts
    const fields = {
      ...rest,
      'external id': externalId,
      language: locale,
      'time zone': timeZone,
      company: account?.name ?? null,
      domain: account?.domain ?? null,
      owner: account?.owned ? owner.name : null,
      created,
      'last asked': asked,
      'last answered': answered,
      'last rating': answered ? rating : null,
      suppressed,
    }
    made.push({ id, person: { fields, contact: attributes, account: account?.attributes ?? {} } })
  }
  return made
}

type Asked = { contactId: string; program: { id: string; wordingId: string }; waveId: string; sentAt: Date }
async function plantAsk({ db, workspaceId, now }: Scope, { contactId, program, waveId, sentAt }: Asked) {
  const id = newId()
  const asking = { workspaceId, contactId, createdAt: now }
  await db
    .insertInto('invitations')
    .values({ ...asking, id, programId: program.id, waveId, wordingId: program.wordingId, inclusionProbability: 1 })
    .execute()
  const mail = {
    ...asking,
    id: newId(),
    kind: 'ask',
    invitationId: id,
    number: 1,
    toAddress: 'a@b.example',
    nextAt: now,
    headerId: id,
  }
  await db
    .insertInto('messages')
    .values({ ...mail, state: 'sent', sentAt })
    .execute()
}

const plantAnswer = ({ db, workspaceId }: Scope, programId: string, contactId: string, answeredAt: Date, rating: number) =>
  db
    .insertInto('responses')
    .values({
      workspaceId,
      id: newId(),
      contactId,
      programId,
      rating,
      channel: 'import',
      answeredAt,
      evidence: 'confirmed',
      evidenceBecause: 'imported',
      evidenceVersion: 1,
    })
    .execute()
