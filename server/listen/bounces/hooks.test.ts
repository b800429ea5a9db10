import { createSign, generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { openSink, type Sink } from '#test/mail-sink.ts'
import { openSns, TOPIC } from '#test/sns.ts'
import { planWave } from '#test/wave.ts'

let [sink, app, sns]: [Sink, TestApp, Awaited<ReturnType<typeof openSns>>] = [] as never
beforeAll(async () => {
  sink = await openSink()
  sns = await openSns()
  app = await openTestApp({ smtpUrl: sink.url(), snsUrl: sns.url })
})
afterAll(async () => {
  await app.close()
  await sns.close()
  await sink.close()
})

let count = 0
type Provider = 'ses' | 'sendgrid' | 'postmark'
/** A workspace with a hook, and a mail that left with the provider's mark in its headers. */
async function asking(provider: Provider, more: object = {}) {
  const workspace = await app.newWorkspace()
  const hook = await workspace.call('POST /api/sending/hooks', { provider, ...more })
  const email = `ines-${++count}@customer.example`
  const { start, contacts } = await planWave(app, workspace, [{ email }])
  await start()
  const [mail] = sink.to(email)
  const headers = mail?.parsed.headers ?? new Map<string, unknown>()
  return {
    workspace,
    hook,
    path: new URL(hook.address).pathname,
    headers,
    headerId: mail?.parsed.messageId ?? '',
    contact: contacts[0] ?? '',
  }
}
const post = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const reply = await app.http.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'text/plain; charset=UTF-8', ...headers },
  })
  await app.settle()
  return reply
}
const outcome = async (workspace: TestWorkspace, contact: string) => {
  const [mail] = (await workspace.call('GET /api/messages', {})).items
  const { suppression } = await workspace.call('GET /api/contacts/:id', { id: contact })
  return [mail?.state, mail?.problem, suppression?.reason ?? null]
}

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const sendgridKey = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
function sendgridHeaders(body: string, at = Math.floor(app.clock().getTime() / 1000)) {
  const signature = createSign('sha256').update(`${at}${body}`).sign(privateKey, 'base64')
  return { 'x-twilio-email-event-webhook-signature': signature, 'x-twilio-email-event-webhook-timestamp': String(at) }
}

test('SendGrid: a signed event finds its mail by our mark and is taken once', async () => {
  const { workspace, path, headers, contact } = await asking('sendgrid', { publicKey: sendgridKey })
  const { unique_args } = JSON.parse(String(headers.get('x-smtpapi')))
  const body = JSON.stringify([
    { event: 'processed', sg_event_id: 'a' },
    {
      event: 'bounce',
      type: 'bounce',
      sg_event_id: 'b',
      status: '5.1.1',
      reason: '550 5.1.1 unknown',
      ...unique_args,
      email: 'x@y.example',
    },
  ])
  expect((await post(path, body, sendgridHeaders(body))).json()).toEqual({ taken: 1 })
  expect((await post(path, body, sendgridHeaders(body))).json()).toEqual({ taken: 0 })
  expect(await outcome(workspace, contact)).toEqual(['bounced', 'no_such_mailbox', 'bounced'])
  expect((await workspace.call('GET /api/sending/hooks', {}))[0]?.heardAt).not.toBeNull()
})

test('SendGrid: without our mark the Message-ID finds the mail; a full mailbox is not a missing one', async () => {
  const { workspace, path, headerId, contact } = await asking('sendgrid', { publicKey: sendgridKey })
  const body = JSON.stringify([
    {
      event: 'bounce',
      type: 'bounce',
      sg_event_id: `full ${contact}`,
      status: '5.2.2',
      reason: '552 5.2.2 full',
      'smtp-id': headerId,
    },
  ])
  expect((await post(path, body, sendgridHeaders(body))).statusCode).toBe(200)
  expect(await outcome(workspace, contact)).toEqual(['bounced', 'came_back', null])
})

test('SendGrid: an event with letters and dates that no database takes is kept without them, and so are its neighbours', async () => {
  const { workspace, path, headers, contact } = await asking('sendgrid', { publicKey: sendgridKey })
  const { unique_args } = JSON.parse(String(headers.get('x-smtpapi')))
  const odd = { event: 'bounce', type: 'bounce', sg_event_id: `odd\0${contact}`, status: '5.2.2\0', timestamp: 1e15 }
  const body = JSON.stringify([
    { ...odd, reason: '552 \0 5.2.2 \ud800 full', ...unique_args },
    { event: 'bounce', sg_event_id: '\0', ...unique_args },
    { event: 'delivered', sg_event_id: `lost ${contact}`, 'smtp-id': `<${contact}\0@else.example>` },
    { event: 'spamreport', sg_event_id: `even ${contact}`, ...unique_args },
  ])
  expect((await post(path, body, sendgridHeaders(body))).json()).toEqual({ taken: 2 })
  expect(await outcome(workspace, contact)).toEqual(['bounced', 'complained', 'complained'])
  const { items } = await workspace.call('GET /api/notices', { class: 'soft' })
  expect(items).toMatchObject([{ said: '552   5.2.2 \ufffd full', status: '5.2.2' }])
})

test('SendGrid: whom it knows to have unsubscribed is asked no more, and no member changes that', async () => {
  const { workspace, path, headers, contact } = await asking('sendgrid', { publicKey: sendgridKey })
  const { unique_args } = JSON.parse(String(headers.get('x-smtpapi')))
  const drop = { event: 'dropped', reason: 'Unsubscribed Address', sg_event_id: `gone ${contact}` }
  const body = JSON.stringify([{ ...drop, ...unique_args }])
  expect((await post(path, body, sendgridHeaders(body))).json()).toEqual({ taken: 2 })
  expect(await outcome(workspace, contact)).toEqual(['bounced', 'came_back', 'unsubscribed'])
  expect((await workspace.refusal('DELETE /api/contacts/:id/suppression', { id: contact })).status).toBe(409)
})

test('SendGrid: an altered, an old and an unsigned call are refused', async () => {
  const { workspace, path, headers, contact } = await asking('sendgrid', { publicKey: sendgridKey })
  const { unique_args } = JSON.parse(String(headers.get('x-smtpapi')))
  const body = JSON.stringify([{ event: 'spamreport', sg_event_id: 'c', ...unique_args }])
  const dayAgo = Math.floor(app.clock().getTime() / 1000) - 90_000
  for (const wrong of [sendgridHeaders(`${body} `), sendgridHeaders(body, dayAgo), {}])
    expect((await post(path, body, wrong)).statusCode).toBe(401)
  expect(await outcome(workspace, contact)).toEqual(['sent', null, null])
})

test('Postmark: who knows the password of the address is heard, and nobody else', async () => {
  const { workspace, hook, path, headers, contact } = await asking('postmark')
  const { username, password } = new URL(hook.address)
  const authorization = (secret: string) => ({
    authorization: `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`,
  })
  const body = { RecordType: 'SpamComplaint', ID: 42, Metadata: { hearback: headers.get('x-pm-metadata-hearback') } }
  for (const wrong of [{}, authorization('wrong')]) expect((await post(path, body, wrong)).statusCode).toBe(401)
  expect(await outcome(workspace, contact)).toEqual(['sent', null, null])
  expect((await post(path, body, authorization(password))).json()).toEqual({ taken: 1 })
  expect(await outcome(workspace, contact)).toEqual(['sent', 'complained', 'complained'])
})

test('Amazon: the subscription is confirmed, its topic pinned, and a signed bounce ends the mail', async () => {
  const { workspace, path, headers, contact } = await asking('ses')
  const subscribe = {
    Type: 'SubscriptionConfirmation',
    Message: 'You have chosen',
    Token: 't',
    SubscribeURL: `${sns.url}/confirm`,
  }
  expect((await post(path, sns.signed(subscribe))).statusCode).toBe(200)
  expect(sns.visits).toContain('/confirm')
  expect((await workspace.call('GET /api/sending/hooks', {}))[0]).toMatchObject({
    topicArn: TOPIC,
    confirmedAt: expect.any(String),
  })

  const tags = String(headers.get('x-ses-message-tags'))
  const Message = JSON.stringify({
    notificationType: 'Bounce',
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 unknown' }] },
    mail: { messageId: 'amazon’s own', headers: [{ name: 'X-SES-MESSAGE-TAGS', value: tags }] },
  })
  const call = sns.signed({ Message }, {}, '1')
  expect((await post(path, call)).json()).toEqual({ taken: 1 })
  expect((await post(path, call)).json()).toEqual({ taken: 0 })
  expect(await outcome(workspace, contact)).toEqual(['bounced', 'no_such_mailbox', 'bounced'])
})

test('Amazon: what was altered, is old, comes from another topic or names another’s certificate is refused', async () => {
  const { path } = await asking('ses', { topicArn: TOPIC })
  const message = { Message: '{"notificationType":"Complaint"}' }
  const wrong = [
    sns.signed(message, { Message: '{"notificationType":"Bounce"}' }),
    sns.signed({ ...message, Timestamp: new Date(Date.now() - 90_000_000).toISOString() }),
    sns.signed({ ...message, TopicArn: `${TOPIC}-other` }),
    sns.signed(message, { SigningCertURL: 'https://sns.eu-central-1.amazonaws.com.evil.example/cert.pem' }),
    sns.signed(message, { SigningCertURL: `${sns.url}/no-certificate.pem` }),
    sns.signed(message, { SignatureVersion: '3' }),
    sns.signed(message, { SignatureVersion: 'constructor' }),
    {},
  ]
  for (const body of wrong) expect((await post(path, body)).statusCode).toBe(401)
  expect((await post(path, 'no JSON')).statusCode).toBe(401)
})

test('an address that was closed, or that nobody made, hears nothing', async () => {
  const { workspace, hook, path } = await asking('postmark')
  await workspace.call('DELETE /api/sending/hooks/:id', { id: hook.id })
  for (const url of [path, '/hooks/mail/', `${path.slice(0, -1)}A`, '/hooks/mail/no-key-at-all'])
    expect((await post(url, {})).statusCode).toBe(404)
  expect((await workspace.refusal('DELETE /api/sending/hooks/:id', { id: hook.id })).status).toBe(404)
})

test('a mail of one workspace is nothing to the hook of another, and a hook needs the key it will check', async () => {
  const mine = await asking('sendgrid', { publicKey: sendgridKey })
  const theirs = await asking('sendgrid', { publicKey: sendgridKey })
  const { unique_args } = JSON.parse(String(theirs.headers.get('x-smtpapi')))
  const body = JSON.stringify([{ event: 'spamreport', sg_event_id: 'd', ...unique_args, 'smtp-id': theirs.headerId }])
  expect((await post(mine.path, body, sendgridHeaders(body))).json()).toEqual({ taken: 0 })
  for (const publicKey of [undefined, 'no key', Buffer.from('no key').toString('base64')])
    expect((await mine.workspace.refusal('POST /api/sending/hooks', { provider: 'sendgrid', publicKey })).issues).toMatchObject([
      { field: 'publicKey' },
    ])
})

test('a call that is too large is refused before it is read', async () => {
  const { path } = await asking('postmark')
  expect((await post(path, 'x'.repeat(3 * 1024 * 1024))).statusCode).toBe(413)
})
