import { afterAll, afterEach } from 'vitest'
import { openTestApp, type TestApp } from './app.ts'
import { openSink } from './mail-sink.ts'

const MINUTE = 60_000

/**
 * An app of this test file whose mail goes to a mail server of its own, which behaves again after each test. `later`: so many minutes
 * pass, and whatever is due by then has left.
 */
export async function mailing(settings: Parameters<typeof openTestApp>[0] = {}) {
  const sink = await openSink()
  const app = await openTestApp({ smtpUrl: sink.url(), ...settings })
  afterEach(() => sink.behave({}))
  afterAll(async () => {
    await app.close()
    await sink.close()
  })
  const later = async (minutes: number, at: TestApp = app) => {
    at.pass(minutes * MINUTE)
    await at.tick('message.deliver')
    await at.settle()
  }
  return { sink, app, later }
}
