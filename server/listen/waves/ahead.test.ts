import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { testApp } from '#test/app.ts'
import { mailsOf, makeMember } from '#test/cases.ts'
import { makeProgram } from '#test/make.ts'
import { planWave } from '#test/wave.ts'
import { datesIn } from '#words/dates.ts'

const DAY = 86_400_000

/** A quarterly program, some days before its next wave stands there as a draft. */
async function quarterly() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { program, start } = await planWave(app, workspace, [{}, {}, { suppressed: 'manual' }])
  // A quarter may have 89 days; whoever was asked in the first wave may be asked in the next, though not yet on the day of the mail.
  await workspace.inside(({ db }) => db.updateTable('programs').set({ quietDays: 85 }).where('id', '=', program.id).execute())
  await start()
  const { nextWaveAt } = await workspace.call('PUT /api/programs/:id/cadence', { ...program, cadence: 'quarterly' })
  const tick = async (daysBefore: number) => {
    app.pass(new Date(nextWaveAt ?? 0).getTime() - daysBefore * DAY - app.clock().getTime())
    await app.tick('wave.plan_ahead')
    await app.settle()
  }
  return { app, workspace, program, startsAt: new Date(nextWaveAt ?? 0), tick }
}

test('whoever may change waves is told once, ahead of time and in their own language, what will happen', async () => {
  const { app, workspace, program, startsAt, tick } = await quarterly()
  const personId = newId()
  await app.database.transact({ role: 'hb_auth' }, (client) =>
    client.query(`insert into auth.persons (id, name, email, email_verified, locale) values ($1, 'Lin', $2, false, 'zh-Hans')`, [
      personId,
      `${personId}@isletdocs.example`,
    ]),
  )
  await workspace.inside(async (scope) => {
    await makeMember(scope, 'Lin', 'manager', personId)
    await makeMember(scope, 'Ann', 'agent')
    const gone = await makeMember(scope, 'Gone', 'manager')
    await scope.db.updateTable('members').set({ leftAt: scope.now }).where('id', '=', gone).execute()
  })
  await tick(15)
  expect(await mailsOf(workspace, 'alert')).toEqual([])
  await tick(13)
  await tick(12)

  const { next } = await workspace.call('GET /api/programs/:id/cadence', program)
  const mails = await mailsOf(workspace, 'alert')
  expect(mails.map(({ toAddress }) => toAddress).toSorted()).toEqual(['lin@isletdocs.example', 'mo@isletdocs.example'])
  const spoken = (locale: string) => datesIn(locale, { dateStyle: 'long', timeZone: 'UTC' })(startsAt)
  const shown = (address: string) =>
    workspace.call('GET /api/messages/:id', { id: mails.find(({ toAddress }) => toAddress === address)?.id ?? '' })
  const [owner, manager] = [await shown('mo@isletdocs.example'), await shown('lin@isletdocs.example')]
  expect(owner.subject).toBe(`Relationship: the next wave starts on ${spoken('en')}`)
  expect(owner.text).toContain('it will ask 2 of 3 people')
  expect(owner.text).toContain(`/listen/waves/${next?.id}`)
  expect(manager.subject).toBe(`“Relationship”的下一批次将于 ${spoken('zh-Hans')} 开始`)
  expect(manager).toMatchObject({ state: 'sent', kept: true })

  const audit = await workspace.inside(({ db }) =>
    db.selectFrom('auditEntries').select('after').where('action', '=', 'wave.foreseen').execute(),
  )
  expect(audit).toMatchObject([{ after: { programId: program.id, startsAt: startsAt.toISOString() } }])
})

test('a sample plans its waves and tells nobody', async () => {
  const app = await testApp()
  const owner = { personId: null, name: 'Visitor', email: 'visitor@isletdocs.example' }
  const sample = await createWorkspace(app, { name: 'Sample', locale: 'en', timeZone: 'UTC', owner, sample: true })
  await app.within(sample, async (scope) => {
    const { id } = await makeProgram(scope)
    const nextWaveAt = new Date(scope.now.getTime() + 5 * DAY)
    await scope.db.updateTable('programs').set({ cadence: 'yearly', nextWaveAt }).where('id', '=', id).execute()
  })
  await app.tick('wave.plan_ahead')
  await app.settle()
  const [waves, mails] = await app.within(sample, async ({ db }) => [
    await db.selectFrom('waves').select('startsAt').execute(),
    await db.selectFrom('messages').select('id').where('kind', '=', 'alert').execute(),
  ])
  expect(waves).toHaveLength(1)
  expect(mails).toEqual([])
})
