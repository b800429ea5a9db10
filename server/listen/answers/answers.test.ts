import { describe, expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { makeInvitation, makeProgram, makeWave, responsesOf } from '#test/make.ts'

const PERSON = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  'content-type': 'application/x-www-form-urlencoded',
}
const HOUR = 3_600_000

async function invited(options: { sentAgo?: number | null; closesIn?: number; email?: string } = {}) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const { closesIn, ...rest } = options
  const invitation = await workspace.inside(async (scope) => {
    const program = await makeProgram(scope)
    return makeInvitation(scope, { program, wave: await makeWave(scope, program, closesIn ? { closesIn } : {}), ...rest })
  })
  const get = (path = '', headers: Record<string, string> = {}) =>
    app.request('GET', `${invitation.answerPath}${path}`, { headers: { ...PERSON, ...headers } })
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request('POST', invitation.answerPath, {
      body: new URLSearchParams(fields).toString(),
      headers: { ...PERSON, ...headers },
    })
  return { app, workspace, invitation, get, post, stored: () => workspace.inside((scope) => responsesOf(scope, invitation.id)) }
}

describe('answering by the link of a mail', () => {
  test('opening the link of a rating records no answer and marks the rating', async () => {
    const { get, stored } = await invited()
    const page = await get('/9')
    expect(page.statusCode).toBe(200)
    expect(page.body).toMatch(/value=9[^>]*checked/)
    expect(await stored()).toEqual([])
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.headers['cache-control']).toBe('no-store')
  })

  test('a rating, then a sentence, is one answer whose first state stays readable', async () => {
    const { post, stored, workspace } = await invited()
    expect((await post({ step: 'score', from: '', rating: '3' })).body).toContain('textarea')
    expect(
      (await post({ step: 'why', from: '3', rating: '4', verbatim: 'Exports <b>time out</b>', consent: 'yes' })).body,
    ).not.toContain('<b>time')
    const [response, ...others] = await stored()
    expect(others).toEqual([])
    expect(response).toMatchObject({
      rating: 4,
      verbatim: 'Exports <b>time out</b>',
      evidence: 'confirmed',
      evidenceBecause: 'words_typed',
      revision: 2,
    })
    expect(response?.consentAt).not.toBeNull()
    const revisions = await workspace.inside(({ db }) =>
      db
        .selectFrom('responseRevisions')
        .where('responseId', '=', response?.id ?? '')
        .select(['revision', 'rating'])
        .execute(),
    )
    expect(revisions).toEqual([{ revision: 1, rating: 3 }])
  })

  test('fifty forms sent at once by one link are one response', async () => {
    const { post, stored } = await invited()
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, i) => post({ step: 'score', from: '', rating: String(i % 11) })),
    )
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    expect((await stored()).length).toBe(1)
  })

  test.each(['11', '7.5', '', 'null', 'true', 'ten', ' 7', '07', '-1', '９'])(
    'a rating of "%s" is refused in words and nothing is stored',
    async (rating) => {
      const { post, stored } = await invited()
      const page = await post({ step: 'why', from: '', rating, verbatim: 'kept' })
      expect(page.statusCode).toBe(422)
      expect(page.body).toContain('kept')
      expect(await stored()).toEqual([])
    },
  )

  test('words that are too long come back whole, with a sentence about the limit', async () => {
    const { post, stored } = await invited()
    const long = '很'.repeat(5001)
    const page = await post({ step: 'why', from: '', rating: '5', verbatim: long })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain(long)
    expect(await stored()).toEqual([])
  })

  test('a link of another use, a mutated one and rubbish are all told apart from answers', async () => {
    const { app, invitation, stored } = await invited()
    const swapped = invitation.unsubscribePath.replace('/u/', '/a/')
    const mutated = `${invitation.answerPath.slice(0, -1)}${invitation.answerPath.endsWith('A') ? 'B' : 'A'}`
    for (const path of [swapped, mutated, '/a/x', `/a/${'A'.repeat(44)}`, `${invitation.answerPath}/11`]) {
      expect((await app.request('GET', path, { headers: PERSON })).statusCode).toBe(404)
      expect((await app.request('POST', path.replace(/\/11$/, 'x'), { headers: PERSON, body: 'rating=9' })).statusCode).toBe(404)
    }
    expect(await stored()).toEqual([])
  })

  test('after the closing date the page says so and takes nothing', async () => {
    const { get, post, stored } = await invited({ closesIn: -HOUR })
    expect((await get('/9')).statusCode).toBe(410)
    expect((await post({ step: 'score', from: '', rating: '9' })).statusCode).toBe(410)
    expect(await stored()).toEqual([])
  })

  test('the reader chooses the language', async () => {
    const { get } = await invited()
    expect((await get('?lang=zh-Hant')).body).toContain('lang="zh-Hant"')
  })
})

describe('telling a person from a machine', () => {
  const beacon = (app: Awaited<ReturnType<typeof testApp>>, path: string, fields: Record<string, string>) =>
    app.request('POST', `${path}/beacon`, { body: new URLSearchParams(fields).toString(), headers: PERSON })

  test('a page that was really used makes its one click an answer, which is told as what it is and opens a case', async () => {
    const { app, get, invitation, stored, workspace } = await invited()
    await get('/2')
    expect(
      (await beacon(app, invitation.answerPath, { visibleMs: '5000', events: '4', trusted: '1', rating: '2' })).statusCode,
    ).toBe(204)
    expect(await stored()).toMatchObject([{ rating: 2, evidence: 'auto', evidenceBecause: 'page_used' }])
    await app.settle()
    const kinds = await workspace.inside(({ db, workspaceId }) =>
      db.selectFrom('events').where('workspaceId', '=', workspaceId).select('kind').execute(),
    )
    expect(
      kinds
        .map(({ kind }) => kind)
        .filter((kind) => /^(response|case)\./.test(kind))
        .sort(),
    ).toEqual(['case.opened', 'response.auto'])
  })

  test('a scanner that opens all eleven links is waited on, then discarded', async () => {
    const { app, get, stored } = await invited({ sentAgo: 1000 })
    for (let rating = 0; rating <= 10; rating++) await get(`/${rating}`)
    await app.tick('evidence.sweep')
    await app.settle()
    expect(await stored()).toMatchObject([{ evidence: 'provisional' }])
    app.pass(25 * HOUR)
    await app.tick('evidence.sweep')
    await app.settle()
    expect(await stored()).toMatchObject([{ evidence: 'discarded', evidenceBecause: 'many_ratings' }])
  })

  test('a single calm click counts after a day', async () => {
    const { app, get, stored } = await invited()
    await get('/8')
    app.pass(25 * HOUR)
    await app.tick('evidence.sweep')
    await app.settle()
    expect(await stored()).toMatchObject([{ rating: 8, evidence: 'weak', evidenceBecause: 'single_click' }])
  })

  test('what a person sends later takes the place of a click, and no click takes its place again', async () => {
    const { app, get, post, invitation, stored } = await invited()
    await get('/0')
    await app.tick('evidence.sweep')
    await app.settle()
    await post({ step: 'why', from: '0', rating: '9', verbatim: 'I slipped' })
    await beacon(app, invitation.answerPath, { visibleMs: '5000', events: '4', trusted: '1', rating: '0' })
    expect(await stored()).toMatchObject([{ rating: 9, evidence: 'confirmed' }])
  })

  test('HEAD and prefetch leave no trace', async () => {
    const { app, get, invitation, workspace } = await invited()
    await get('/9', { 'sec-purpose': 'prefetch' })
    await app.http.inject({ method: 'HEAD', url: `${invitation.answerPath}/9`, headers: PERSON })
    expect(
      await workspace.inside(({ db }) =>
        db.selectFrom('clicks').where('invitationId', '=', invitation.id).select('id').execute(),
      ),
    ).toEqual([])
  })

  test('whoever takes the bait is a machine, whatever else it presses', async () => {
    const { app, get, invitation, post, stored } = await invited()
    const robot = { ...PERSON, 'user-agent': `${PERSON['user-agent']} OPR/${invitation.id.length}.1` }
    await app.request('GET', `${invitation.answerPath}/more`, { headers: robot })
    await get('/0', robot)
    await post({ step: 'score', from: '', rating: '0' }, robot)
    expect(await stored()).toMatchObject([{ evidence: 'provisional', evidenceBecause: 'honeypot' }])
  })

  test('five hundred people behind one address: none is refused', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const asked = await workspace.inside(async (scope) => {
      const program = await makeProgram(scope)
      const wave = await makeWave(scope, program)
      const all = []
      for (let i = 0; i < 500; i++) all.push(await makeInvitation(scope, { program, wave, email: `p${i}@office.example` }))
      return all
    })
    const replies = await Promise.all(
      asked.map(({ answerPath }, i) =>
        app.request('POST', answerPath, {
          body: `step=why&from=&rating=9&verbatim=reason ${i}`,
          headers: { ...PERSON, 'x-forwarded-for': '10.0.0.1' },
        }),
      ),
    )
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    const { count } = await workspace.inside(({ db }) =>
      db
        .selectFrom('responses')
        .where('evidence', '=', 'confirmed')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    )
    expect(count).toBe(500)
  })
})

describe('ending it', () => {
  test('opening the unsubscribe link changes nothing; posting it ends the asking at once, and twice is once', async () => {
    const { app, invitation, workspace } = await invited()
    const suppressed = () =>
      workspace.inside(({ db, workspaceId }) =>
        db.selectFrom('suppressions').where('workspaceId', '=', workspaceId).select('reason').execute(),
      )
    expect((await app.request('GET', invitation.unsubscribePath, { headers: PERSON })).statusCode).toBe(200)
    expect(await suppressed()).toEqual([])
    for (let i = 0; i < 2; i++)
      expect(
        (await app.request('POST', invitation.unsubscribePath, { headers: PERSON, body: 'List-Unsubscribe=One-Click' }))
          .statusCode,
      ).toBe(200)
    expect(await suppressed()).toEqual([{ reason: 'unsubscribed' }])
  })

  test.each([
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
    ['application/x-www-form-urlencoded', ''],
  ])('a mail program that posts as %s ends it too (RFC 8058)', async (type, body) => {
    const { app, invitation, workspace } = await invited()
    const reply = await app.request('POST', invitation.unsubscribePath, { headers: { ...PERSON, 'content-type': type }, body })
    expect(reply.statusCode).toBe(200)
    const rows = await workspace.inside(({ db, workspaceId }) =>
      db.selectFrom('suppressions').where('workspaceId', '=', workspaceId).select('reason').execute(),
    )
    expect(rows).toEqual([{ reason: 'unsubscribed' }])
  })

  test('a click after the closing date leaves no trace, and one link leaves at most fifty', async () => {
    const clicks = (workspace: Awaited<ReturnType<typeof invited>>['workspace']) =>
      workspace.inside(({ db, workspaceId }) =>
        db.selectFrom('clicks').where('workspaceId', '=', workspaceId).select('id').execute(),
      )
    const late = await invited({ closesIn: -HOUR })
    await late.get('/9')
    expect(await clicks(late.workspace)).toEqual([])
    const busy = await invited()
    for (let i = 0; i < 60; i++) await busy.get(`/${i % 11}`)
    expect((await clicks(busy.workspace)).length).toBe(50)
  })
})
