import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeAccount, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeAsks } from '#test/asks.ts'
import { makeProgram } from '#test/make.ts'

const DAY = 86_400_000

/** Ten are asked, of whom five answer, and two are not; what every screen says of that. */
async function wave() {
  const workspace = await (await testApp()).newWorkspace()
  const { id, people } = await workspace.inside(async (scope) => {
    const { db, workspaceId, now } = scope
    const program = await makeProgram(scope)
    const id = await makeDatedWave(scope, program.id, 'Autumn', new Date(now.getTime() - 21 * DAY))
    await makeAsks(scope, program, id, [{ times: 5, rating: 10 }, { times: 5 }])
    const rows = await db
      .selectFrom('invitations as i')
      .leftJoin('responses as r', 'r.invitationId', 'i.id')
      .where('i.workspaceId', '=', workspaceId)
      .select(['i.contactId', 'r.id as answer'])
      .execute()
    const account = await makeAccount(scope, 'Fjord')
    await sql`update contacts set account_id = ${account} where workspace_id = ${workspaceId}`.execute(db)
    await sql`update invitations set account_id = ${account} where workspace_id = ${workspaceId}`.execute(db)
    await sql`update responses set account_id = ${account} where workspace_id = ${workspaceId}`.execute(db)
    await sql`insert into decisions (workspace_id, wave_id, contact_id, asked, quiet_days, decided_at)
      select workspace_id, wave_id, contact_id, true, 90, ${now} from invitations where workspace_id = ${workspaceId}`.execute(db)
    return { id, people: Map.groupBy(rows, ({ answer }) => answer !== null) }
  })
  const [answered, silent] = [true, false].map((did) => people.get(did)?.map(({ contactId }) => contactId) ?? [])
  const erase = (contactId: string | undefined, answers: 'keep' | 'remove') =>
    workspace.call('POST /api/contacts/:id/erasure', { id: contactId ?? '', answers })
  const figures = async () => {
    const { sheet, population } = await workspace.call('GET /api/scores', { wave: id, population: 'frame' })
    const silence = (await workspace.call('GET /api/silence', { wave: id })).sheet
    const { rows } = await workspace.call('GET /api/explorer', { wave: id, population: 'frame', by: 'language' })
    const { progress, asked } = await workspace.call('GET /api/waves/:id', { id })
    const [line] = (await workspace.call('GET /api/waves', {})).items
    const ledger = await workspace.call('GET /api/waves/:id/decisions', { id })
    const stakes = (await workspace.call('GET /api/stakes', { wave: id })).sheet
    return {
      rate: sheet?.responseRate && [sheet.responseRate.responses, sheet.responseRate.delivered],
      frame: population?.frame,
      funnel: silence?.funnel.map(({ people }) => people),
      silent: silence?.reached !== undefined && silence.reached - silence.standing.answers,
      explorer: rows[0]?.population,
      page: [progress.invited, asked, progress.answered, line?.invited, line?.answered, ledger.total, ledger.items.length],
      silentCompanies: stakes?.rows.find(({ stake }) => stake === 'silent')?.accounts,
    }
  }
  return { workspace, id, answered: answered ?? [], silent: silent ?? [], erase, figures }
}

test('who is erased is in no figure any more, neither as one who answered nor as one who was asked', async () => {
  const { answered, silent, erase, figures } = await wave()
  expect(await figures()).toMatchObject({
    ...{ rate: [5, 10], frame: 10, funnel: [10, 10, 10, 10, 5, 5], silent: 5 },
    page: [10, 10, 5, 10, 5, 10, 10],
  })
  await erase(answered[0], 'remove')
  await erase(answered[1], 'remove')
  expect(await figures()).toMatchObject({
    ...{ rate: [3, 8], frame: 8, funnel: [8, 8, 8, 8, 3, 3], silent: 5 },
    page: [8, 8, 3, 8, 3, 8, 8],
  })
  await erase(silent[0], 'remove')
  expect(await figures()).toMatchObject({ rate: [3, 7], frame: 7, silent: 4, page: [7, 7, 3, 7, 3, 7, 7] })
})

test('whose ratings are kept is counted as before', async () => {
  const { answered, silent, erase, figures } = await wave()
  const before = await figures()
  await erase(answered[0], 'keep')
  await erase(silent[0], 'keep')
  expect(await figures()).toEqual(before)
})

test('a company is silent only by people who are still known', async () => {
  const { answered, silent, erase, figures } = await wave()
  for (const person of answered) await erase(person, 'remove')
  expect((await figures()).silentCompanies).toBe(1)
  for (const person of silent) await erase(person, 'remove')
  expect(await figures()).toMatchObject({ silentCompanies: 0, frame: 0, page: [0, 0, 0, 0, 0, 0, 0] })
})

test('a wave’s page tells of whom it left out because they had been erased before', async () => {
  const { workspace, id, silent, erase, figures } = await wave()
  await workspace.inside(({ db, workspaceId }) =>
    sql`update decisions set asked = false, because = 'erased' where workspace_id = ${workspaceId} and contact_id = ${silent[0]}`.execute(
      db,
    ),
  )
  await erase(silent[0], 'remove')
  expect((await workspace.call('GET /api/waves/:id', { id })).notAsked).toMatchObject([{ because: 'erased', people: 1 }])
  expect(await figures()).toMatchObject({ frame: 9, page: [9, 9, 5, 9, 5, 10, 10] })
})
