import { describe, expect, test } from 'vitest'
import { crowd, defineAttribute, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'

const DAY = 86_400_000

async function company() {
  const workspace = await (await testApp()).newWorkspace()
  const { program, now } = await workspace.inside(async (scope) => ({ program: (await makeProgram(scope)).id, now: scope.now }))
  const day = (ago: number) => new Date(now.getTime() - ago * DAY).toISOString().slice(0, 10)
  const wave = (name: string, ago: number, [d, p, n]: readonly [number, number, number]) =>
    workspace.inside(async (scope) => {
      const startedAt = new Date(now.getTime() - ago * DAY)
      const id = await makeDatedWave(scope, program, name, startedAt)
      const at = new Date(startedAt.getTime() + DAY)
      await makeAnswers(scope, program, crowd(d, p, n, { waveId: id, at }))
      return id
    })
  const goals = async () => (await workspace.call('GET /api/goals', {})).goals
  const given = { name: 'Forty', program, where: null, target: 40, due: day(-180) }
  return { workspace, program, day, wave, goals, given, now }
}
const [LOW, MIDDLE, HIGH] = [
  [300, 400, 300],
  [200, 350, 450],
  [50, 150, 800],
] as const

describe('a goal', () => {
  test('from a wave is held against the newest wave that has a score', async () => {
    const { workspace, wave, goals, given } = await company()
    const first = await wave('Spring', 200, LOW)
    await workspace.call('POST /api/goals', { ...given, baseline: { wave: first } })
    expect(await goals()).toMatchObject([{ verdict: 'cannot_tell', now: null, baseline: { wave: { name: 'Spring' } } }])
    await wave('Summer', 100, HIGH)
    await wave('Autumn', 5, [1, 1, 1])
    const [goal] = await goals()
    expect(goal).toMatchObject({
      verdict: 'reached',
      now: { wave: { name: 'Summer' } },
      since: { verdict: 'higher' },
      parted: null,
    })
  })

  test('is on the way or behind by where the line stands today', async () => {
    const { workspace, wave, goals, given, day } = await company()
    const first = await wave('Spring', 200, LOW)
    await wave('Summer', 100, MIDDLE)
    await workspace.call('POST /api/goals', { ...given, baseline: { wave: first } })
    await workspace.call('POST /api/goals', { ...given, name: 'Sixty', target: 60, due: day(-5), baseline: { wave: first } })
    expect((await goals()).map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Sixty', 'behind'],
      ['Forty', 'on_the_way'],
    ])
  })

  test('across a break only the target can be held against the score', async () => {
    const { workspace, wave, goals, given, day } = await company()
    const first = await wave('Spring', 200, LOW)
    await wave('Summer', 100, MIDDLE)
    await workspace.call('POST /api/goals', { ...given, baseline: { wave: first } })
    const note = { on: day(150), kind: 'channel', words: 'SMS', breaks: true, program: null } as const
    await workspace.call('POST /api/annotations', note)
    expect(await goals()).toMatchObject([{ verdict: 'cannot_tell', since: null, parted: { words: 'SMS' } }])
  })

  test('stands across a break wherever the score screen compares nothing: while a wave still answers, or inside the days looked at', async () => {
    const { workspace, wave, goals, given, day, program, now } = await company()
    const note = (ago: number, words: string) =>
      workspace.call('POST /api/annotations', { on: day(ago), kind: 'policy', words, breaks: true, program: null })
    const first = await wave('Spring', 200, LOW)
    const second = await wave('Summer', 100, HIGH)
    await workspace.call('POST /api/goals', { ...given, target: 90, baseline: { wave: first } })
    // A wave asks on its first day: what came while it was open lies after it.
    await note(90, 'While summer answered')
    expect(await goals()).toMatchObject([{ parted: null, since: { verdict: 'higher' } }])
    await note(190, 'While spring answered')
    const barred = { verdict: 'cannot_tell', since: null, parted: { words: 'While spring answered' } }
    expect(await goals()).toMatchObject([barred])
    const { sheet } = await workspace.call('GET /api/scores', { program, wave: second })
    expect(sheet?.comparisons).toMatchObject([{ against: 'previous', verdict: 'barred', parted: day(190) }])

    await workspace.inside((scope) => makeAnswers(scope, program, crowd(...HIGH, { at: new Date(now.getTime() - 10 * DAY) })))
    await note(20, 'Inside the days up to now')
    await workspace.call('POST /api/goals', { ...given, name: 'Days', target: 95, baseline: { from: day(205), until: day(170) } })
    const days = (await goals()).find(({ name }) => name === 'Days')
    expect(days).toMatchObject({ verdict: 'cannot_tell', since: null, parted: { words: 'Inside the days up to now' } })
  })

  test('from a stretch of days looks at as many days up to now', async () => {
    const { workspace, program, goals, given, day, now } = await company()
    await workspace.inside((scope) =>
      makeAnswers(scope, program, [
        ...crowd(...LOW, { at: new Date(now.getTime() - 80 * DAY) }),
        ...crowd(...HIGH, { at: new Date(now.getTime() - 10 * DAY) }),
      ]),
    )
    await workspace.call('POST /api/goals', { ...given, baseline: { from: day(90), until: day(60) } })
    expect(await goals()).toMatchObject([
      { verdict: 'reached', baseline: { standing: { answers: 1000 } }, now: { from: day(29) } },
    ])
    const file = String(await workspace.call('GET /api/goals.csv', {}))
    expect(file.split('\r\n')[1]).toContain(`Forty,Relationship,,${day(90)},0,1000,40,`)
  })

  test('is set, changed and removed by who may manage programs, and audited', async () => {
    const { workspace, wave, goals, given, day } = await company()
    const baseline = { wave: await wave('Spring', 200, LOW) }
    const { id } = await workspace.call('POST /api/goals', { ...given, baseline })
    await workspace.call('PUT /api/goals/:id', { id, ...given, target: 10, baseline })
    expect(await goals()).toMatchObject([{ target: 10 }])
    expect((await (await workspace.as('analyst')).refusal('POST /api/goals', { ...given, baseline })).status).toBe(403)
    const wrong = async (change: object) => (await workspace.refusal('POST /api/goals', { ...given, baseline, ...change })).issues
    expect(await wrong({ due: day(190) })).toMatchObject([{ field: 'due' }])
    expect(await wrong({ baseline: { from: day(5), until: day(10) } })).toMatchObject([{ field: 'baseline.until' }])
    await workspace.call('DELETE /api/goals/:id', { id })
    expect(await goals()).toEqual([])
    const { items } = await workspace.call('GET /api/audit', { subject: id })
    expect(items.map(({ action }) => action)).toEqual(['goal.removed', 'goal.changed', 'goal.added'])
  })

  test('shows its condition to whoever may not read contacts only where it names nobody and asks by nothing of today', async () => {
    const { workspace, wave, given } = await company()
    await workspace.inside((scope) => defineAttribute(scope, 'account', 'plan', 'Plan'))
    const baseline = { wave: await wave('Spring', 200, LOW) }
    for (const where of ['plan="Pro"', 'plan is "ada@fjord.example"', 'company.plan is "Pro"'])
      await workspace.call('POST /api/goals', { ...given, name: where, where, baseline })
    const viewer = await workspace.as('viewer')
    const { goals } = await viewer.call('GET /api/goals', {})
    expect(new Map(goals.map(({ where, hidden }) => [where, hidden]))).toEqual(
      new Map([
        ['plan is "Pro"', false],
        [null, true],
      ]),
    )
    const file = String(await viewer.call('GET /api/goals.csv', {}))
    expect(file.split('\r\n').filter((line) => /Relationship,.*@/.test(line))).toEqual([])
  })
})
