import { describe, expect, test } from 'vitest'
import { crowd, defineAttribute, makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

const DAY = 86_400_000

async function company() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { program, now } = await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    return { program: (await makeProgram(scope)).id, now: scope.now }
  })
  /** In the week that began so many weeks ago, on its Wednesday. */
  const at = (ago: number) => new Date(now.getTime() - (((now.getUTCDay() + 6) % 7) - 2 + 7 * ago) * DAY)
  const weeks = (from: number, until: number, low = false) =>
    Array.from({ length: from - until + 1 }, (_, step) =>
      low ? crowd(30, 5, 5, { at: at(from - step) }) : crowd(10, 10, 20, { at: at(from - step) }),
    ).flat()
  const answer = (given: Parameters<typeof makeAnswers>[2]) => workspace.inside((scope) => makeAnswers(scope, program, given))
  const given = { name: 'All', program, where: null, grain: 'week' } as const
  const watches = async () => (await workspace.call('GET /api/watches', {})).watches
  const alarms = async () => (await watches())[0]?.alarms
  const tick = async () => {
    await app.tick('watch.judge')
    await app.settle()
  }
  const fired = () =>
    workspace.inside(({ db, workspaceId }) =>
      db.selectFrom('events').where('workspaceId', '=', workspaceId).where('kind', '=', 'watch.fired').select('detail').execute(),
    )
  return { app, workspace, program, at, weeks, answer, given, watches, alarms, tick, fired, now }
}

describe('a watch', () => {
  test('learns what is usual, and fires when the average leaves its limits: one event, however often it is judged, and what to study first', async () => {
    const { workspace, program, answer, weeks, given, watches, alarms, tick, fired, now } = await company()
    await answer([...weeks(20, 5), ...weeks(4, 1, true)])
    const { id } = await workspace.call('POST /api/watches', given)
    // As if it had been made before the fall.
    await workspace.inside(({ db, workspaceId }) =>
      db
        .updateTable('watches')
        .set({ setAt: new Date(now.getTime() - 60 * DAY) })
        .where('workspaceId', '=', workspaceId)
        .execute(),
    )
    expect(await watches()).toMatchObject([
      { id, state: 'fired', learned: { periods: 12, answers: 480 }, usual: { score: 25 }, now: { direction: 'lower' } },
    ])
    const [watch] = await watches()
    const { where = '', versus = '' } = watch?.now?.why ?? {}
    const held = await workspace.call('GET /api/explorer', { program, period: 'all', where, versus })
    expect([held.answers, held.versus?.standing.answers, held.versus?.shared, held.versus?.parted]).toEqual([160, 480, 0, null])
    await tick()
    await tick()
    expect(await alarms()).toMatchObject([{ direction: 'lower' }])
    expect(await fired()).toMatchObject([{ detail: { name: 'All', direction: 'lower' } }])
    await answer(weeks(5, 5, true))
    await tick()
    expect(await fired()).toHaveLength(1)
  })

  test('raises nothing for what was over before it was made', async () => {
    const { workspace, answer, weeks, given, alarms, tick } = await company()
    await answer([...weeks(20, 5), ...weeks(4, 1, true)])
    await workspace.call('POST /api/watches', given)
    await tick()
    expect(await alarms()).toEqual([])
  })

  test('raises nothing for what was over before it was changed, but a new name changes nothing', async () => {
    const { workspace, answer, weeks, given, alarms, tick, now, program, watches } = await company()
    await answer([...weeks(20, 5), ...weeks(4, 1, true)])
    const { id } = await workspace.call('POST /api/watches', { ...given, where: 'plan is "Pro"', since: '2026-01-01' })
    const made = (days: number) =>
      workspace.inside(({ db, workspaceId }) => {
        const at = new Date(now.getTime() - days * DAY)
        return db.updateTable('watches').set({ setAt: at, createdAt: at }).where('workspaceId', '=', workspaceId).execute()
      })
    await made(60)
    const change = async (name: string) => {
      const since = (await watches())[0]?.since ?? ''
      await workspace.call('PUT /api/watches/:id', { id, ...given, name, program, since: name === 'All' ? '2025-01-01' : since })
    }
    await change('All')
    await tick()
    expect([(await watches())[0]?.state, await alarms()]).toEqual(['fired', []])
    await made(60)
    await change('Everybody')
    await tick()
    expect(await alarms()).toMatchObject([{ direction: 'lower' }])
  })

  test('shows what happened while it judged, and nothing of what it learned from', async () => {
    const { workspace, answer, weeks, given, watches, at } = await company()
    await answer(weeks(20, 1))
    await workspace.call('POST /api/watches', given)
    for (const ago of [15, 5]) {
      const on = at(ago).toISOString().slice(0, 10)
      await workspace.call('POST /api/annotations', {
        on,
        kind: 'incident',
        words: `${ago} weeks ago`,
        breaks: false,
        program: null,
      })
    }
    const [watch] = await watches()
    expect(watch?.periods).toHaveLength(8)
    expect(watch?.annotations).toMatchObject([{ words: '5 weeks ago', at: expect.closeTo(3 + 2 / 7 - 0.5, 5) }])
  })

  test('of a small program learns for longer, and then judges', async () => {
    const { workspace, answer, given, at, watches } = await company()
    const two = (ago: number) => crowd(0, 1, 1, { at: at(ago) })
    await answer(Array.from({ length: 14 }, (_, week) => two(week + 1)).flat())
    const { id } = await workspace.call('POST /api/watches', { ...given, since: '2025-01-01' })
    expect(await watches()).toMatchObject([{ state: 'learning', learned: { periods: 14, answers: 28 } }])
    await answer([15, 16, 17].flatMap(two))
    expect(await watches()).toMatchObject([{ id, state: 'watching', learned: { periods: 15, answers: 30 } }])
    expect((await watches())[0]?.periods).toHaveLength(2)
  })

  test('says how much it still has to learn, and learns anew after a break', async () => {
    const { workspace, answer, weeks, given, watches, at } = await company()
    await answer([...weeks(20, 5), ...weeks(4, 1, true)])
    await workspace.call('POST /api/watches', given)
    const on = at(5).toISOString().slice(0, 10)
    await workspace.call('POST /api/annotations', { on, kind: 'wording', words: 'New words', breaks: true, program: null })
    expect(await watches()).toMatchObject([
      { state: 'learning', learned: { periods: 4, answers: 160 }, needed: { periods: 12, answers: 30 }, periods: [], now: null },
    ])
  })

  test('can be let learn anew from another day, renamed and ended, which is audited', async () => {
    const { workspace, answer, weeks, given, watches, at } = await company()
    await answer(weeks(20, 1))
    const { id } = await workspace.call('POST /api/watches', { ...given, where: 'rating >= 0' })
    const since = at(6).toISOString().slice(0, 10)
    await workspace.call('PUT /api/watches/:id', { id, ...given, name: 'Everybody', since })
    expect(await watches()).toMatchObject([{ name: 'Everybody', since, state: 'learning', learned: { periods: 5 }, where: null }])
    await workspace.call('DELETE /api/watches/:id', { id })
    expect(await watches()).toEqual([])
    const { items } = await workspace.call('GET /api/audit', { subject: id })
    expect(items.map(({ action }) => action)).toEqual(['watch.removed', 'watch.changed', 'watch.added'])
  })

  test('needs an answer to learn from, and whoever may not read contacts sees no figure that rests on them', async () => {
    const { workspace, given, answer, weeks, watches } = await company()
    expect((await workspace.refusal('POST /api/watches', given)).issues).toMatchObject([{ field: 'program' }])
    await answer(weeks(3, 1).map((one) => ({ ...one, attributes: { plan: 'Pro' } })))
    await workspace.call('POST /api/watches', { ...given, since: '2026-01-01', where: 'company.plan is "Pro"' })
    expect(await watches()).toMatchObject([{ state: 'learning' }])
    const viewer = await workspace.as('viewer')
    expect((await viewer.call('GET /api/watches', {})).watches).toMatchObject([{ state: 'unseen', periods: [] }])
    expect((await viewer.refusal('POST /api/watches', given)).status).toBe(403)
  })

  test('shows its condition to whoever may not read contacts only where it names nobody and asks by nothing of today', async () => {
    const { workspace, given, answer, weeks } = await company()
    await answer(weeks(3, 1).map((one) => ({ ...one, attributes: { plan: 'Pro' } })))
    const conditions = ['plan="Pro"', 'plan is "ada@fjord.example"', 'company.plan is "Pro"']
    for (const [at, where] of conditions.entries())
      await workspace.call('POST /api/watches', { ...given, name: `${at}`, since: '2026-01-01', where })
    const shown = async (of: Pick<typeof workspace, 'call'>) =>
      (await of.call('GET /api/watches', {})).watches.map(({ where, hidden }) => [where, hidden])
    expect(await shown(workspace)).toEqual([
      ['plan is "Pro"', false],
      ['plan is "ada@fjord.example"', false],
      ['company.plan is "Pro"', false],
    ])
    expect(await shown(await workspace.as('viewer'))).toEqual([
      ['plan is "Pro"', false],
      [null, true],
      [null, true],
    ])
  })
})
