import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, inject, test } from 'vitest'
import { examine } from '#server/cli/commands/examination.ts'
import { openTestApp, type TestApp } from '#test/app.ts'
import { openSink, type Sink } from '#test/mail-sink.ts'
import { planWave } from '#test/wave.ts'
import { say } from '#words/say.ts'

const PASSWORD = 'canary-of-a-password'
// Leads to this machine without being one of its own names, as far as anyone can tell from the address.
const ELSEWHERE = '0.0.0.0'
let sink: Sink | undefined
let app: TestApp | undefined
afterEach(async () => {
  await app?.close()
  await sink?.close()
})

const urlOf = ({ port }: Sink, query = '') => `smtp://mo:${PASSWORD}@${ELSEWHERE}:${port}${query}`
/** Whose password came over which kind of line. */
function watch() {
  const signedIn: { password: unknown; secure: boolean }[] = []
  const options: SMTPServerOptions = {
    allowInsecureAuth: true,
    onAuth: ({ password }, { secure }, done) => {
      signedIn.push({ password, secure })
      done(null, { user: 'mo' })
    },
  }
  return { signedIn, options }
}
async function startOne(at: TestApp) {
  const workspace = await at.newWorkspace()
  const { start } = await planWave(at, workspace, [{ email: 'ines@customer.example' }])
  await start()
  return workspace
}
const mailFindings = async (at: TestApp) => (await examine(at, say('en'))).filter(({ check }) => check === 'mail')

test('to a server elsewhere that offers no STARTTLS no password is ever sent; the mail waits, and outbox and doctor say why', async () => {
  const { signedIn, options } = watch()
  sink = await openSink({ ...options, disabledCommands: ['STARTTLS'] })
  app = await openTestApp({ smtpUrl: urlOf(sink) })
  const workspace = await startOne(app)
  const { items } = await workspace.call('GET /api/messages', {})
  expect(items).toMatchObject([{ state: 'deferred', problem: 'no_tls' }])
  const [finding] = await mailFindings(app)
  expect(finding).toMatchObject({ state: 'bad', message: expect.stringContaining('the password was not sent') })
  expect(sink.connections()).toBeGreaterThan(1)
  expect([signedIn, sink.mails]).toEqual([[], []])
})

test('by TLS and with a password a mail goes out, also to a server with a certificate of its own', async () => {
  const { signedIn, options } = watch()
  sink = await openSink({ ...options, disabledCommands: [], ...certificate() })
  app = await openTestApp({ smtpUrl: urlOf(sink, '?tls.rejectUnauthorized=false') })
  await startOne(app)
  expect(sink.to('ines@customer.example').length).toBe(1)
  expect(signedIn).toContainEqual({ password: PASSWORD, secure: true })
  expect(signedIn.filter(({ secure }) => !secure)).toEqual([])
  expect((await mailFindings(app))[0]).toMatchObject({ state: 'good' })
})

test('a certificate that nobody vouches for is refused unless SMTP_URL accepts it', async () => {
  const { signedIn, options } = watch()
  sink = await openSink({ ...options, disabledCommands: [], ...certificate() })
  app = await openTestApp({ smtpUrl: urlOf(sink) })
  const workspace = await startOne(app)
  expect((await workspace.call('GET /api/messages', {})).items).toMatchObject([{ state: 'deferred' }])
  expect([signedIn, sink.mails]).toEqual([[], []])
})

function certificate() {
  const [key, cert] = ['key', 'cert'].map((name) => path.join(inject('templates').root, `mail-${name}.pem`)) as [string, string]
  const made = ['-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=mail.example']
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  execFileSync('openssl', ['req', '-x509', ...ec, ...made], { stdio: 'ignore' })
  return { key: fs.readFileSync(key), cert: fs.readFileSync(cert) }
}
