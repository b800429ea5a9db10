import { Resolver } from 'node:dns/promises'
import { authenticate } from 'mailauth'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SendingDomain } from '#contract/listen/sending.ts'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { openDnsServer } from '#test/dns-server.ts'
import { openSink, type Sink } from '#test/mail-sink.ts'
import { planWave } from '#test/wave.ts'

let [sink, app, dns]: [Sink, TestApp, Awaited<ReturnType<typeof openDnsServer>>] = [] as never
beforeAll(async () => {
  sink = await openSink()
  dns = await openDnsServer()
  app = await openTestApp({ smtpUrl: sink.url(), dnsServer: dns.address })
})
beforeEach(() => dns.clear())
afterAll(async () => {
  await app.close()
  await dns.close()
  await sink.close()
})

const recordOf = ({ records }: SendingDomain, kind: string) => records.find((record) => record.kind === kind) ?? expect.fail(kind)
const states = ({ records }: SendingDomain) => records.map(({ state }) => state)
const check = (workspace: TestWorkspace, { id }: { id: string }) => workspace.call('POST /api/sending/domains/:id/checks', { id })
const publish = (domain: SendingDomain) => {
  for (const { name, value } of domain.records) dns.set(name, value)
}
let count = 0
async function send(workspace: TestWorkspace) {
  const email = `ines-${++count}@customer.example`
  await (await planWave(app, workspace, [{ email }])).start()
  return sink.to(email)[0] ?? expect.fail('Nothing was sent.')
}

test('a record with letters that no database takes is shown without them, and keeps no other domain from being checked', async () => {
  const workspace = await app.newWorkspace()
  const [odd, even] = [
    await workspace.call('POST /api/sending/domains', { domain: 'a-odd.example' }),
    await workspace.call('POST /api/sending/domains', { domain: 'b-even.example' }),
  ]
  publish(even)
  dns.set('_dmarc.a-odd.example', 'v=DMARC1; p=none\0; x')
  await app.tick('domain.check')
  await app.settle()
  const [oddly, evenly] = await workspace.call('GET /api/sending/domains', {})
  expect(evenly && states(evenly)).toEqual(['right', 'right', 'right'])
  expect(oddly && recordOf(oddly, 'dmarc').found).toBe('v=DMARC1; p=none\ufffd; x')
  expect(oddly?.id).toBe(odd.id)
})

test('a new domain says which records it needs; each is missing, then different, then right', async () => {
  const workspace = await app.newWorkspace()
  const added = await workspace.call('POST /api/sending/domains', { domain: 'IsletDocs.example ', spf: 'include:amazonses.com' })
  expect(added).toMatchObject({ domain: 'isletdocs.example', checkedAt: null, signsSince: null })
  expect(states(added)).toEqual([null, null, null])
  expect(recordOf(added, 'dkim')).toMatchObject({
    name: `${added.selector}._domainkey.isletdocs.example`,
    value: expect.stringMatching(/^v=DKIM1; k=rsa; p=MII/),
  })
  expect(states(await check(workspace, added))).toEqual(['missing', 'missing', 'missing'])

  dns.set('isletdocs.example', 'v=spf1 mx -all')
  dns.set(recordOf(added, 'dkim').name, 'v=DKIM1; k=rsa; p=AAAA')
  dns.set('_dmarc.isletdocs.example', 'v=DMARC1; p=maybe')
  const wrong = await check(workspace, added)
  expect(states(wrong)).toEqual(['different', 'different', 'different'])
  expect(recordOf(wrong, 'spf')).toMatchObject({ found: 'v=spf1 mx -all', value: 'v=spf1 mx include:amazonses.com -all' })
  expect(wrong.signsSince).toBeNull()

  publish(wrong)
  const right = await check(workspace, added)
  expect(states(right)).toEqual(['right', 'right', 'right'])
  expect(right.signsSince).not.toBeNull()
})

test('mails are signed once the key was seen in DNS; the signature holds, covers the way to unsubscribe and is aligned', async () => {
  const workspace = await app.newWorkspace()
  await workspace.call('PUT /api/sending/bounces', { address: 'b@bounces.isletdocs.example', mailbox: null })
  const domain = await workspace.call('POST /api/sending/domains', { domain: 'isletdocs.example', spf: 'ip4:127.0.0.1' })
  expect((await send(workspace)).parsed.headers.has('dkim-signature')).toBe(false)

  publish(domain)
  const { envelope } = await check(workspace, domain)
  expect(envelope).toEqual({ domain: 'bounces.isletdocs.example', aligned: true })
  const mail = await send(workspace)
  const resolver = new Resolver()
  resolver.setServers([dns.address])
  const { dkim, spf, dmarc } = await authenticate(mail.raw, {
    ip: '127.0.0.1',
    helo: 'localhost',
    sender: mail.from,
    resolver: (name: string, type: string) => (type === 'TXT' ? resolver.resolveTxt(name) : resolver.resolve4(name)),
  })
  const [signature] = dkim.results
  expect(signature).toMatchObject({ signingDomain: 'isletdocs.example', status: { result: 'pass' } })
  const signed = String(signature?.signingHeaders?.keys)
    .toLowerCase()
    .split(/\s*:\s*/)
  expect(signed).toEqual(
    expect.arrayContaining(['from', 'to', 'subject', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post']),
  )
  expect({ spf, dmarc }).toMatchObject({ spf: { status: { result: 'pass' } }, dmarc: { status: { result: 'pass' } } })
})

test('when the key is gone from DNS mails go out unsigned; when nobody can say, nothing changes', async () => {
  const workspace = await app.newWorkspace()
  const domain = await workspace.call('POST /api/sending/domains', { domain: 'isletdocs.example' })
  publish(domain)
  await check(workspace, domain)
  for (const { name } of domain.records) dns.fail(name)
  const unknown = await check(workspace, domain)
  expect([states(unknown), unknown.signsSince !== null]).toEqual([['unknown', 'unknown', 'unknown'], true])

  dns.clear()
  await app.tick('domain.check')
  await app.settle()
  const [gone] = await workspace.call('GET /api/sending/domains', {})
  expect(gone).toMatchObject({ signsSince: null })
  expect((await send(workspace)).parsed.headers.has('dkim-signature')).toBe(false)
})

test('the policy of a domain above holds for one beneath it', async () => {
  const workspace = await app.newWorkspace()
  const domain = await workspace.call('POST /api/sending/domains', { domain: 'mail.isletdocs.example' })
  dns.set('_dmarc.isletdocs.example', 'v=DMARC1; p=quarantine')
  expect(recordOf(await check(workspace, domain), 'dmarc')).toMatchObject({ state: 'right', found: 'v=DMARC1; p=quarantine' })
})

test('the private key is kept sealed and shown to nobody; a domain is there once and goes when it is removed', async () => {
  const workspace = await app.newWorkspace()
  const domain = await workspace.call('POST /api/sending/domains', { domain: 'isletdocs.example' })
  const rows = await workspace.inside(({ db }) => db.selectFrom('sendingDomains').selectAll().execute())
  expect(JSON.stringify([rows, domain])).not.toContain('PRIVATE KEY')
  expect((await workspace.refusal('POST /api/sending/domains', { domain: 'ISLETDOCS.example' })).status).toBe(409)
  expect((await workspace.refusal('POST /api/sending/domains', { domain: 'mo@isletdocs.example' })).issues).toMatchObject([
    { field: 'domain' },
  ])
  await workspace.call('DELETE /api/sending/domains/:id', { id: domain.id })
  expect(await workspace.call('GET /api/sending/domains', {})).toEqual([])
  expect((await workspace.refusal('POST /api/sending/domains/:id/checks', { id: domain.id })).status).toBe(404)
  const again = await workspace.call('POST /api/sending/domains', { domain: 'isletdocs.example' })
  expect(again.selector).not.toBe(domain.selector)
})

test('a program picks whom its mails are from; a change of the sender is one of its programs', async () => {
  const workspace = await app.newWorkspace()
  const sender = { name: 'Islet care', address: 'care@isletdocs.example', replyTo: 'answers@isletdocs.example' }
  const { id } = await workspace.call('POST /api/senders', sender)
  const email = `ines-${++count}@customer.example`
  const { program, start } = await planWave(app, workspace, [{ email }])
  await workspace.call('PUT /api/programs/:id/sender', { id: program.id, senderId: id })
  expect((await workspace.call('GET /api/senders', {}))[0]?.programs).toMatchObject([{ id: program.id }])
  await workspace.call('PUT /api/senders/:id', { id, ...sender, name: 'Islet Docs care' })
  await start()
  const [mail] = sink.to(email)
  expect(mail?.parsed.from?.value).toMatchObject([{ name: 'Islet Docs care', address: 'care@isletdocs.example' }])
  expect(mail?.parsed.replyTo?.value).toMatchObject([{ address: 'answers@isletdocs.example' }])

  expect((await workspace.refusal('DELETE /api/senders/:id', { id })).status).toBe(409)
  await workspace.call('PUT /api/programs/:id/sender', { id: program.id, senderId: null })
  await workspace.call('DELETE /api/senders/:id', { id })
  expect(await workspace.call('GET /api/senders', {})).toEqual([])
  expect((await workspace.refusal('PUT /api/programs/:id/sender', { id: program.id, senderId: id })).status).toBe(404)
  expect((await workspace.refusal('POST /api/senders', { ...sender, replyTo: 'no address' })).issues).toMatchObject([
    { field: 'replyTo' },
  ])
})
