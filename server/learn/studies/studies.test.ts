import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { defineAttribute, makeAccount, makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { runStudy } from './studies.ts'

type Given = Parameters<typeof makeAnswers>[2]
const DAY = 86_400_000

async function company() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const program = await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    await defineAttribute(scope, 'contact', 'calls', 'API calls', 'number')
    await defineAttribute(scope, 'account', 'renewal', 'Renewal', 'date')
    return (await makeProgram(scope)).id
  })
  const answer = (given: Given) => workspace.inside((scope) => makeAnswers(scope, program, given))
  const study = async (input: object) => {
    const { id } = await workspace.call('POST /api/studies', { period: 'all', ...input })
    await app.settle()
    return workspace.call('GET /api/studies/:id', { id })
  }
  return { app, workspace, program, answer, study }
}

/** Answers that fall past 20,000 calls and are higher on Pro, of which there are more among the `share` of late ones. */
function crowdOf(
  seed: string,
  answers: number,
  { share = 0.5, fall = 0.3, at }: { share?: number; fall?: number; at?: Date } = {},
) {
  const { chance, below, share: drawn } = randomFrom(seed)
  return Array.from({ length: answers }, () => {
    const [pro, calls] = [chance(share), below(40) * 1000]
    const up = 0.35 + (pro ? 0.3 : 0) - (calls > 20_000 ? fall : 0)
    const lot = drawn()
    const rating = lot < up ? 10 : lot < up + 0.15 ? 8 : 3
    return { rating, attributes: { plan: pro ? 'Pro' : 'Free', calls }, ...(at && { at }) }
  })
}

describe('a study', () => {
  test('comes as files, a table each, safe from formulas; a group is a condition that the explorer takes', async () => {
    const { workspace, answer, study } = await company()
    const plans = crowdOf('file', 500).map((one) =>
      one.attributes.plan === 'Pro' ? { ...one, attributes: { ...one.attributes, plan: '=Pro' } } : one,
    )
    await answer(plans)
    const { id, findings } = await study({})
    const linesOf = async (table: string) => {
      const file = String(await workspace.call('GET /api/studies/:id/findings.csv', { id, table } as never))
      return file.replace('\ufeff', '').trimEnd().split('\r\n')
    }
    const [head, ...drivers] = await linesOf('drivers')
    expect(head).toMatch(/^attribute,share,low,high,p,q,real,unknown,kind,level,above,up_to,answers,/)
    expect(drivers.some((line) => /^plan,.*,level,"'=Pro",,,\d+,/.test(line))).toBe(true)
    expect((await linesOf('cuts'))[1]).toMatch(/^calls,20000,/)
    const [, group = ''] = await linesOf('subgroups')
    const [, condition = ''] = /^(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(group) ?? []
    const where = condition.replaceAll('""', '"') || (group.split(',')[0] ?? '')
    const first = findings.subgroups?.subgroups[0]
    expect(await workspace.call('GET /api/explorer', { period: 'all', where })).toMatchObject({ answers: first?.answers })
    const marks = findings.profiles?.profiles.reduce((sum, one) => sum + Math.max(1, one.marks.length), 0)
    expect(await linesOf('profiles')).toHaveLength(1 + (marks ?? 0))
    expect(await linesOf('change')).toHaveLength(1)
    const other = await (await testApp()).newWorkspace()
    expect((await other.refusal('GET /api/studies/:id/findings.csv', { id, table: 'cuts' } as never)).status).toBe(404)
  })

  test('finds what goes with the answers, where a number parts them, and who scores differently', async () => {
    const { answer, study } = await company()
    await answer(crowdOf('found', 700))
    const found = await study({})
    expect(found).toMatchObject({ state: 'done', progress: 1, part: null, now: { answers: 700, taken: 700 }, before: null })
    expect(found.nothingBefore).toBe('nothing_earlier')
    expect(found.attributes.map(({ name, label }) => [name, label])).toEqual([
      ['plan', 'Plan'],
      ['calls', 'API calls'],
      ['language', null],
    ])
    expect(found.others.map(({ name }) => name)).toEqual(['company.plan', 'contact.calls'])
    const { drivers, cuts, subgroups, profiles, change } = found.findings
    expect(drivers).toMatchObject({ explains: 'part', method: 'lmg', p: expect.any(Number) })
    expect(
      drivers?.drivers
        .filter(({ real }) => real)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['calls', 'plan'])
    expect(cuts?.cuts).toMatchObject([{ name: 'calls', cut: 20_000, verdict: 'lower', estimate: expect.any(Object) }])
    expect(subgroups?.subgroups.length).toBeGreaterThan(0)
    expect(profiles?.silhouettes.length).toBeGreaterThan(0)
    expect(change).toBeNull()
  })

  test('tells other people from other opinions between two stretches of time', async () => {
    const { app, workspace, answer, study } = await company()
    const now = app.clock()
    await answer(crowdOf('late', 900, { share: 0.85, fall: 0 }))
    await answer(crowdOf('early', 900, { share: 0.15, fall: 0, at: new Date(+now - 400 * DAY) }))
    const { findings, before, parted } = await study({ period: 'year', attributes: 'plan' })
    expect(before).toMatchObject({ answers: 900, taken: 900 })
    expect(parted).toBeNull()
    expect(findings.change).toMatchObject({ verdict: 'mix', method: 'kitagawa' })
    expect(findings.change?.mix.points).toBeGreaterThan(20)
    expect(findings.change?.attributes[0]?.kinds.map(({ kind }) => kind.level)).toEqual(['Free', 'Pro'])

    // Where another question was asked in between, that is said beside the difference.
    const on = new Date(+now - 200 * DAY).toISOString().slice(0, 10)
    await workspace.call('POST /api/annotations', { on, kind: 'wording', words: 'Asked anew', program: null, breaks: true })
    expect((await study({ period: 'year', attributes: 'plan' })).parted).toBe(on)
    const groups = { where: `answered before ${on}`, versus: `answered after ${on}` }
    expect((await study({ period: 'all', attributes: 'plan', ...groups })).parted).toBe(on)
  })

  test('holds one group against another, unless they share answers', async () => {
    const { answer, study } = await company()
    await answer(crowdOf('groups', 400))
    const apart = await study({ where: 'plan is "Pro"', versus: 'plan is "Free"', attributes: 'calls' })
    expect(apart.findings.change?.verdict).toBe('rate')
    const shared = await study({ where: 'plan is "Pro"', versus: 'calls > 20000' })
    expect(shared).toMatchObject({ nothingBefore: 'shared', before: null, findings: { change: null } })
  })

  test('gives the same figures again from the same seed', async () => {
    const { app, workspace, answer, study } = await company()
    await answer(crowdOf('again', 300))
    const first = await study({})
    await workspace.inside(async (scope) => {
      await scope.db
        .updateTable('studies')
        .set({ beatAt: null, finishedAt: null, result: '{}' })
        .where('workspaceId', '=', workspace.workspaceId)
        .execute()
      await enqueue(scope, runStudy, { id: first.id })
    })
    await app.settle()
    const again = await workspace.call('GET /api/studies/:id', { id: first.id })
    expect(again.findings).toEqual(first.findings)
    expect([again.state, again.seed]).toEqual(['done', first.seed])
  })

  test('is there already for who asks the same of the same answers, and is made anew for new ones', async () => {
    const { workspace, answer, study } = await company()
    await answer(crowdOf('known', 60))
    const first = await study({ attributes: 'plan' })
    expect((await study({ attributes: 'plan' })).id).toBe(first.id)
    expect((await study({ attributes: 'plan,calls' })).id).not.toBe(first.id)
    await answer([{ rating: 3, attributes: { plan: 'Pro' } }])
    expect((await study({ attributes: 'plan' })).id).not.toBe(first.id)
    expect((await workspace.refusal('GET /api/studies/:id', { id: workspace.workspaceId })).status).toBe(404)
  })

  test('of hardly any answers says nothing, without failing', async () => {
    const { study, answer } = await company()
    const none = await study({})
    expect(none).toMatchObject({ state: 'done', now: { answers: 0 } })
    await answer(crowdOf('few', 4))
    expect(await study({})).toMatchObject({ state: 'done', findings: { profiles: null, subgroups: { subgroups: [] } } })
  })
})

describe('while it is computed', () => {
  test('it can be cancelled, and what is not wanted is not computed', async () => {
    const { app, workspace, answer } = await company()
    await answer(crowdOf('cancelled', 500))
    const begun = await workspace.call('POST /api/studies', { period: 'all' })
    expect(['waiting', 'running']).toContain(begun.state)
    expect((await workspace.call('DELETE /api/studies/:id', { id: begun.id })).state).toBe('cancelled')
    await app.settle()
    const after = await workspace.call('GET /api/studies/:id', { id: begun.id })
    expect(after).toMatchObject({ state: 'cancelled', finishedAt: null })
    expect(after.findings.profiles).toBeUndefined()
  })

  test('nobody stops what somebody else has asked for since', async () => {
    const { app, workspace, answer } = await company()
    await answer(crowdOf('two readers', 300))
    const viewer = await workspace.as('viewer')
    // Two who may ask the same, and neither of whom knows of the other.
    const { id } = await workspace.call('POST /api/studies', { period: 'all' })
    expect((await viewer.call('POST /api/studies', { period: 'all' })).id).toBe(id)
    expect(['waiting', 'running']).toContain((await workspace.call('DELETE /api/studies/:id', { id })).state)
    await app.settle()
    const done = await viewer.call('GET /api/studies/:id', { id })
    expect(done.state).toBe('done')
    expect(done.findings.profiles).toBeDefined()
  })

  test('a few wait at once; whoever wants more is told to wait or cancel', async () => {
    const { workspace } = await company()
    await workspace.inside(({ db, workspaceId, now }) =>
      db
        .insertInto('studies')
        .values(
          Array.from({ length: 3 }, (_, at) => ({
            ...{ workspaceId, id: `00000000-0000-7000-8000-00000000000${at}`, key: `${at}`, seed: 's', question: '{}' },
            ...{ ofToday: false, askedAt: now, beatAt: now },
          })),
        )
        .execute(),
    )
    const refused = await workspace.refusal('POST /api/studies', { period: 'all' })
    expect(refused).toMatchObject({ status: 429, message: expect.stringContaining('cancel') })
  })

  test('one whose process has died is taken up again', async () => {
    const { app, workspace, answer, study } = await company()
    await answer(crowdOf('died', 40))
    const { id } = await study({})
    await workspace.inside(({ db, workspaceId, now }) =>
      db
        .updateTable('studies')
        .set({ beatAt: new Date(+now - 60_000), finishedAt: null, result: '{}' })
        .where('workspaceId', '=', workspaceId)
        .execute(),
    )
    expect((await workspace.call('GET /api/studies/:id', { id })).state).toBe('interrupted')
    await app.tick('study.resume')
    await app.settle()
    expect((await workspace.call('GET /api/studies/:id', { id })).state).toBe('done')
  })
})

describe('who may know', () => {
  test('what people and companies are today is for those who may read contacts', async () => {
    const { workspace, answer, study } = await company()
    const accountId = await workspace.inside((scope) => makeAccount(scope, 'Fjord', { plan: 'Pro' }))
    await answer([{ rating: 9, accountId, attributes: { plan: 'Pro' } }])
    const { id } = await study({ attributes: 'company.plan' })
    const viewer = await workspace.as('viewer')
    expect((await viewer.refusal('GET /api/studies/:id', { id })).status).toBe(403)
    expect((await viewer.refusal('POST /api/studies', { attributes: 'company.plan' })).status).toBe(403)
    expect((await viewer.refusal('POST /api/studies', { where: 'company is known' })).status).toBe(403)
    expect((await viewer.call('POST /api/studies', { period: 'all' })).state).toBeDefined()
  })

  test('nobody, once one of those who answered has been erased', async () => {
    const { workspace, answer, study } = await company()
    const { id: contactId } = await workspace.call('POST /api/contacts', { email: 'ada@fjord.example', name: 'Ada' })
    await answer([{ rating: 9, contactId, attributes: { plan: 'Ada' } }])
    const { id } = await study({})
    await workspace.call('POST /api/contacts/:id/erasure', { id: contactId })
    expect((await workspace.refusal('GET /api/studies/:id', { id })).status).toBe(404)
  })
})

describe('what cannot be asked', () => {
  test.each([
    [{ attributes: 'renewal' }, 'attributes'],
    [{ attributes: 'nothing' }, 'attributes'],
    [{ attributes: Array.from({ length: 25 }, (_, at) => `a${at}`).join(',') }, 'attributes'],
    [{ where: 'plan is' }, 'where'],
    [{ versus: 'no such "x"' }, 'versus'],
  ])('%o is refused at its field', async (input, field) => {
    const { workspace } = await company()
    expect(await workspace.refusal('POST /api/studies', input)).toMatchObject({ status: 422, issues: [{ field }] })
  })
})
