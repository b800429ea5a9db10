import { describe, expect, test } from 'vitest'
import { crowd, defineAttribute, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeAnswer } from '#test/cases.ts'
import { makeProgram } from '#test/make.ts'

const DAY = 86_400_000
const MINUTE = 60_000
const LINK = { name: 'For the board', subject: 'board', locale: 'en', days: 30 } as const

async function company() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    const { id } = await makeProgram(scope)
    const at = new Date(scope.now.getTime() - 5 * DAY)
    const waveId = await makeDatedWave(scope, id, 'Autumn', at)
    await makeAnswers(scope, id, [
      ...crowd(5, 10, 25, { waveId, at, attributes: { plan: 'Pro' } }),
      ...crowd(30, 8, 2, { waveId, at, attributes: { plan: 'Free' } }),
    ])
    await makeAnswer(scope, { name: 'Ines Berger', verbatim: 'The exports time out.', answeredAgo: 10 * DAY })
  })
  const read = async (link: string, password?: string) => {
    const reply = await app.http.inject({
      method: password === undefined ? 'GET' : 'POST',
      url: new URL(link).pathname + new URL(link).search,
      ...(password !== undefined && {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ password }).toString(),
      }),
    })
    return { statusCode: reply.statusCode, headers: reply.headers, body: reply.body.replace(/<style>.*<\/style>/s, '') }
  }
  return { app, workspace, read, list: () => workspace.call('GET /api/share-links', {}) }
}

describe('a link to a board', () => {
  test('is read without an account: figures with margin and verdict, no name, no words, no case, and of what happened its kind alone', async () => {
    const { workspace, read, list } = await company()
    const on = await workspace.inside(async ({ now }) => new Date(now.getTime() - 5 * DAY).toISOString().slice(0, 10))
    const note = { kind: 'incident', words: 'Exports of Isletdocs lost', program: null, breaks: false } as const
    await workspace.call('POST /api/annotations', { ...note, on })
    const { link } = await workspace.call('POST /api/share-links', LINK)
    const page = await read(link)
    expect(page.statusCode).toBe(200)
    expect(page.body).toMatch(/<title>[^<]*: Incident<\/title>/)
    expect(page.body).not.toContain('Isletdocs')
    expect(page.body).toContain('For the board')
    expect(page.body).toContain('80 answers')
    expect(page.body).toMatch(/<svg class="chart"/)
    expect(page.body).not.toMatch(/Ines|exports time out|<script|Open cases/)
    expect(await list()).toMatchObject([{ name: 'For the board', views: 1, works: true, hasPassword: false }])
  })

  test('is kept by no cache, found by no search engine, told to no site that it leads to, framed by none', async () => {
    const { workspace, read } = await company()
    const { link } = await workspace.call('POST /api/share-links', LINK)
    const { headers } = await read(link)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('shows words, still without names, only where its maker chose to', async () => {
    const { workspace, read } = await company()
    const { link } = await workspace.call('POST /api/share-links', { ...LINK, verbatims: true })
    const { body } = await read(link)
    expect(body).toContain('The exports time out.')
    expect(body).not.toContain('Ines')
  })

  test('is read in Chinese, too', async () => {
    const { workspace, read } = await company()
    const { link } = await workspace.call('POST /api/share-links', { ...LINK, locale: 'zh-Hans' })
    expect((await read(link)).body).toContain('净推荐值')
    expect((await read(`${link}?lang=en`)).body).toContain('>Score<')
  })
})

describe('what a link is worth', () => {
  test('is over when it ends, and at once when it is taken back; from outside the two look like one that never was', async () => {
    const { app, workspace, read, list } = await company()
    const first = await workspace.call('POST /api/share-links', { ...LINK, days: 1 })
    const second = await workspace.call('POST /api/share-links', LINK)
    await workspace.call('DELETE /api/share-links/:id', { id: second.id })
    const revoked = await read(second.link)
    const never = await read(`${new URL(first.link).origin}/s/${'A'.repeat(44)}`)
    app.pass(2 * DAY)
    const ended = await read(first.link)
    expect([revoked, never, ended].map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
    expect(new Set([revoked.body, never.body, ended.body]).size).toBe(1)
    expect((await list()).map(({ works, views }) => [works, views])).toEqual([
      [false, 0],
      [false, 0],
    ])
    const { items } = await workspace.call('GET /api/audit', {})
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['share_link.revoked', 'share_link.created']))
    expect(JSON.stringify(items)).not.toContain(first.link.split('/s/')[1])
  })

  test('is over when whoever made it has left or may no longer export, and works again when they may', async () => {
    const { workspace, read, list } = await company()
    const { link } = await workspace.call('POST /api/share-links', LINK)
    expect((await read(link)).statusCode).toBe(200)
    const member = await workspace.inside(({ db }) => db.selectFrom('members').select('id').executeTakeFirstOrThrow())
    const owner = await workspace.inside(({ db }) => db.selectFrom('shareLinks').select('createdBy').executeTakeFirstOrThrow())
    const made = (by: string) => workspace.inside(({ db }) => db.updateTable('shareLinks').set({ createdBy: by }).execute())
    const set = (change: { role?: string; leftAt?: Date | null }) =>
      workspace.inside(({ db }) => db.updateTable('members').set(change).execute())
    await made(member.id)
    await set({ role: 'agent' })
    expect((await read(link)).statusCode).toBe(404)
    expect(await list()).toMatchObject([{ works: false, ended: 'maker_may_not' }])
    await set({ role: 'analyst' })
    expect((await read(link)).statusCode).toBe(200)
    await set({ leftAt: new Date() })
    expect((await read(link)).statusCode).toBe(404)
    expect(await list()).toMatchObject([{ works: false, ended: 'maker_left' }])
    await made(owner.createdBy)
    expect((await read(link)).statusCode).toBe(200)
    await workspace.inside(({ db, now }) => db.updateTable('apiKeys').set({ revokedAt: now }).execute())
    expect((await read(link)).statusCode).toBe(404)
  })

  test('stands in the database as a hash alone, and a link signed for something else opens nothing', async () => {
    const { app, workspace, read } = await company()
    const { link } = await workspace.call('POST /api/share-links', { ...LINK, password: 'a good password' })
    const token = link.split('/s/')[1] ?? ''
    const row = await workspace.inside(({ db }) => db.selectFrom('shareLinks').selectAll().executeTakeFirstOrThrow())
    expect(JSON.stringify(row)).not.toContain(token)
    expect(JSON.stringify(row)).not.toContain('a good password')
    expect((await read(link.replace('/s/', '/a/'))).statusCode).toBe(404)
    const other = await app.newWorkspace()
    expect(await other.call('GET /api/share-links', {})).toEqual([])
    const { id } = (await workspace.call('GET /api/share-links', {}))[0] ?? { id: '' }
    expect(await other.refusal('DELETE /api/share-links/:id', { id })).toMatchObject({ status: 404 })
  })

  test('asks for its password each time, shows nothing before, and rests after ten wrong ones', async () => {
    const { app, workspace, read, list } = await company()
    const { link } = await workspace.call('POST /api/share-links', { ...LINK, password: 'a good password' })
    const door = await read(link)
    expect(door.statusCode).toBe(200)
    expect(door.body).not.toMatch(/For the board|Islet Docs|answers/)
    expect((await read(link, 'a bad password')).statusCode).toBe(403)
    expect((await read(link, 'a good password')).body).toContain('80 answers')
    expect((await read(link)).body).not.toContain('answers')
    expect(await list()).toMatchObject([{ views: 1, hasPassword: true }])

    for (let tries = 0; tries < 10; tries++) await read(link, 'wrong')
    const paused = await read(link, 'a good password')
    expect(paused.statusCode).toBe(429)
    expect(paused.body).toContain('Too many tries')
    app.pass(16 * MINUTE)
    expect((await read(link, 'a good password')).statusCode).toBe(200)
  })
})

describe('a link to a saved report', () => {
  const SPEC = {
    locale: 'en',
    period: 'all',
    names: true,
    parts: ['score', 'segments', 'stakes', 'verbatims', 'method'],
  } as const
  const saved = async (spec: object = {}) => {
    const made = await company()
    const report = await made.workspace.call('POST /api/reports', {
      name: 'Board',
      spec: { ...SPEC, parts: [...SPEC.parts], ...spec },
    })
    const share = (more: object = {}) =>
      made.workspace.call('POST /api/share-links', { ...LINK, name: 'Autumn', subject: 'report', report: report.id, ...more })
    const file = (link: string, password?: string) =>
      made.app.http.inject({
        method: password === undefined ? 'GET' : 'POST',
        url: `${new URL(link).pathname}/report.pdf`,
        ...(password !== undefined && {
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams({ password }).toString(),
        }),
      })
    return { ...made, report, share, file }
  }

  test('shows its pages as drawings without a script, and gives its PDF; no name, no company, words only where asked for', async () => {
    const { read, share, file } = await saved()
    const { link } = await share()
    const page = await read(link)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toMatch(/<script|style=|<text/)
    expect(page.body.match(/role=img/g)).toHaveLength(4)
    expect(page.body).toContain('aria-label="Page 3: For whom.')
    expect(page.body).not.toMatch(/At stake|In their own words/)
    const pdf = await file(link)
    expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
    expect(pdf.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''Customer/)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const chinese = await read(`${link}?lang=zh-Hans`)
    expect(chinese.body).toContain('第 3 页')
    const words = await read((await share({ verbatims: true })).link)
    expect(words.body).toContain('In their own words')
    expect(words.body).not.toContain('At stake')
  })

  test('asks for the password before the pages, and again before the file', async () => {
    const { read, share, file } = await saved()
    const { link } = await share({ password: 'a good password' })
    expect((await read(link)).body).not.toContain('Autumn')
    expect((await read(link, 'a good password')).body).toMatch(/<form class=take method=post action="\/s\/[^"]+\/report\.pdf"/)
    expect((await file(link)).headers['content-type']).toContain('text/html')
    expect((await file(link, 'wrong')).statusCode).toBe(403)
    expect((await file(link, 'a good password')).headers['content-type']).toBe('application/pdf')
  })

  test('counts its figures once in half a minute, and at once anew when somebody was erased', async () => {
    const { app, workspace, read, share } = await saved()
    const { link } = await share()
    const first = await read(link)
    app.pass(20_000)
    await workspace.inside((scope) => makeAnswer(scope, { name: 'Lee', answeredAgo: 0 }))
    const again = await read(link)
    expect(again.body).toBe(first.body)
    app.pass(11_000)
    const anew = await read(link)
    expect(anew.body).not.toBe(first.body)
    const { items } = await workspace.call('GET /api/contacts', { q: 'Lee' })
    await workspace.call('POST /api/contacts/:id/erasure', { id: items[0]?.id ?? '' })
    expect((await read(link)).body).not.toBe(anew.body)
  })

  test('leads nowhere while the report is removed; one by what is known today is refused', async () => {
    const { workspace, report, read, share, list } = await saved()
    const { link } = await share()
    await workspace.call('DELETE /api/reports/:id', { id: report.id })
    expect((await read(link)).statusCode).toBe(404)
    expect(await list()).toMatchObject([{ works: false, ended: 'removed' }])
    await workspace.call('POST /api/reports/:id/return', { id: report.id })
    expect((await read(link)).statusCode).toBe(200)
    const today = await saved({ by: 'account' })
    const refused = await today.workspace.refusal('POST /api/share-links', {
      ...LINK,
      subject: 'report',
      report: today.report.id,
    })
    expect(refused).toMatchObject({ status: 409 })
  })
})

describe('a link to a saved question', () => {
  test('shows it, also when it is its maker’s own; one by what is known today is refused', async () => {
    const { workspace, read } = await company()
    const asked = { by: 'plan' }
    const { id } = await workspace.call('POST /api/questions', { name: 'By plan', asked, ofTeam: false })
    const { link } = await workspace.call('POST /api/share-links', { ...LINK, subject: 'question', question: id })
    const { body } = await read(link)
    expect(body).toContain('Scores differ by Plan.')
    expect(body).toMatch(/<th scope=row>Pro<\/th>/)
    const today = await workspace.call('POST /api/questions', { name: 'Today', asked: { by: 'company.plan' }, ofTeam: true })
    const refused = await workspace.refusal('POST /api/share-links', { ...LINK, subject: 'question', question: today.id })
    expect(refused).toMatchObject({ status: 409 })
    for (const narrowed of [{ where: 'company.plan is "Pro"' }, { where: 'company is "Acme"' }, { versus: 'owner is "Mo"' }]) {
      const { id } = await workspace.call('POST /api/questions', {
        name: 'Narrow',
        asked: { by: 'plan', ...narrowed },
        ofTeam: true,
      })
      const refused = await workspace.refusal('POST /api/share-links', { ...LINK, subject: 'question', question: id })
      expect(refused, JSON.stringify(narrowed)).toMatchObject({ status: 409 })
    }
  })

  test('calls nothing real at an edge that was looked for in the answers, whose chance nobody reckons there', async () => {
    const { workspace, read } = await company()
    await workspace.inside(async (scope) => {
      await defineAttribute(scope, 'contact', 'calls', 'API calls', 'number')
      const { id } = await scope.db
        .selectFrom('programs')
        .where('workspaceId', '=', scope.workspaceId)
        .select('id')
        .executeTakeFirstOrThrow()
      const given = Array.from({ length: 120 }, (_, at) => ({ rating: at < 60 ? 10 : 2, attributes: { calls: at } }))
      await makeAnswers(scope, id, given)
    })
    const asked = { period: 'all', by: 'calls@found' }
    const { id } = await workspace.call('POST /api/questions', { name: 'By calls', asked, ofTeam: true })
    const { link } = await workspace.call('POST /api/share-links', { ...LINK, subject: 'question', question: id })
    const { body } = await read(link)
    expect(body).toContain('how often chance brings one as clear was not reckoned here. So no group is called different.')
    expect(body).toContain('API calls')
    expect(body).not.toMatch(/Real|Above the rest|Scores differ|Not enough yet/)
    expect(body).toContain('Could be chance')
    await workspace.call('PUT /api/board', { tiles: [{ kind: 'question', question: id }] })
    const [pinned] = (await workspace.call('GET /api/board', {})).questions
    expect(pinned?.found?.rows.map(({ verdict }) => verdict)).toEqual(['no_evidence', 'no_evidence'])
  })

  test('says nothing of the condition that names somebody', async () => {
    const { workspace, read } = await company()
    const asked = { by: 'plan', where: 'plan is not "ada@fjord.example"' }
    const { id } = await workspace.call('POST /api/questions', { name: 'Others', asked, ofTeam: true })
    const { link } = await workspace.call('POST /api/share-links', { ...LINK, subject: 'question', question: id })
    const { body } = await read(link)
    expect(body).toContain('Only: a group of customers')
    expect(body).not.toContain('ada@fjord')
  })

  test('may be made by those who may take data out, and by nobody else', async () => {
    const { workspace } = await company()
    for (const role of ['viewer', 'agent'] as const)
      expect(await (await workspace.as(role)).refusal('POST /api/share-links', LINK)).toMatchObject({ status: 403 })
    expect(await workspace.refusal('POST /api/share-links', { ...LINK, password: 'short' })).toMatchObject({ status: 422 })
    expect(await workspace.refusal('POST /api/share-links', { ...LINK, days: 5000 })).toMatchObject({ status: 422 })
  })
})
