import { expect, test } from 'vitest'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { makeInvitation, makeWave } from '#test/make.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC'
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString('base64')
const form = { 'content-type': 'application/x-www-form-urlencoded' }

async function program() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const about = { name: 'R', brand: 'Islet Docs', locale: 'en', senderName: 'Mo', senderEmail: 'mo@islet.example' } as const
  const { id } = await workspace.call('POST /api/programs', about)
  const look = async () => (await workspace.call('GET /api/programs/:id', { id })).look
  return { app, workspace, id, about, look }
}

/** An invitation of this program in the words of one language, as a wave writes it. */
const invite = (workspace: TestWorkspace, id: string) =>
  workspace.inside(async (scope) => {
    const { wordsToAskWith } = await import('./programs.ts')
    const ids = await wordsToAskWith(scope, id, ['en'])
    const asked = { id, wordingId: ids.get('en') ?? '' }
    return makeInvitation(scope, { program: asked, wave: await makeWave(scope, asked) })
  })

test('a colour that cannot be read is moved until it can, and stands in mail and page with its own hash in the policy', async () => {
  const { app, workspace, id, look } = await program()
  await workspace.call('PUT /api/programs/:id/look', { id, colour: '#FFEB3B' })
  const { colour, palette } = await look()
  expect([colour, palette?.changed, palette?.dark.fill]).toEqual(['#ffeb3b', true, '#ffeb3b'])
  const { answerPath } = await invite(workspace, id)
  const page = await app.request('GET', `${answerPath}/9`)
  expect(page.body).toContain(`--fill:${palette?.light.fill}`)
  const styles = [...page.body.matchAll(/<style>(.*?)<\/style>/g)].map(([, style = '']) => style)
  const { createHash } = await import('node:crypto')
  for (const style of styles)
    expect(page.headers['content-security-policy']).toContain(createHash('sha256').update(style).digest('base64'))
  expect(await workspace.refusal('PUT /api/programs/:id/look', { id, colour: 'red' })).toMatchObject({ status: 422 })
})

test('a logo is served to everyone by an address that changes with it, and only a real picture is one', async () => {
  const { app, workspace, id, look } = await program()
  await workspace.call('PUT /api/programs/:id/logo', { id, image: PNG })
  const { logoUrl } = await look()
  const shown = await app.request('GET', logoUrl ?? '')
  expect([shown.statusCode, shown.headers['content-type'], shown.headers['cross-origin-resource-policy']]).toEqual([
    200,
    'image/png',
    'cross-origin',
  ])
  expect(shown.headers['cache-control']).toContain('immutable')
  expect(shown.rawPayload.equals(Buffer.from(PNG, 'base64'))).toBe(true)

  for (const [image, said] of [
    [SVG, 'neither a PNG nor a JPEG'],
    [Buffer.concat([Buffer.from(PNG, 'base64'), Buffer.alloc(210_000)]).toString('base64'), 'larger than 200 kB'],
  ] as const) {
    const refused = await workspace.refusal('PUT /api/programs/:id/logo', { id, image })
    expect([refused.status, refused.issues[0]?.field, refused.issues[0]?.message]).toEqual([
      422,
      'image',
      expect.stringContaining(said),
    ])
  }
  expect((await look()).logoUrl).toBe(logoUrl)

  await workspace.call('DELETE /api/programs/:id/logo', { id })
  expect((await look()).logoUrl).toBeNull()
  expect((await app.request('GET', logoUrl ?? '')).statusCode).toBe(404)
  for (const path of ['/logo/0/x', '/logo/99999999999/019ab2b0-0000-7000-8000-000000000000', `/logo/1/${id}`])
    expect((await app.request('GET', path)).statusCode).toBe(404)
})

test('the thanks lead to a public review whatever was answered, to help for the unhappy, to a referral for the happy', async () => {
  const { app, workspace, id } = await program()
  const links = {
    reviewUrl: 'https://reviews.example/i',
    referralUrl: 'https://i.example/refer',
    helpUrl: 'https://i.example/help',
  }
  await workspace.call('PUT /api/programs/:id/look', { id, ...links })
  for (const [rating, hrefs] of [
    [2, [links.helpUrl, links.reviewUrl]],
    [7, [links.helpUrl, links.reviewUrl]],
    [10, [links.referralUrl, links.reviewUrl]],
  ] as const) {
    const { answerPath } = await invite(workspace, id)
    const payload = `step=why&from=${rating}&rating=${rating}&verbatim=&consent=`
    const { body } = await app.http.inject({ method: 'POST', url: answerPath, headers: form, payload })
    expect([...body.matchAll(/<a href="(https:[^"]+)" rel/g)].map(([, href]) => href)).toEqual(hrefs)
  }
  for (const url of ['javascript:alert(1)', '//evil.example', 'http://reviews.example']) {
    const refused = await workspace.refusal('PUT /api/programs/:id/look', { id, helpUrl: url })
    expect(refused).toMatchObject({ status: 422, issues: [{ field: 'helpUrl' }] })
  }
})

test('what is changed of a program leaves its look alone, and the other way round; both are in the audit trail', async () => {
  const { workspace, id, about, look } = await program()
  await workspace.call('PUT /api/programs/:id/look', {
    id,
    colour: '#892862',
    reviewUrl: 'https://reviews.example',
    reviewPercent: 20,
  })
  await workspace.call('PUT /api/programs/:id', { id, ...about, brand: 'Islet 365' })
  expect(await look()).toMatchObject({ colour: '#892862', reviewUrl: 'https://reviews.example', reviewPercent: 20 })
  const entries = await workspace.inside(({ db }) =>
    db.selectFrom('auditEntries').where('action', '=', 'program.changed').select('after').orderBy('position').execute(),
  )
  expect(entries).toMatchObject([{ after: { colour: '#892862' } }, { after: { brand: 'Islet 365' } }])
})
