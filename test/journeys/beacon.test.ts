import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classify, counts, type Evidence, type Signals, SWEEP_HOURS, YOUNG_MS } from '#domain/listen/evidence.ts'
import { DESK, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { invite, type JourneySite, openSite } from '#test/journey.ts'

const HOUR = 3_600_000

let browser: Browser
let site: JourneySite
beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite('postgres')
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const until = <T>(ask: () => Promise<readonly T[]>, right: (rows: readonly T[]) => boolean = ({ length }) => length > 0) =>
  expect.poll(async () => right(await ask()), { timeout: 120_000, interval: 200 }).toBe(true)
/** The page tells of its use by itself once it was looked at for three seconds. */
const toldAfter = (page: Page, act: () => Promise<unknown>) =>
  Promise.all([page.waitForRequest((request) => request.url().endsWith('/beacon')), act()])
/** As a person closes a tab: the page is told, and may say its last word. */
const closeTab = (page: Page) => page.close({ runBeforeUnload: true })

const HANDS: [string, typeof DESK, (page: Page) => Promise<unknown>][] = [
  ['a mouse that moves and scrolls', DESK, (page) => page.mouse.move(200, 300).then(() => page.mouse.wheel(0, 40))],
  [
    'a keyboard that goes from key to key',
    DESK,
    (page) => page.keyboard.press('Tab').then(() => page.keyboard.press('ArrowLeft')),
  ],
  ['a finger on the question', PHONE, (page) => page.tap('h1')],
]
test.each(HANDS)(
  'whoever opens a rating of a mail, looks at the page with %s and closes the tab has answered',
  async (_, device, use) => {
    const { url, stored, clicks } = await invite(site)
    const page = await newPage(browser, device)
    await page.goto(`${url}/9`)
    expect(await stored()).toEqual([])
    await toldAfter(page, () => use(page))
    const marked = Number(await page.locator('input[name=rating]:checked').inputValue())
    await until(stored)
    const early = await clicks()
    await closeTab(page)

    // Its farewell says how long it really was in view.
    await until(clicks, ({ length }) => length > early.length)
    const [answer, ...others] = await stored()
    const signals = answer?.signals as Signals
    expect(others).toEqual([])
    expect(answer).toMatchObject({ rating: marked, verbatim: null, evidence: 'auto', evidenceBecause: 'page_used' })
    expect(signals).toMatchObject({ posted: null, beacon: { trusted: true }, distinctRatings: 1, botAgent: false })
    expect(signals.beacon?.visibleMs).toBeGreaterThanOrEqual(3_000)
    expect(signals.beacon?.events).toBeGreaterThan(0)
    expect(classify(signals)).toMatchObject({ evidence: 'auto', because: 'page_used' })
    expect(page.faults).toEqual([])
    await page.context().close()
  },
)

test('whoever changes the marked rating on the page and closes the tab is counted with what was marked last', async () => {
  const { url, stored } = await invite(site)
  const page = await newPage(browser)
  await page.goto(`${url}/9`)
  await toldAfter(page, () => page.check('input[name=rating][value="7"]'))
  await until(stored)
  await closeTab(page)
  expect(await stored()).toMatchObject([{ rating: 7, evidence: 'auto', evidenceBecause: 'page_used' }])
  await page.context().close()
})

test('a hand that is a script’s, a page that is shut at once and a mail that has just come are no answer yet', async () => {
  const [scripted, brief, young] = await Promise.all([invite(site), invite(site), invite(site, { sentAgo: 0 })])
  const page = await newPage(browser)
  await page.goto(`${scripted.url}/9`)
  await toldAfter(page, () =>
    page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))),
  )
  await until(scripted.stored)
  expect(await scripted.stored()).toMatchObject([{ evidence: 'provisional', evidenceBecause: 'not_by_hand' }])

  // The page's own clock stands still, so that it is brief on a slow machine too.
  const glance = await newPage(browser)
  await glance.clock.install()
  await glance.clock.pauseAt(Date.now() + HOUR)
  await glance.goto(`${brief.url}/9`)
  await glance.mouse.move(200, 300)
  await closeTab(glance)
  await until(brief.stored)
  expect(await brief.stored()).toMatchObject([{ evidence: 'provisional', evidenceBecause: 'too_brief' }])

  const hasty = await newPage(browser)
  await hasty.goto(`${young.url}/9`)
  await toldAfter(hasty, () => hasty.mouse.move(200, 300))
  await until(young.stored)
  const [answer] = await young.stored()
  expect(answer).toMatchObject({ evidence: 'provisional', evidenceBecause: 'too_young' })
  const { linkAgeMs } = (answer?.signals ?? {}) as Partial<Signals>
  expect(linkAgeMs).toBeLessThan(YOUNG_MS)
  for (const seen of [page, glance, hasty]) await seen.context().close()
})

test('what fetches the links without running a page leaves nothing that counts, and no GET or HEAD ever writes an answer', async () => {
  const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'
  const [early, every, robot] = await Promise.all([invite(site, { sentAgo: 0 }), invite(site), invite(site)])
  const get = (url: string, method = 'GET') => fetch(url, { method, headers: { 'user-agent': BROWSER } })
  expect((await get(`${early.url}/9`)).status).toBe(200)
  for (let rating = 0; rating <= 10; rating++) await get(`${every.url}/${rating}`)
  const headless = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await headless.goto(`${robot.url}/9`)
  await headless.mouse.move(200, 300)
  await headless.context().close()
  for (const { url } of [early, every, robot]) expect((await get(`${url}/3`, 'HEAD')).status).toBe(200)

  const seen = await Promise.all([early, every, robot].map(({ clicks }) => clicks()))
  expect(seen.map((clicks) => clicks.map(({ rating }) => rating))).toEqual([[9], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [9]])
  for (const { stored } of [early, every, robot]) expect(await stored()).toEqual([])

  // A day later they are judged, and kept with the reason.
  site.goOn((SWEEP_HOURS + 1) * HOUR)
  await site.tick('evidence.sweep')
  const why = { early: 'too_young', every: 'many_ratings', robot: 'bot_agent' } as const
  for (const [name, { stored }] of Object.entries({ early, every, robot })) {
    await until(stored)
    const [answer] = await stored()
    expect(answer).toMatchObject({ evidence: 'discarded', evidenceBecause: why[name as keyof typeof why] })
    expect(counts(answer?.evidence as Evidence)).toBe(false)
  }
})
