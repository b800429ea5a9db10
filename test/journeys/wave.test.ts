import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayLater } from '#domain/zoned-time.ts'
import { defineAttribute } from '#test/answers.ts'
import { DESK, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, type JourneySite, OWNER, openSite } from '#test/journey.ts'
import { openSink, type Sink } from '#test/mail-sink.ts'
import { makePeople } from '#test/people.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const [PAYING, FREE] = [60, 200]

let browser: Browser
let site: JourneySite
let sink: Sink
let desk: Page & { faults: string[] }
let foretold: { days: string[]; reasons: string[] }
beforeAll(async () => {
  browser = await openBrowser()
  sink = await openSink()
  site = await openSite('postgres', { smtpUrl: sink.url() })
  desk = await newPage(browser, DESK)
  await becomeOwner(desk, site)
  const sender = { senderName: OWNER.name, senderEmail: OWNER.email, postalAddress: '1 Harbour Row, Islet' }
  const data = { name: 'Relationship', brand: 'Islet Docs', locale: 'en', ...sender }
  expect((await desk.request.post(`${site.url}/api/programs`, { data, headers: { origin: site.url } })).ok()).toBe(true)
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  await site.within({ workspaceId: workspace.id, actorId: null }, async (scope) => {
    await defineAttribute(scope, 'contact', 'plan', 'Plan')
    const people = (many: number, plan: string, over = {}) =>
      Array.from({ length: many }, (_, at) => ({
        email: `${plan}${at}@${plan}${at}.example`,
        name: `${plan} ${at}`,
        attributes: { plan },
        ...over,
      }))
    await makePeople(scope, [
      ...people(PAYING, 'paying'),
      ...people(FREE, 'free'),
      ...people(1, 'free', { email: 'sam@quiet.example', name: 'Quiet Sam', suppressed: 'manual' }),
      ...people(3, 'free', { email: null }),
    ])
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await sink?.close()
})

/** At a desk in English, and on a phone in Chinese: nothing that axe finds in either theme, nothing wider than the window. */
async function expectFit(where: string, chinese: string) {
  await inBothThemes(desk, where)
  const phone = await newPage(browser, { ...PHONE, storageState: await desk.context().storageState() })
  await phone.addInitScript(() => localStorage.setItem('hearback.locale', 'zh-Hans'))
  await phone.goto(desk.url())
  await phone.getByText(chinese).first().waitFor()
  expect(await phone.locator('html').getAttribute('lang')).toBe('zh-Hans')
  await inBothThemes(phone, `${where} on a phone`)
  expect(phone.faults).toEqual([])
  await phone.context().close()
}

async function inBothThemes(page: Page, where: string) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor()
    await expectAccessible(page, `${where}, ${colorScheme}`)
  }
}

const figure = (name: string, value: string) =>
  desk
    .locator('dl > div')
    .filter({ hasText: `${name}${value}` })
    .waitFor()
const stratum = (cells: RegExp) => desk.getByRole('table').getByRole('row', { name: cells }).waitFor()
const reasons = () =>
  desk
    .locator('section')
    .filter({ has: desk.getByRole('heading', { name: 'Every decision, with its reason' }) })
    .getByRole('listitem')
    .allTextContents()
/** What each day of the calendar that sends first mails says to those who hear it. */
const calendar = async () =>
  (await desk.getByRole('table', { name: 'Mails of each day' }).locator('.sr').allTextContents()).flatMap(
    (day) => /^.+: \d+ mails?/.exec(day)?.[0] ?? [],
  )

test('the planner tells what a plan would do while it is made: strata, days, a reminder', async () => {
  await desk.goto(`${site.url}/listen/waves`)
  await desk.getByRole('button', { name: 'Plan a wave' }).first().click()
  await figure('Asked', '260')

  await desk.getByRole('radio', { name: 'An amount for each stratum' }).check()
  await desk.getByLabel('Strata by').selectOption({ label: 'Plan' })
  await stratum(/^free 204 200 200 /)
  await desk.getByLabel('How many of free').fill('10')
  await stratum(/^free 204 200 20 /)
  await stratum(/^paying 60 60 60 /)
  await figure('Asked', '80')

  const today = new Intl.DateTimeFormat('en-CA', { timeZone: OWNER.timeZone }).format(site.clock())
  await desk.getByRole('radio', { name: 'Evenly over some days' }).check()
  await desk.getByLabel('First day', { exact: true }).fill(dayLater(today, 1))
  await desk.getByLabel('Last day', { exact: true }).fill(dayLater(today, 8))
  for (const day of ['Sat', 'Sun']) await desk.getByRole('button', { name: day }).click()
  await desk.getByLabel('Mails a day, at most').fill('5')
  await desk.getByText('40 people find no room in these days.').waitFor()
  await desk.getByLabel('Mails a day, at most').fill('12')
  await desk.getByText('80 of 264 people are asked').waitFor()
  await desk.getByLabel('Reminders').selectOption({ label: 'One reminder' })
  await desk.getByLabel('After days of silence').fill('5')
  await desk.getByRole('button', { name: 'Save plan' }).click()
  await desk.getByText('The plan is saved.').waitFor()
  foretold = { days: await calendar(), reasons: await reasons() }
  await expectFit('the planner', '按什么分层')
})

test('the wave that is started shows what the planner foretold', async () => {
  await desk.getByRole('button', { name: 'Start wave' }).click()
  await desk.getByRole('dialog').getByText('Ask 80 people now?').waitFor()
  await desk.getByRole('button', { name: 'Ask 80 people' }).click()
  await desk.getByText('Nobody of 80 has answered yet.').waitFor()
  await stratum(/^free 20 /)
  await stratum(/^paying 60 /)
  await desk.getByText('0 of 80 have left').waitFor()
  expect(await reasons()).toEqual(foretold.reasons)
  expect(await calendar()).toEqual(foretold.days)
  await desk.getByText('One, after 5 days of silence each').waitFor()
  await expectFit('the wave', '各层从询问到回答')
})

test('the ledger and the page of a contact say why somebody was not asked', async () => {
  const search = desk.getByLabel('Name, address or company')
  const decided = desk.getByRole('table', { name: 'Why was someone asked, or not?' })
  await search.fill('Quiet Sam')
  await decided.getByText('Set to “do not ask” by your team').waitFor()
  expect(await decided.locator('tbody tr').count()).toBe(1)
  await decided.getByRole('link', { name: 'Quiet Sam' }).click()
  await desk.getByText('Your team put them on the do-not-ask list.').first().waitFor()
  await expectFit('somebody who was not asked', '询问与否及原因')
  await desk.goBack()
  await search.fill('')
  await desk.getByRole('button', { name: 'Not drawn this time' }).click()
  await desk.getByText('of 180').waitFor()
  await decided
    .getByRole('link', { name: /^free \d+$/ })
    .first()
    .click()
  await desk.getByText('The draw passed them over this time.').waitFor()
  await desk.goBack()
})

test('a paused wave sends nothing on its day; resumed, it sends each day what its calendar says', async () => {
  await desk.getByRole('button', { name: 'Pause' }).click()
  await desk.getByText('The wave is paused; 80 mails wait.').waitFor()
  await desk.getByText('no mail leaves until you resume').waitFor()
  await nextEvening()
  expect(sink.mails).toEqual([])

  await desk.reload()
  await desk.getByRole('button', { name: 'Resume' }).click()
  await desk.getByText('The wave goes on with 80 mails.').waitFor()
  await desk.getByText('Mails to come, day by day').waitFor()
  const left = await calendar()
  const mails = Number(/(\d+) mail/.exec(left[0] ?? '')?.[1])
  expect(mails).toBeGreaterThan(0)
  expect(left.at(-1)?.split(':')[0]).toBe(foretold.days.at(-1)?.split(':')[0])
  await nextEvening()
  expect(sink.mails.length).toBe(mails)
  await desk.reload()
  await desk.getByText(`${mails} of 80 have left`).waitFor()
  expect(desk.faults).toEqual([])
})

/** The product's clock goes to eight in the evening of its next day, and all that is due is done. */
async function nextEvening() {
  const now = site.clock().getTime()
  const day = Math.floor(now / DAY) * DAY
  site.goOn(day + DAY + 19 * HOUR - now)
  await site.tick('message.deliver')
  await expect.poll(() => site.jobs.outstanding(), { timeout: 120_000 }).toBe(0)
}
