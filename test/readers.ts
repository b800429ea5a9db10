import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import type { Generated } from './generated.ts'
import type { Mail } from './postman.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Mozilla/5.0 (X11) Chrome/140.0 Safari/537.36' }

/** People at their mail, and the provider that tells of what came back: what each does with the mail of their choice is remembered. */
export function openReaders(app: TestApp, people: readonly Generated[], hook: { address: string }) {
  const byEmail = new Map(people.map((person, at) => [person.email, { ...person, at }]))
  const mailsTo = new Map<string, number>()
  const nobody = () => new Set<string>()
  const [answered, pressed, declined, complained, returned] = [nobody(), nobody(), nobody(), nobody(), nobody()]
  let seen = 0

  /** Everything that came since the last look. */
  async function read(mails: readonly Mail[]) {
    for (; seen < mails.length; seen++) {
      const mail = mails[seen] ?? expect.fail()
      const nth = (mailsTo.get(mail.to) ?? 0) + 1
      mailsTo.set(mail.to, nth)
      const person = byEmail.get(mail.to) ?? expect.fail(`a mail to a stranger: ${mail.to}`)
      if (person.does === 'returns' && nth === 1) await tell(mail, 'Bounce', returned)
      if (person.afterMail !== nth) continue
      if (person.does === 'answers') await answer(person, mail.answerUrl)
      if (person.does === 'unsubscribes') await unsubscribe(person, mail.unsubscribeUrl)
      if (person.does === 'complains') await tell(mail, 'SpamComplaint', complained)
    }
  }

  /** One in three presses a number in the mail; the others open the page and choose there. */
  async function answer({ email, rating, name, at }: Generated & { at: number }, url: string) {
    const path = new URL(url).pathname
    if (at % 3 === 0) {
      expect((await visit(at, 'GET', `${path}/${rating}`)).statusCode, email).toBe(200)
      pressed.add(email)
    }
    const form = `step=why&from=&rating=${rating}&verbatim=${encodeURIComponent(`${name} says why`)}`
    expect((await visit(at, 'POST', path, form)).statusCode, email).toBe(200)
    answered.add(email)
  }

  async function unsubscribe({ email, at }: Generated & { at: number }, url: string) {
    const { pathname, search } = new URL(url)
    expect((await visit(at, 'POST', pathname + search, 'List-Unsubscribe=One-Click')).statusCode, email).toBe(200)
    declined.add(email)
  }

  /** Each from a network of their own. */
  const visit = (at: number, method: 'GET' | 'POST', url: string, payload?: string) =>
    app.http.inject({
      method,
      url,
      headers: FORM,
      remoteAddress: `10.${at >> 8}.${at & 255}.1`,
      ...(payload === undefined ? {} : { payload }),
    })

  async function tell({ to, mark }: Mail, record: 'Bounce' | 'SpamComplaint', told: Set<string>) {
    const { pathname, username, password } = new URL(hook.address)
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
    const payload = { RecordType: record, Type: 'HardBounce', ID: `${record} ${to}`, Metadata: { hearback: mark } }
    const reply = await app.http.inject({
      method: 'POST',
      url: pathname,
      headers: { authorization, 'content-type': 'text/plain' },
      payload: JSON.stringify(payload),
    })
    expect(reply.json(), to).toEqual({ taken: 1 })
    told.add(to)
  }

  return { read, byEmail, mailsTo, answered, pressed, declined, complained, returned }
}
