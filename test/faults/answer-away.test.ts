import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { openTestApp } from '#test/app.ts'
import { makeInvitation, makeProgram, makeWave, responsesOf } from '#test/make.ts'
import { asAdmin } from '#test/postgres.ts'

const FORM = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  'content-type': 'application/x-www-form-urlencoded',
}

test('a database that goes away while answers are written: each comes back in its form, and the same form is taken when it is back', async () => {
  const app = await openTestApp({ engine: 'postgres' })
  const workspace = await app.newWorkspace()
  const asked = await workspace.inside(async (scope) => {
    const program = await makeProgram(scope)
    const wave = await makeWave(scope, program)
    const all = []
    for (let i = 0; i < 40; i++) all.push(await makeInvitation(scope, { program, wave }))
    return all
  })
  const send = (path: string, i: number) =>
    app.request('POST', path, { headers: FORM, body: `step=why&from=&rating=${i % 11}&verbatim=reason ${i} stays` })

  const admin = inject('templates').postgres?.admin ?? expect.fail('this test needs a PostgreSQL')
  const database = await workspace.inside(
    async ({ db }) =>
      (await db.selectNoFrom((row) => row.fn<string>('current_database', []).as('name')).executeTakeFirstOrThrow()).name,
  )
  const lost = await asAdmin({ ...admin, database }, async (client) => {
    await client.query('begin; lock table responses in access exclusive mode')
    const sent = Promise.all(asked.map(({ answerPath }, i) => send(answerPath, i)))
    const waiting = `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`
    let ended = false
    void sent.then(() => (ended = true))
    while (!ended) {
      await client.query('select pg_stat_clear_snapshot()') // Or one transaction sees the same moment for ever.
      await client.query(waiting, [database])
      await sleep(20)
    }
    await client.query('rollback')
    return sent
  })
  for (const [i, reply] of lost.entries()) {
    expect([reply.statusCode, reply.headers['retry-after'], reply.headers['content-type']]).toEqual([
      503,
      '5',
      'text/html; charset=utf-8',
    ])
    expect(reply.body).toContain('We could not save your answer just now.')
    expect(reply.body).toContain(`\nreason ${i} stays</textarea>`)
  }

  const again = await Promise.all(asked.map(({ answerPath }, i) => send(answerPath, i)))
  expect(new Set(again.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  for (const [i, { id }] of asked.entries())
    expect(await workspace.inside((scope) => responsesOf(scope, id))).toMatchObject([
      { rating: i % 11, verbatim: `reason ${i} stays` },
    ])
  await app.close()
})
