import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crowd, defineAttribute, makeAnswers, makeDatedWave } from '#test/answers.ts'
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
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    const ago = (days: number) => new Date(scope.now.getTime() - days * DAY)
    const spring = await makeDatedWave(scope, id, 'Spring', ago(120))
    const autumn = await makeDatedWave(scope, id, 'Autumn', ago(20))
    const of = (plan: string, waveId: string, days: number) => ({ waveId, at: ago(days), attributes: { plan } })
    await makeAnswers(scope, id, [
      ...crowd(5, 10, 25, of('Pro', spring, 119)),
      ...crowd(2, 8, 30, of('Free', spring, 119)),
      ...crowd(5, 10, 25, of('Pro', autumn, 19)),
      ...crowd(30, 8, 2, of('Free', autumn, 19)),
    ])
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

const order = () => desk.locator('.tile h2').allTextContents()

test('the app opens with the board of the role: each tile says what is shown', async () => {
  await desk.goto(site.url)
  await desk.waitForURL(`${site.url}/learn/board`)
  await desk.getByText('Down since Spring, and real: Plan: Free.').waitFor()
  expect(await order()).toEqual(['Score', 'Over time', 'What changed', 'At stake', 'Open cases', 'What people wrote'])
  await inBothThemes(desk, 'board')
  const phone = await newPage(browser, { ...PHONE, storageState: await desk.context().storageState() })
  await phone.addInitScript(() => localStorage.setItem('hearback.locale', 'zh-Hans'))
  await phone.goto(`${site.url}/learn/board?edit=yes`)
  await phone.getByText('确有下降').first().waitFor()
  await inBothThemes(phone, 'board on a phone')
  expect(phone.faults).toEqual([])
  await phone.context().close()
})

test('a question is saved from the explorer onto the board, and the board is put in order by keys, with a way back', async () => {
  await desk.goto(`${site.url}/learn/explorer?by=plan`)
  await desk.getByText('Scores differ by Plan.').waitFor()
  await desk.getByRole('button', { name: 'Save', exact: true }).click()
  await desk.getByLabel('Name').fill('By plan')
  await desk.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await desk.getByText('“By plan” is saved and stands on your board.').waitFor()

  await desk.goto(`${site.url}/learn/board?edit=yes`)
  await desk.getByText('Scores differ by Plan.').waitFor()
  const put = () => desk.waitForResponse((reply) => reply.url().endsWith('/api/board') && reply.request().method() === 'PUT')
  // Each is waited for, or the one before is taken for the one after.
  const moved = put()
  await desk.getByRole('button', { name: 'Move By plan' }).press('ArrowUp')
  await desk.getByText('By plan is now at place 6 of 7.').waitFor()
  await moved
  expect((await order()).indexOf('By plan')).toBe(5)
  const taken = put()
  await desk.getByRole('button', { name: 'Take By plan off the board' }).click()
  await desk.getByText('By plan is off the board.').waitFor()
  expect(await order()).not.toContain('By plan')
  await taken
  const kept = put()
  await desk.getByRole('button', { name: 'Undo' }).click()
  await desk.getByRole('heading', { name: 'By plan' }).waitFor()
  await kept
  await desk.reload()
  await desk.getByRole('heading', { name: 'By plan' }).waitFor()
  expect((await order()).indexOf('By plan')).toBe(5)
})

test('a link shows the board to who has no account, until it is ended', async () => {
  await desk.goto(`${site.url}/learn/board`)
  await desk.getByRole('button', { name: 'Share' }).click()
  await desk.getByLabel('What the page is called').fill('For our investors')
  await inBothThemes(desk, 'sharing')
  await desk.getByRole('button', { name: 'Make the link' }).click()
  const link = (await desk.getByRole('dialog').locator('code').textContent()) ?? ''

  const guest = await newPage(browser, DESK)
  await guest.goto(link)
  await guest.getByRole('heading', { name: 'For our investors' }).waitFor()
  await guest.getByText('Scores differ by Plan.').waitFor()
  await inBothThemes(guest, 'shared page')
  await guest.getByRole('link', { name: '简体中文' }).click()
  await guest.getByText('按“Plan”划分，分数有差异。').waitFor()
  expect(await guest.getByText('Open cases').count()).toBe(0)
  const phone = await newPage(browser, { ...PHONE, javaScriptEnabled: false })
  await phone.goto(link)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await phone.context().close()

  await desk
    .getByText(/opened \d times/)
    .waitFor({ timeout: 1000 })
    .catch(() => {})
  await desk.getByRole('button', { name: 'End the link “For our investors”' }).click()
  await desk.getByText('The link leads nowhere now.').waitFor()
  await guest.goto(link)
  await guest.getByText('This link leads nowhere').waitFor()
  await guest.context().close()
  expect(desk.faults).toEqual([])
})
