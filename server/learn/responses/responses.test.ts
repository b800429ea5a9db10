import { describe, expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { crowd, defineAttribute, type GivenAnswer, makeAccount, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { makePeople } from '#test/people.ts'

const HOSTILE = `<img src=x onerror=alert(1)>"';--%_\\ {{7*7}} \u202Egnp.exe`
const day = (number: number) => new Date(Date.UTC(2026, 3, number))

async function answered(given: readonly GivenAnswer[] = []) {
  const workspace = await (await testApp()).newWorkspace()
  const { program, ids } = await workspace.inside(async (scope) => {
    const program = (await makeProgram(scope)).id
    return { program, ids: await makeAnswers(scope, program, given) }
  })
  const ratings = async (filter: object = {}, who: Pick<typeof workspace, 'call'> = workspace) =>
    (await who.call('GET /api/responses', filter)).items.map(({ rating }) => rating)
  return { workspace, program, ids, ratings }
}

describe('the list of answers', () => {
  test('comes newest first, in pages that neither repeat nor skip, with the total', async () => {
    const { workspace } = await answered(
      Array.from({ length: 25 }, (_, at) => ({ rating: at % 11, at: day(1 + Math.floor(at / 10)) })),
    )
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await workspace.call('GET /api/responses', { limit: 7, ...(after ? { after } : {}) })
      expect(page.total).toBe(25)
      seen.push(...page.items.map(({ id }) => id))
      const dates = page.items.map(({ answeredAt }) => answeredAt)
      expect(dates).toEqual(dates.toSorted().toReversed())
      if (page.next === null) break
      after = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([25, 25])
  })

  test('is narrowed by group, rating, words, evidence, wave, period and attribute', async () => {
    const { workspace, program, ratings } = await answered([
      { rating: 10, at: day(9), verbatim: 'Fast support', attributes: { plan: 'A' } },
      { rating: 7, at: day(8), verbatim: '出口很慢', locale: 'zh-Hans' },
      { rating: 6, at: day(7), evidence: 'provisional' },
      { rating: 2, at: day(6), evidence: 'discarded' },
      { rating: 0, at: day(5), evidence: 'weak', attributes: { plan: 'B' } },
    ])
    const waveId = await workspace.inside(async (scope) => {
      const id = await makeDatedWave(scope, program, 'Spring', day(1))
      await makeAnswers(scope, program, [{ rating: 9, waveId: id, at: new Date('2026-03-31T23:00:00Z') }])
      return id
    })
    expect(await ratings()).toEqual([10, 7, 6, 0, 9])
    expect(await ratings({ group: 'detractor' })).toEqual([6, 0])
    expect(await ratings({ rating: 7 })).toEqual([7])
    expect(await ratings({ verbatim: true })).toEqual([10, 7])
    expect(await ratings({ verbatim: false })).toEqual([6, 0, 9])
    expect(await ratings({ evidence: 'counted' })).toEqual([10, 7, 0, 9])
    expect(await ratings({ evidence: 'provisional' })).toEqual([6])
    expect(await ratings({ evidence: 'discarded' })).toEqual([2])
    expect(await ratings({ evidence: 'all' })).toHaveLength(6)
    expect(await ratings({ wave: waveId })).toEqual([9])
    expect(await ratings({ period: '2026-03' })).toEqual([9])
    expect(await ratings({ attribute: 'asked.plan', value: 'B' })).toEqual([0])
    expect(await ratings({ attribute: 'locale', value: 'zh-Hans' })).toEqual([7])
    expect(await ratings({ q: 'SUPPORT' })).toEqual([10])
    expect(await ratings({ q: '很慢', program })).toEqual([7])
  })

  test('finds hostile words as they are, and no wildcard matches everything', async () => {
    const { workspace, ratings } = await answered([
      { rating: 3, verbatim: HOSTILE },
      { rating: 4, verbatim: 'plain' },
    ])
    expect(await ratings({ q: HOSTILE })).toEqual([3])
    for (const q of ['%', '_', '\\']) expect(await ratings({ q })).toEqual([3])
    expect(await ratings({ q: "' or 1=1 --" })).toEqual([])
    expect((await workspace.call('GET /api/responses', { rating: 3 })).items[0]?.verbatim).toBe(HOSTILE)
  })

  test('says with which version of which language each was asked', async () => {
    const { workspace } = await answered()
    const program = await workspace.inside(async (scope) => {
      const { db, workspaceId, now } = scope
      const { id } = await makeProgram(scope)
      const [wordingId, programId] = [newId(), id]
      const like = { workspaceId, programId, words: '{}', createdAt: now, custom: true }
      await db
        .insertInto('wordings')
        .values({ ...like, id: wordingId, locale: 'de', version: 3 })
        .execute()
      const [own = '', imported = ''] = await makeAnswers(scope, id, [{ rating: 9 }, { rating: 8 }])
      await db.updateTable('responses').set({ wordingId: wordingId }).where('id', '=', own).execute()
      return { own, imported }
    })
    const { items } = await workspace.call('GET /api/responses', {})
    const wording = { locale: 'de', version: 3, custom: true, variant: null }
    expect(items.find(({ id }) => id === program.own)?.wording).toEqual(wording)
    expect((await workspace.call('GET /api/responses/:id', { id: program.own })).wording).toEqual(wording)
    expect(items.find(({ id }) => id === program.imported)?.wording).toBeNull()
    const [head = '', ...rows] = (await workspace.call('GET /api/responses.csv', { rating: 9 })).trim().split('\r\n')
    expect(head).toContain('wording_locale,wording_version,wording_variant')
    expect(rows).toEqual([expect.stringContaining(',de,3,')])
  })

  test('names people and companies to those who may know them, and to nobody else, nor may these search by name', async () => {
    const { workspace, program, ratings } = await answered()
    const { contact, account } = await workspace.inside(async (scope) => {
      const account = await makeAccount(scope, 'Brightferry')
      const [contact = ''] = await makePeople(scope, [
        { name: 'Ines Duarte', email: 'ines@brightferry.example', accountId: account },
      ])
      await makeAnswers(scope, program, [{ rating: 5, contactId: contact, accountId: account }, { rating: 8 }])
      return { contact, account }
    })
    const viewer = await workspace.as('viewer')
    const [mine] = (await workspace.call('GET /api/responses', { contact })).items
    expect(mine).toMatchObject({
      contact: { id: contact, name: 'Ines Duarte', email: 'ines@brightferry.example' },
      account: { id: account, name: 'Brightferry' },
      program: { id: program, name: 'Relationship' },
      case: null,
    })
    const shown = await viewer.send('GET /api/responses', {})
    expect(shown.body).not.toMatch(/Ines|brightferry/i)
    expect((await viewer.send('GET /api/responses/:id', { id: mine?.id ?? '' })).body).not.toMatch(/Ines|brightferry/i)
    for (const q of ['ines', 'brightferry']) {
      expect(await ratings({ q })).toEqual([5])
      expect(await ratings({ q }, viewer)).toEqual([])
    }
    expect(await ratings({ account })).toEqual([5])
    expect((await viewer.refusal('GET /api/responses.csv', {})).status).toBe(403)
    expect((await viewer.refusal('GET /api/responses', { attribute: 'account', value: account })).status).toBe(403)
  })

  test('holds nothing of another workspace', async () => {
    const other = await answered([{ rating: 1 }])
    const { workspace } = await answered([{ rating: 2 }])
    expect((await workspace.refusal('GET /api/responses/:id', { id: other.ids[0] })).status).toBe(404)
    for (const filter of ['program', 'wave', 'account', 'contact'])
      for (const id of [other.program, newId()])
        expect((await workspace.refusal('GET /api/responses', { [filter]: id })).status).toBe(404)
    expect((await workspace.call('GET /api/responses', {})).total).toBe(1)
  })

  test('refuses a filter that cannot be', async () => {
    const { workspace } = await answered()
    for (const wrong of [
      { rating: 11 },
      { rating: 7.5 },
      { rating: 'ten' },
      { group: 'angry' },
      { limit: 500 },
      { evidence: 'sure' },
      { after: 'x' },
      { attribute: 'locale' },
      { page: 2 },
      { q: 'x'.repeat(201) },
    ])
      expect((await workspace.refusal('GET /api/responses', wrong)).status).toBe(422)
  })
})

describe('one answer', () => {
  test('tells what it was before, how sure it is, what was known when asking, and its case', async () => {
    const { workspace, program, ids } = await answered([
      {
        rating: 4,
        verbatim: 'Exports time out',
        attributes: { plan: 'Pro', arr: { amount: 1200, currency: 'EUR' }, tags: ['a', 'b'], seats: 3 },
      },
    ])
    const [id = ''] = ids
    await workspace.inside(async (scope) => {
      const { db, workspaceId, now } = scope
      await defineAttribute(scope, 'account', 'plan', 'Plan of the company')
      await db
        .insertInto('responseRevisions')
        .values({ workspaceId, responseId: id, revision: 1, rating: 9, evidence: 'confirmed', at: now })
        .execute()
      await db.insertInto('cases').values({ workspaceId, id: newId(), responseId: id, openedAt: now, dueAt: now }).execute()
    })
    expect(await workspace.call('GET /api/responses/:id', { id })).toMatchObject({
      rating: 4,
      group: 'detractor',
      verbatim: 'Exports time out',
      evidence: 'confirmed',
      evidenceBecause: 'send_pressed',
      consentAt: null,
      contact: null,
      program: { id: program },
      case: { state: 'open' },
      revisions: [{ revision: 1, rating: 9, group: 'promoter', consent: false }],
    })
    const { attributes } = await workspace.call('GET /api/responses/:id', { id })
    expect(attributes.map(({ label, value }) => [label, value]).sort()).toEqual([
      ['Plan of the company', 'Pro'],
      ['arr', { amount: 1200, currency: 'EUR' }],
      ['seats', 3],
      ['tags', ['a', 'b']],
    ])
    const [line] = (await workspace.call('GET /api/responses', {})).items
    expect(line?.case?.state).toBe('open')
  })

  test('a crowd is no obstacle to the total', async () => {
    const { workspace } = await answered(crowd(300, 300, 600))
    expect(await workspace.call('GET /api/responses', { group: 'promoter', limit: 1 })).toMatchObject({ total: 600 })
  })
})
