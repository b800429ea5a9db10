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
    for (let tries = 0; tries < 1800; tries++) {
      const value = await ask()
      if (good(value)) return value
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('It did not come within three minutes.')
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

  test('the score is read with its number of answers, and says that it is small', async () => {
    await desk.goto(`${site.url}/learn/score`)
    await desk.locator('main').getByText('12', { exact: true }).first().waitFor()
    const { sheet } = await api('GET', '/api/scores')
    expect(sheet.standing).toMatchObject({ answers: 12, sample: 'small', counted: { promoter: 8, passive: 2, detractor: 2 } })
    await expectAccessible(desk, 'score')
  })

  test('each detractor opened a case whose owner was told by mail', async () => {
    await until(
      async () => sink.to(OWNER.email).length,
      (count) => count >= 2,
    )
    expect(sink.to(OWNER.email).length).toBe(2)
    const { items } = await api('GET', '/api/cases?state=open')
    expect(items.map(({ rating }: { rating: number }) => rating).sort()).toEqual([3, 6])
  })

  test('the customer hears back in their own mailbox, in the thread of the question, and the case is closed on the board', async () => {
    const asked = sink.mails.filter(({ to }) => /^p\d+@/.test(to))[2] as Received
    await desk.goto(`${site.url}/act/cases`)
    await desk.waitForSelector('text=What I think of it, number 2')
    await expectAccessible(desk, 'cases')
    await desk.click('a.card-link >> nth=0')
    await desk.fill('#case-reply', 'Thank you for telling us. The export is fixed since this morning.')
    await desk.click('button:has-text("Send reply")')
    const reply = await until(
      async () => sink.to(asked.to).find(({ parsed }) => parsed.text?.includes('The export is fixed')),
      (mail) => mail !== undefined,
    )
    expect(reply?.parsed.inReplyTo).toBe(asked.parsed.messageId)
    expect(reply?.parsed.replyTo?.value[0]?.address ?? reply?.parsed.from?.value[0]?.address).toBe(OWNER.email)

    await desk.click('button:has-text("Resolve…")')
    await desk.selectOption('dialog select[name=rootCause]', 'reliability')
    await desk.fill('dialog textarea[name=note]', 'The export works again.')
    await desk.click('dialog button:text-is("Resolve")')
    const { items } = await until(
      () => api('GET', '/api/cases?state=resolved'),
      ({ items }) => items.length === 1,
    )
    expect(items[0]).toMatchObject({ rating: 3, rootCause: 'reliability' })
    expect(desk.faults).toEqual([])
  })
})
