import type { OutgoingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { openTestApp, type TestApp, testApp } from '#test/app.ts'
import { makeInvitation, makeProgram, makeWave, responsesOf } from '#test/make.ts'
import { linksOf } from './links.ts'

const FORM = 'application/x-www-form-urlencoded'
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'
const headers = (language = 'en', type = FORM) => ({ 'user-agent': BROWSER, 'accept-language': language, 'content-type': type })
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const TYPED = 'Exports <b>stop</b> at page 3'

async function invited(app: TestApp) {
  const workspace = await app.newWorkspace()
  const [first, second] = await workspace.inside(async (scope) => {
    const program = await makeProgram(scope)
    const wave = await makeWave(scope, program)
    return [await makeInvitation(scope, { program, wave }), await makeInvitation(scope, { program, wave })] as const
  })
  const stored = () => workspace.inside((scope) => responsesOf(scope, first.id))
  return { workspace, first, second, stored }
}

type Reply = { statusCode: number; headers: OutgoingHttpHeaders; body: string }

/** A page of ours in that language, whatever went wrong; says its status and when to come back. */
function pageIn(language: string, { statusCode, headers, body }: Reply) {
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`)
  expect(headers['cache-control']).toBe('no-store')
  expect(body).toContain(`<html lang="${language}"`)
  expect(body).not.toMatch(/"reason"|undefined|later\.|answer\.problem/)
  return [statusCode, headers['retry-after']]
}

/** The machine's clock gives turns back while we ask, so nobody can say which request will be the first to wait. */
async function untilRefused(ask: () => Promise<Reply>): Promise<{ reply: Reply; before: number }> {
  for (let before = 0; before < 500; before++) {
    const reply = await ask()
    if (reply.statusCode !== 200) return { reply, before }
  }
  throw new Error('It was never refused.')
}

test('a link that we signed says that what it belonged to is gone, and is not called cut', async () => {
  const app = await testApp()
  const { workspace } = await invited(app)
  const { number } = await workspace.inside(({ db, workspaceId }) =>
    db.selectFrom('workspaces').select('number').where('id', '=', workspaceId).executeTakeFirstOrThrow(),
  )
  for (const links of [linksOf(app, number, newId()), linksOf(app, 2_000_000_000, newId())])
    for (const url of [links.answerUrl, `${links.answerUrl}/9`, links.unsubscribeUrl]) {
      const reply = await app.request('GET', new URL(url).pathname, { headers: headers() })
      expect([reply.statusCode, reply.body.includes('has been removed')]).toEqual([410, true])
      const cut = await app.request('GET', new URL(url).pathname.slice(0, -6), { headers: headers() })
      expect([cut.statusCode, cut.body.includes('not complete')]).toEqual([404, true])
    }
})

test.each([
  ['en', 'so your answer is not saved yet', 'Please wait a moment'],
  ['zh-Hans', '您的回答还没有保存', '请稍等片刻'],
])('a link that is used without end waits, in %s, and what was typed waits with it', async (lang, kept, wait) => {
  const app = await testApp()
  const { first, second, stored } = await invited(app)
  const send = (path: string, rating: string) =>
    app.request('POST', `${path}?lang=${lang}`, {
      headers: headers(),
      body: form({ step: 'why', from: '3', rating, verbatim: TYPED, consent: 'yes' }),
    })
  const { reply: refused, before } = await untilRefused(() => send(first.answerPath, '4'))
  expect(before).toBeGreaterThanOrEqual(60)
  expect(pageIn(lang, refused)).toEqual([429, '1'])
  expect(refused.body).toContain(kept)
  expect(refused.body).toContain('Islet Docs')
  expect(refused.body).toContain('Exports &lt;b&gt;stop&lt;/b&gt; at page 3</textarea>')
  expect(refused.body).toMatch(/value=4[^>]*checked/)
  expect(refused.body).toMatch(/name=consent value=yes checked/)
  expect(refused.body).toContain(`action="${first.answerPath}?lang=${lang}"`)

  const { reply: opened } = await untilRefused(() =>
    app.request('GET', `${first.answerPath}/4?lang=${lang}`, { headers: headers() }),
  )
  expect(pageIn(lang, opened)).toEqual([429, '1'])
  expect(opened.body).toContain(wait)
  expect((await send(second.answerPath, '9')).statusCode).toBe(200)

  app.pass(2_000)
  expect((await send(first.answerPath, '7')).statusCode).toBe(200)
  expect(await stored()).toMatchObject([{ rating: 7, verbatim: TYPED }])
})

test('an answer is changed fifty times and no more: the page says so and the last one stands', async () => {
  const app = await testApp()
  const { first, stored, workspace } = await invited(app)
  const send = (i: number) => {
    app.pass(1_000)
    return app.request('POST', first.answerPath, {
      headers: headers(),
      body: form({ step: 'why', from: '', rating: '5', verbatim: `change ${i}` }),
    })
  }
  for (let i = 0; i <= 50; i++) expect((await send(i)).statusCode).toBe(200)
  const worn = await send(51)
  expect(pageIn('en', worn)).toEqual([409, undefined])
  expect(worn.body).toContain('no further change fits')
  expect(worn.body).toContain('change 51</textarea>')
  expect((await send(50)).statusCode).toBe(200)
  expect(await stored()).toMatchObject([{ verbatim: 'change 50', revision: 51 }])
  const kept = await workspace.inside(({ db, workspaceId }) =>
    db.selectFrom('responseRevisions').where('workspaceId', '=', workspaceId).select('revision').execute(),
  )
  expect(kept.length).toBe(50)
})

test('without its database every public page is still a page, and an answer waits in its form', async () => {
  const app = await openTestApp()
  const { first, second, workspace } = await invited(app)
  await app.request('GET', `${first.answerPath}/3`, { headers: headers() })
  expect(workspace.key).toBeTruthy()
  await app.jobs.stop()
  await app.database.close()

  const send = (path: string, language: string) =>
    app.request('POST', path, {
      headers: headers(language),
      body: form({ step: 'why', from: '3', rating: '2', verbatim: TYPED, consent: 'yes' }),
    })
  const kept = await send(first.answerPath, 'en')
  expect(pageIn('en', kept)).toEqual([503, '5'])
  expect(kept.body).toContain('We could not save your answer just now.')
  expect(kept.body).toContain('recommend Islet Docs')
  expect(kept.body).toContain('Exports &lt;b&gt;stop&lt;/b&gt; at page 3</textarea>')
  expect(kept.body).toMatch(/value=2[^>]*checked/)

  // Nobody opened this one since the start, so its words are not known; the question is asked all the same.
  const plain = await send(second.answerPath, 'zh-CN')
  expect(pageIn('zh-Hans', plain)).toEqual([503, '5'])
  expect(plain.body).toContain('您有多大可能向朋友或同事推荐我们？')
  expect(plain.body).toContain('刚才没能保存您的回答')
  expect(plain.body).toContain('at page 3</textarea>')
  expect(Buffer.byteLength(plain.body)).toBeLessThanOrEqual(10_000)

  const opened = await app.request('GET', first.answerPath, { headers: headers('zh-TW') })
  expect(pageIn('zh-Hant', opened)).toEqual([503, '5'])
  expect(opened.body).toContain(`<a href="${first.answerPath}">再試一次</a>`)
  const ended = await app.request('POST', first.unsubscribePath, { headers: headers(), body: '' })
  expect(pageIn('en', ended)).toEqual([503, '5'])
  expect(ended.body).toContain(`<form method="post" action="${first.unsubscribePath}"><button>Try again</button>`)
  const beacon = await app.request('POST', `${first.answerPath}/beacon`, { headers: headers(), body: form({ rating: '3' }) })
  expect([beacon.statusCode, beacon.body]).toEqual([503, ''])
  await app.http.close()
})

test('a form that is far too large or of another kind is refused by a page', async () => {
  const app = await testApp()
  const { first } = await invited(app)
  const huge = await app.request('POST', first.answerPath, {
    headers: headers(),
    body: form({ step: 'why', rating: '5', verbatim: 'x'.repeat(300_000) }),
  })
  expect(pageIn('en', huge)).toEqual([413, undefined])
  expect(huge.body).toContain('5,000 characters fit')
  for (const path of [first.answerPath, first.unsubscribePath]) {
    const odd = await app.request('POST', path, { headers: headers('zh-CN', 'application/json'), body: '{"rating":9}' })
    expect(pageIn('zh-Hans', odd)).toEqual([415, undefined])
    expect(odd.body).toContain('内容无法读取')
  }
})

test('what is not there below a link is a page too', async () => {
  const app = await testApp()
  const { first } = await invited(app)
  const below = [
    '/a/',
    '/u/',
    `${first.answerPath}/9/9`,
    `${first.unsubscribePath}/more`,
    `/a/${'x'.repeat(400)}`,
    '/a/x/y/z?lang=en',
  ]
  for (const path of below)
    expect([path, ...pageIn('en', await app.request('GET', path, { headers: headers() }))]).toEqual([path, 404, undefined])
  expect(pageIn('en', await app.request('PUT', first.answerPath, { headers: headers(), body: 'rating=9' }))).toEqual([
    404,
    undefined,
  ])
  expect(pageIn('zh-Hans', await app.request('GET', '/a/', { headers: headers('zh') }))).toEqual([404, undefined])
})
