import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { defineAttribute, makeAnswers } from '#test/answers.ts'
import { DESK, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, type JourneySite, openSite } from '#test/journey.ts'
import { makeProgram } from '#test/make.ts'

const DAY = 86_400_000

let browser: Browser
let site: JourneySite
let desk: Page & { faults: string[] }
beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite('embedded')
  desk = await newPage(browser, DESK)
  await becomeOwner(desk, site)
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  await site.within({ workspaceId: workspace.id, actorId: null }, async (scope) => {
    const { id } = await makeProgram(scope)
    await defineAttribute(scope, 'response', 'plan', 'Plan')
    for (const [key, label] of [
      ['calls', 'API calls'],
      ['seats', 'Seats'],
      ['tickets', 'Tickets'],
    ] as const)
      await defineAttribute(scope, 'response', key, label, 'number')
    const { chance, below, share } = randomFrom('why')
    await makeAnswers(
      scope,
      id,
      Array.from({ length: 1600 }, (_, at) => {
        const isLate = at % 2 === 0
        const [pro, calls] = [chance(isLate ? 0.7 : 0.3), below(40) * 1000]
        const up = 0.35 + (pro ? 0.3 : 0) - (calls > 20_000 ? 0.3 : 0)
        const lot = share()
        const attributes = { plan: pro ? 'Pro' : 'Free', calls, seats: below(200), tickets: below(9) }
        const rating = lot < up ? 10 : lot < up + 0.15 ? 8 : 3
        return { rating, attributes, at: new Date(scope.now.getTime() - (isLate ? 30 : 400) * DAY) }
      }),
    )
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function inBothThemes(page: Page, where: string) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, `${where}, ${colorScheme}`)
  }
}

test('a study says how far it is, is stopped by a key, and keeps what it has found', async () => {
  await desk.goto(`${site.url}/learn/why`)
  await desk.getByRole('progressbar').waitFor()
  await desk.getByRole('button', { name: 'Cancel' }).press('Enter')
  await desk.getByText('This was cancelled. What was found until then stands below.').waitFor()
  await desk.getByRole('button', { name: 'Compute again' }).press('Enter')
  await desk.getByText(/points against the 12 months before(?:, which could be chance)?: .+ lie in who answered/).waitFor()
  await desk.getByRole('progressbar').waitFor({ state: 'detached' })
})

test('each part opens with what it says, and causes are not spoken of', async () => {
  const part = (name: string) => desk.locator('section').filter({ has: desk.getByRole('heading', { name, exact: true }) })
  await part('What changed').getByText('Most of the first lies in Plan').waitFor()
  await part('What changed')
    .locator('svg text')
    .getByText(/^\+\d+ to \+\d+$/)
    .first()
    .waitFor()
  await part('What goes with the score').getByText('Real beside the others: ').waitFor()
  await part('Where numbers part the answers').getByText('Where API calls is above 20,000, the score is about').waitFor()
  await part('Looked for, and not found').or(part('Kinds of customers')).first().waitFor()
  await desk.getByText('This tells what goes together, not what follows from what.').waitFor()
  await inBothThemes(desk, 'why')
  await desk.getByText('How this was computed').click()
  await desk.getByText('Shapley’s shares of R² (LMG)').waitFor()
})

test('on a phone in Chinese the first chart is seen with the finding', async () => {
  const phone = await newPage(browser, { ...PHONE, storageState: await desk.context().storageState() })
  await phone.addInitScript(() => localStorage.setItem('hearback.locale', 'zh-Hans'))
  await phone.goto(`${site.url}/learn/why`)
  await phone.getByText(/^与再往前 12 个月相比/).waitFor()
  await phone.locator('.why-how').waitFor()
  const chart = await phone.locator('.why-chart svg').first().boundingBox()
  expect(chart?.y).toBeLessThan(PHONE.viewport?.height ?? 0)
  await phone.getByRole('progressbar').waitFor({ state: 'detached' })
  await inBothThemes(phone, 'why on a phone')
  expect([...phone.faults, ...desk.faults]).toEqual([])
  await phone.context().close()
})
