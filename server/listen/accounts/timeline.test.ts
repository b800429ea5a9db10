import { expect, test } from 'vitest'
import type { AccountMoment } from '#contract/listen/accounts.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { importing } from '#test/importing.ts'
import { makeInvitation, makeProgram, makeWave } from '#test/make.ts'

test('a company tells what happened with its people, page by page: mails, answers, cases, imports, and what it was before', async () => {
  const { workspace, take } = await importing()
  const bring = (plan: string, more = '') =>
    take('contacts', `email,company,plan\na@fjord.example,Fjord,${plan}\n${more}`, ({ columns }) => {
      for (const { header, target } of columns) if (header === 'plan' && target.to === 'attribute') target.of = 'account'
    })
  await bring('Free', 'b@fjord.example,Fjord,Free\nc@else.example,Else,Free\n')
  await bring('Pro')
  const { items } = await workspace.call('GET /api/accounts', { q: 'fjord' })
  const id = items[0]?.id ?? expect.fail()
  const { contactId } = await workspace.inside((scope) => plantCase(scope, id))

  const moments: AccountMoment[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await workspace.call('GET /api/accounts/:id/timeline', { id, limit: 2, ...(after && { after }) })
    expect(page.total).toBe(6)
    moments.push(...page.items)
    after = page.next
  }
  expect(moments.map(({ kind }) => kind).toSorted()).toEqual(['answer', 'case_closed', 'case_opened', 'import', 'mail', 'values'])
  expect(moments.map(({ at }) => at)).toEqual(
    moments
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  )
  const of = (kind: AccountMoment['kind']) => moments.find((moment) => moment.kind === kind)
  expect(of('import')).toMatchObject({ people: 2, title: 'people.csv', contact: null })
  expect(of('values')?.changes).toEqual([{ field: false, key: 'plan', before: 'Free', after: 'Pro' }])
  expect(of('answer')).toMatchObject({ rating: 3, contact: { id: contactId, name: 'Ines' } })
  expect(of('mail')).toMatchObject({ because: 'ask', state: 'sent', contact: { id: contactId } })
  expect(of('case_closed')).toMatchObject({ state: 'resolved', because: 'Called and mended.' })

  const others = await workspace.call('GET /api/accounts', { q: 'else' })
  const told = await workspace.call('GET /api/accounts/:id/timeline', { id: others.items[0]?.id ?? '' })
  expect(told.items).toMatchObject([{ kind: 'import', people: 1 }])
  const people = await workspace.call('GET /api/contacts', { account: id })
  expect(people.items.find((person) => person.id === contactId)?.role).toBe('Buyer')

  // The company's page and the person's tell of a mail that never left in the same way.
  await workspace.inside(({ db }) => db.updateTable('messages').set({ kept: true }).where('contactId', '=', contactId).execute())
  for (const { items } of [
    await workspace.call('GET /api/accounts/:id/timeline', { id }),
    await workspace.call('GET /api/contacts/:id/timeline', { id: contactId }),
  ])
    expect(items.filter(({ kind }) => kind === 'mail')).toMatchObject([{ because: 'ask', state: 'kept' }])
})

test('each notice about a mail stands in the timeline of its person, but not that it arrived', async () => {
  const { workspace } = await importing()
  const contactId = await workspace.inside(async (scope) => {
    const program = await makeProgram(scope)
    const { contactId, id } = await makeInvitation(scope, { program, wave: await makeWave(scope, program) })
    const mail = scope.db.selectFrom('messages').where('invitationId', '=', id).select('id')
    const { id: messageId } = await mail.executeTakeFirstOrThrow()
    const notice = { workspaceId: scope.workspaceId, source: 'mailbox', messageId, at: scope.now, judgedAt: scope.now }
    for (const [sourceId, of, said] of [
      ['1', 'soft', '452 mailbox is full'],
      ['2', 'complaint', null],
      ['3', 'delivered', null],
    ] as const)
      await scope.db
        .insertInto('notices')
        .values({ ...notice, id: newId(), sourceId, class: of, said, status: '4.2.2' })
        .execute()
    return contactId
  })
  const { items, total } = await workspace.call('GET /api/contacts/:id/timeline', { id: contactId })
  expect(total).toBe(items.length)
  const notices = items.filter(({ kind }) => kind === 'notice')
  expect(notices.map(({ state }) => state).toSorted()).toEqual(['complaint', 'soft'])
  expect(notices.find(({ state }) => state === 'soft')).toMatchObject({ title: '452 mailbox is full', because: '4.2.2' })
})

/** A person of the company who was asked, answered, and was called back. */
async function plantCase(scope: Scope, accountId: string) {
  const { db, workspaceId, now } = scope
  const program = await makeProgram(scope)
  const { contactId, id: invitationId } = await makeInvitation(scope, { program, wave: await makeWave(scope, program) })
  await db.updateTable('contacts').set({ accountId, role: 'Buyer' }).where('id', '=', contactId).execute()
  const responseId = newId()
  const proof = { channel: 'email', evidence: 'confirmed', evidenceBecause: 'send_pressed', evidenceVersion: 1 }
  const about = { workspaceId, contactId, accountId }
  await db
    .insertInto('responses')
    .values({ ...about, ...proof, id: responseId, invitationId, programId: program.id, rating: 3, answeredAt: now })
    .execute()
  const closed = { state: 'resolved', rootCause: 'product', outcome: 'Called and mended.', closedAt: new Date(+now + 1000) }
  await db
    .insertInto('cases')
    .values({ ...about, ...closed, id: newId(), responseId, openedAt: now, contactedAt: now, dueAt: now })
    .execute()
  return { contactId }
}
