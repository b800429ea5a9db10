import { expect, test } from 'vitest'
import type { Received } from '#test/mail-sink.ts'
import { mailing } from '#test/mailing.ts'
import { planWave } from '#test/wave.ts'
import { sendTrial } from './trials.ts'

const DAY = 86_400_000
const ME = 'mo@isletdocs.example'
const about = { name: 'R', brand: 'Islet Docs', locale: 'en', senderName: 'Mo', senderEmail: 'mo@islet.example' } as const

const { sink, app } = await mailing({ baseUrl: 'https://hear.isletdocs.example' })

test('a test mail goes to the member who asks, at most twenty an hour, and to no API key', async () => {
  const workspace = await app.newWorkspace()
  const { id } = await workspace.call('POST /api/programs', about)
  expect(await workspace.refusal('POST /api/programs/:id/tests', { id, locale: 'en' })).toMatchObject({
    status: 422,
    reason: 'invalid',
  })

  const send = () => workspace.inside((scope) => sendTrial(scope, { id, locale: 'zh-Hant' }, 'localhost'))
  expect(await send()).toEqual({ to: 'mo@isletdocs.example' })
  const [mail] = await workspace.inside(({ db }) => db.selectFrom('messages').selectAll().execute())
  expect(mail).toMatchObject({
    kind: 'test',
    toAddress: 'mo@isletdocs.example',
    toName: 'Mo Okafor',
    memberId: workspace.actorId,
  })
  expect(mail?.content).toEqual({ programId: id, wordingId: expect.any(String), locale: 'zh-Hant' })
  for (let more = 1; more < 20; more++) await send()
  await expect(send()).rejects.toMatchObject({ reason: 'too_many' })
  await app.settle()
})

/** Two people of the member's own name, of whom each gets a variant, and two reminders. */
async function trying() {
  const workspace = await app.newWorkspace()
  const people = ['one', 'two'].map((name) => ({ email: `${name}@${workspace.workspaceId}.example`, name: 'Mo Okafor' }))
  const made = await planWave(app, workspace, people)
  const { closesAt } = await workspace.call('GET /api/waves/:id', made.wave)
  const plan = { sampling: { kind: 'everyone' as const }, reminders: { count: 2, afterDays: 5 } }
  await workspace.call('PUT /api/waves/:id', { ...made.wave, name: 'Autumn', closesAt, plan })
  await workspace.call('PUT /api/waves/:id/experiment', {
    ...made.wave,
    varies: ['subject', 'question', 'sender_name'],
    stopping: 'always_valid',
    variants: [
      { percent: 50 },
      { percent: 50, texts: { en: { subject: 'A minute for {brand}?', question: 'Would you?' } }, senderName: 'Ana' },
    ],
  })
  const picked = { id: made.program.id, locale: 'en', wave: made.wave.id } as const
  /** The test that arrives. */
  const trial = async (which: { mail?: 'ask' | 'reminder'; variant?: 'A' | 'B' }) => {
    const before = sink.to(ME).length
    await workspace.inside((scope) => sendTrial(scope, { ...picked, ...which }, 'localhost'))
    await app.settle()
    return sink.to(ME)[before] ?? expect.fail('No test arrived.')
  }
  const mailsTo = () => people.map(({ email }) => sink.to(email))
  return { workspace, ...made, trial, mailsTo }
}

/** What a reader sees, without the links, which are each reader's own, and the mark of a test. */
const readingOf = ({ parsed }: Received) => ({
  from: parsed.from?.value,
  subject: parsed.subject?.replace(/^\[Test\] /, ''),
  html: (parsed.html || '')
    .replaceAll(/https:\/\/hear\.isletdocs\.example\/[aut]\/[\w-]{44}/g, 'LINK')
    .replace(/<p class="k"[^>]*>.*?<\/p>/, '')
    .replace(/<a href="[^"]*" tabindex="-1"[^>]*><\/a>/, ''),
})

test('a test of each mail of a wave reads as the mail that leaves afterwards, of both variants and both reminders', async () => {
  const { trial, start, mailsTo } = await trying()
  const kinds = [
    { mail: 'ask', variant: 'A' },
    { mail: 'ask', variant: 'B' },
    { mail: 'reminder', variant: 'A' },
    { mail: 'reminder', variant: 'B' },
  ] as const
  const tests: Received[] = []
  for (const kind of kinds) tests.push(await trial(kind))
  for (const { parsed } of tests) {
    expect(parsed.subject).toMatch(/^\[Test\] /)
    expect(parsed.html).toContain('https://hear.isletdocs.example/t/')
    expect(parsed.html).not.toMatch(/example\/[au]\//)
    expect(parsed.headers.has('list-unsubscribe')).toBe(false)
  }
  const [askA, askB, reminderA, reminderB] = tests.map(readingOf)
  expect(new Set([askA, askB, reminderA, reminderB].map((each) => JSON.stringify(each))).size).toBe(4)

  await start()
  for (let reminder = 0; reminder < 2; reminder++) {
    app.pass(6 * DAY)
    await app.tick('reminder.plan')
    await app.settle()
    await app.tick('message.deliver')
    await app.settle()
  }
  const left = mailsTo().map((mails) => mails.map(readingOf))
  const ofB = left.find(([ask]) => ask?.from?.[0]?.name === 'Ana')
  const ofA = left.find((mails) => mails !== ofB)
  expect(ofA).toEqual([askA, reminderA, reminderA])
  expect(ofB).toEqual([askB, reminderB, reminderB])
})

test('tests count nowhere: neither they nor their pages are part of the wave, its experiment or the score', async () => {
  const { workspace, trial, wave, program } = await trying()
  const { parsed } = await trial({ mail: 'ask', variant: 'B' })
  const [link = ''] = /\/t\/[\w-]{44}/.exec(parsed.html || '') ?? []
  const page = await app.request('GET', `${link}/9`)
  expect(page.body).toContain('data-step="why"')
  expect((await app.request('GET', link)).body).toContain('Would you?')

  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  await app.request('POST', link, { body: 'step=why&from=9&rating=9&verbatim=x', headers })
  const { progress } = await workspace.call('GET /api/waves/:id', wave)
  expect([progress.invited, progress.sent, progress.clicked, progress.answered]).toEqual([0, 0, 0, 0])
  const kept = await workspace.inside(async ({ db }) => [
    ...(await db.selectFrom('responses').select('id').execute()),
    ...(await db.selectFrom('clicks').select('id').execute()),
    ...(await db.selectFrom('invitations').select('id').execute()),
    ...(await db.selectFrom('wordings').select('id').where('variantKey', 'is not', null).execute()),
  ])
  expect(kept).toEqual([])
  const [line] = (await workspace.call('GET /api/programs', {})).filter(({ id }) => id === program.id)
  expect([line?.invitations, line?.answers]).toEqual([0, 0])
  expect((await workspace.call('GET /api/messages', { waveId: wave.id })).items).toEqual([])
})

test('the outbox shows the test as it was sent, also after the variant was changed', async () => {
  const { workspace, trial, wave } = await trying()
  await trial({ mail: 'reminder', variant: 'B' })
  await workspace.call('DELETE /api/waves/:id/experiment', wave)
  const { items } = await workspace.call('GET /api/messages', { kind: 'test' })
  const [mail] = items
  const html = await workspace.call('GET /api/messages/:id/html', { id: mail?.id ?? '' })
  expect(html).toContain('Would you?')
  expect(html).toContain('Ana')
})
