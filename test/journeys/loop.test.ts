import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, type JourneySite, OWNER, openSite } from '#test/journey.ts'
import { openSink, type Received, type Sink } from '#test/mail-sink.ts'

const PEOPLE = 200

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(['postgres', 'embedded'] as const)('one loop, from the first mail to the closed case (%s)', (engine) => {
  let site: JourneySite
  let sink: Sink
  let desk: Page & { faults: string[] }
  beforeAll(async () => {
    sink = await openSink()
    site = await openSite(engine, { smtpUrl: sink.url() })
    desk = await newPage(browser, DESK)
    await becomeOwner(desk, site)
  })
  afterAll(async () => {
    await desk?.context().close()
    await site?.close()
    await sink?.close()
  })

  const api = async (method: 'GET' | 'POST' | 'PUT', path: string, data?: unknown) => {
    const reply = await desk.request.fetch(site.url + path, {
      method,
      headers: { origin: site.url },
      ...(data === undefined
        ? {}
        : Buffer.isBuffer(data)
          ? { data, headers: { origin: site.url, 'content-type': 'text/csv' } }
          : { data }),
    })
    expect(reply.status(), `${method} ${path}: ${await reply.text()}`).toBeLessThan(300)
    return reply.json()
  }
  const until = async <T>(ask: () => Promise<T>, good: (value: T) => boolean): Promise<T> => {
    for (let tries = 0; tries < 300; tries++) {
      const value = await ask()
      if (good(value)) return value
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('It did not come within thirty seconds.')
  }
  const linkIn = (mail: Received, rating: number) =>
    mail.parsed.html ? (new RegExp(`href="(${site.url}/a/[\\w-]{44}/${rating})"`).exec(mail.parsed.html)?.[1] ?? '') : ''

  test('two hundred people are asked by real mail, each once', async () => {
    const people = [
      'email,name,company,plan',
      ...Array.from(
        { length: PEOPLE },
        (_, i) => `p${i}@company${i}.example,Person ${i},Company ${i % 50},${i % 2 ? 'growth' : 'starter'}`,
      ),
    ].join('\n')
    const file = await api('POST', '/api/imports?kind=contacts&fileName=people.csv', Buffer.from(people))
    await api('POST', `/api/imports/${file.id}/commit`, { mapping: file.sheet.mapping })
    await until(
      () => api('GET', `/api/imports/${file.id}`),
      ({ state }) => state === 'committed',
    )

    const program = await api('POST', '/api/programs', {
      name: 'Relationship',
      brand: 'Islet Docs',
      locale: 'en',
      senderName: OWNER.name,
      senderEmail: OWNER.email,
      postalAddress: '1 Harbour Row, Islet',
    })
    const closesAt = new Date(Date.now() + 14 * 86_400_000).toISOString()
    const wave = await api('POST', '/api/waves', { programId: program.id, name: 'Q4', closesAt })
    await api('POST', `/api/waves/${wave.id}/start`, {})
    await until(
      async () => sink.mails.length,
      (count) => count >= PEOPLE,
    )
    expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(PEOPLE)
    const [mail] = sink.mails
    expect(mail?.parsed.headers.get('list-unsubscribe-post') ?? mail?.raw.toString()).toContain('List-Unsubscribe=One-Click')
  })

  test('people answer in a real browser on a phone, with and without JavaScript', async () => {
    for (const [index, mail] of sink.mails
      .filter(({ to }) => /^p\d+@/.test(to))
      .slice(0, 12)
      .entries()) {
      const rating = [9, 10, 3, 8, 9, 10, 7, 10, 9, 6, 10, 9][index] ?? 9
      const page = await newPage(browser, { ...PHONE, javaScriptEnabled: index % 2 === 0 })
      await page.goto(linkIn(mail, rating))
      if (index === 0) await expectAccessible(page, 'answer page')
      await page.fill('textarea', `What I think of it, number ${index}`)
      if (rating <= 6) await page.check('input[name=consent]')
      await page.click('form button')
      await page.waitForSelector('h1:has-text("Thank you")')
      expect(page.faults).toEqual([])
      await page.context().close()
    }
    const { total } = await until(
      () => api('GET', '/api/responses'),
      ({ total }) => total >= 12,
    )
    expect(total).toBe(12)
  })
})
