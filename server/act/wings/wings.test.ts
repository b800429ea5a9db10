import { expect, test } from 'vitest'
import { newId, type Scope } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'

const DAY = 86_400_000

async function runWave({ db, workspaceId, now }: Scope, { closesIn, stopped = false }: { closesIn: number; stopped?: boolean }) {
  const programId = newId()
  const waveId = newId()
  const program = {
    id: programId,
    name: 'Relationship',
    brand: 'Islet',
    locale: 'en',
    senderName: 'Islet',
    senderEmail: 'hi@islet.example',
  }
  await db
    .insertInto('programs')
    .values({ workspaceId, ...program, createdAt: now })
    .execute()
  const started = new Date(now.getTime() - DAY)
  const facts = {
    createdAt: started,
    startedAt: started,
    stoppedAt: stopped ? now : null,
    closesAt: new Date(now.getTime() + closesIn),
  }
  await db
    .insertInto('waves')
    .values({ workspaceId, id: waveId, programId, name: 'Q4', plan: '{}', seed: 1, ...facts })
    .execute()
  return { programId, waveId }
}

async function answer(
  { db, workspaceId, now }: Scope,
  of: { programId: string; waveId: string },
  rating: number,
  dueIn?: number,
) {
  const responseId = newId()
  const evidence = { evidence: 'confirmed', evidenceBecause: 'send_pressed', evidenceVersion: 1 }
  const response = { workspaceId, id: responseId, ...of, rating, channel: 'email', answeredAt: now, ...evidence }
  await db.insertInto('responses').values(response).execute()
  if (dueIn === undefined) return
  const dueAt = new Date(now.getTime() + dueIn)
  await db.insertInto('cases').values({ workspaceId, id: newId(), responseId, openedAt: now, dueAt }).execute()
}

test('an empty workspace has nothing to tell', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  expect(await workspace.call('GET /api/wings', {})).toEqual({ listen: null, learn: null, act: { open: 0, late: 0 } })
})

test('each wing tells its number: days left, score with margin, open and late cases', async () => {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const wave = await workspace.inside((scope) => runWave(scope, { closesIn: 18 * DAY + 60_000 }))
  await workspace.inside(async (scope) => {
    for (const rating of [10, 9, 9]) await answer(scope, wave, rating)
    await answer(scope, wave, 3, DAY)
  })
  const viewer = await workspace.as('viewer')
  expect(await viewer.call('GET /api/wings', {})).toMatchObject({
    listen: { waveId: wave.waveId, name: 'Q4', daysLeft: 18 },
    learn: { programId: wave.programId, score: null, margin: null, answers: 4 },
    act: { open: 1, late: 0 },
  })

  await workspace.inside((scope) => answer(scope, wave, 0, -DAY))
  const { learn, act } = await viewer.call('GET /api/wings', {})
  expect(learn).toMatchObject({ score: 20, answers: 5 })
  expect(learn?.margin).toBeGreaterThan(40)
  expect(act).toEqual({ open: 2, late: 1 })
})

test('a wave on its last day closes today, and a stopped or closed one asks nobody', async () => {
  const app = await testApp()
  const [today, over, stopped] = [await app.newWorkspace(), await app.newWorkspace(), await app.newWorkspace()]
  await today.inside((scope) => runWave(scope, { closesIn: DAY / 2 }))
  await over.inside((scope) => runWave(scope, { closesIn: -60_000 }))
  await stopped.inside((scope) => runWave(scope, { closesIn: DAY, stopped: true }))
  expect((await today.call('GET /api/wings', {})).listen?.daysLeft).toBe(0)
  expect((await over.call('GET /api/wings', {})).listen).toBeNull()
  expect((await stopped.call('GET /api/wings', {})).listen).toBeNull()
})
