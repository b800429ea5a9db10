import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ASK_LOCALES, directionOf } from '#domain/listen/ask-locale.ts'
import { newPage, openBrowser } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, type JourneySite, OWNER, openSite } from '#test/journey.ts'
import { openSink, type Sink } from '#test/mail-sink.ts'
import { makePeople } from '#test/people.ts'

const DAY = 86_400_000
const LEAST = 44
const EDGE = 12
const SMALL = { viewport: { width: 320, height: 740 }, hasTouch: true, isMobile: true }

let browser: Browser
let site: JourneySite
let sink: Sink
let desk: Page & { faults: string[] }
let program: string
beforeAll(async () => {
  browser = await openBrowser()
  sink = await openSink()
  site = await openSite('postgres', { smtpUrl: sink.url() })
  desk = await newPage(browser)
  await becomeOwner(desk, site)
  const sender = { senderName: OWNER.name, senderEmail: OWNER.email, postalAddress: '1 Harbour Row, Islet' }
  program = (await post('/api/programs', { name: 'Relationship', brand: 'Islet Docs', locale: 'en', ...sender })).id
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await sink?.close()
})

const post = async (path: string, data: object) => {
  const reply = await desk.request.post(site.url + path, { data, headers: { origin: site.url } })
  expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true)
  return reply.json()
}

/** The eleven keys as they lie on the screen, and the sheet under them. */
const scaleOn = (page: Page | Frame) =>
  page.evaluate(() => ({
    keys: [...document.querySelectorAll('a.k')].map((key) => {
      const { left, right, top, bottom, width, height } = key.getBoundingClientRect()
      return { left, right, top, bottom, width, height }
    }),
    window: innerWidth,
    wide: document.documentElement.scrollWidth,
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
  }))
type Scale = Awaited<ReturnType<typeof scaleOn>>

/** What a thumb needs: eleven targets of 44 px, none over another, none outside the window. */
function expectReachable({ keys, window, wide }: Scale, where: string) {
  expect(keys.length, where).toBe(11)
  expect(wide, where).toBe(window)
  for (const [at, key] of keys.entries()) {
    expect(Math.min(key.width, key.height), `${where}: ${at}`).toBeGreaterThanOrEqual(LEAST)
    expect(key.left, `${where}: ${at}`).toBeGreaterThanOrEqual(0)
    expect(key.right, `${where}: ${at}`).toBeLessThanOrEqual(window)
  }
  const over = keys.filter((a, at) =>
    keys.slice(at + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  )
  expect(over, where).toEqual([])
}

test('the preview of a mail is as wide as it says and as dark as it says, in three widths and two themes', async () => {
  await desk.goto(`${site.url}/listen/programs/${program}`)
  const looks: Record<string, [string, string]> = {}
  for (const width of [320, 375, 600])
    for (const scheme of ['Light', 'Dark']) {
      await desk.getByRole('radio', { name: String(width), exact: true }).check()
      await desk.getByRole('radio', { name: scheme, exact: true }).check()
      const frame = await desk.waitForSelector('iframe')
      const mail = async () => (await frame.contentFrame()) as Frame
      await expect.poll(async () => (await mail()).url(), { timeout: 60_000 }).toContain(`scheme=${scheme.toLowerCase()}`)
      await (await mail()).waitForSelector('a.k')
      const scale = await scaleOn(await mail())
      expectReachable(scale, `${width} ${scheme}`)
      expect(scale.window).toBe(width)
      looks[scheme] ??= [scale.paper, scale.ink]
      expect([scale.paper, scale.ink]).toEqual(looks[scheme])
    }
  const { Light = [], Dark = [] } = looks
  expect(Light).not.toEqual(Dark)
  expect(Light.map(lightness).toSorted()).toEqual(Dark.map(lightness).toSorted())
  await expectAccessible(desk, 'the preview')
  expect(desk.faults).toEqual([])
})

/** Dark ink on light paper, or the other way round. */
const lightness = (colour: string) =>
  (colour.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0) > 382 ? 'light' : 'dark'

test('in every language the mail that really arrives has eleven keys of 44 px on a phone of 320 px, without its style sheet too', async () => {
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  await site.within({ workspaceId: workspace.id, actorId: null }, (scope) =>
    makePeople(
      scope,
      ASK_LOCALES.map((locale) => ({ email: addressOf(locale), name: 'Ines', locale })),
    ),
  )
  const closesAt = new Date(Date.now() + 14 * DAY).toISOString()
  const wave = await post('/api/waves', { programId: program, name: 'Q4', closesAt })
  await post(`/api/waves/${wave.id}/start`, {})
  await expect.poll(() => sink.mails.length, { timeout: 120_000 }).toBe(ASK_LOCALES.length)

  const phone = await newPage(browser, SMALL)
  for (const locale of ASK_LOCALES) {
    const html = sink.to(addressOf(locale))[0]?.parsed.html || expect.fail(locale)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(12_000)
    expect(html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`)
    await phone.setContent(html)
    expectReachable(await scaleOn(phone), `${locale} with its style sheet`)
    if (['en', 'zh-Hans', 'ar'].includes(locale))
      for (const colorScheme of ['dark', 'light'] as const) {
        await phone.emulateMedia({ colorScheme })
        await expectAccessible(phone, `the mail in ${locale}, ${colorScheme}`)
      }

    await phone.setContent(html.replace(/<style>.*?<\/style>/s, ''))
    const { keys, ...bare } = await scaleOn(phone)
    expectReachable({ keys, ...bare }, `${locale} without`)
    // 0 stands where reading begins, at the edge of the text.
    const [zero] = keys
    const isRtl = directionOf(locale) === 'rtl'
    expect(isRtl ? bare.window - Number(zero?.right) : zero?.left, locale).toBe(EDGE)
  }
  expect(phone.faults).toEqual([])
})

const addressOf = (locale: string) => `${locale.toLowerCase()}@customer.example`
