import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, openSite } from '#test/journey.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const DAY = 86_400_000
const about = {
  name: 'R',
  brand: 'Islet Docs',
  locale: 'en',
  senderName: 'Mo Okafor',
  senderEmail: 'mo@isletdocs.example',
  postalAddress: '1 Quay',
}

test('variants are written side by side, checked when they are saved, and each can be seen and sent to oneself', async () => {
  const site = await openSite('postgres')
  const page = await newPage(browser, DESK)
  await becomeOwner(page, site)
  const send = async (where: string, data: object) =>
    (await page.request.post(`${site.url}${where}`, { data, headers: { origin: site.url } })).json()
  const program = await send('/api/programs', about)
  const wave = await send('/api/waves', {
    programId: program.id,
    name: 'Autumn',
    closesAt: new Date(Date.now() + 30 * DAY).toISOString(),
    plan: { sampling: { kind: 'everyone' }, reminders: { count: 1, afterDays: 5 } },
  })

  await page.goto(`${site.url}/listen/waves/${wave.id}`)
  await page.getByRole('button', { name: 'Try another way of asking' }).click()
  await page.getByRole('button', { name: 'Add a variant' }).click()
  await page.getByLabel('Sender name', { exact: true }).check()
  const [a, b, c] = ['A', 'B', 'C'].map((key) => page.getByRole('group', { name: `Variant ${key}` }))
  await b?.getByLabel('Subject').fill('ANSWER US TODAY')
  await c?.getByLabel('Sender name').fill('Ana')
  expect(new Set(await heightsOf(page, 'Sender name'))).toHaveProperty('size', 1)
  expect(await a?.getByText('One question about {brand}').isVisible()).toBe(true)
  await expectAccessible(page, 'variants side by side')

  await b?.getByLabel('Share in per cent').focus()
  for (const field of ['Subject', 'Sender name']) {
    await page.keyboard.press('Tab')
    expect(await b?.getByLabel(field).evaluate((input) => input === document.activeElement)).toBe(true)
  }
  await page.getByRole('button', { name: 'Save experiment' }).click()
  await page.getByText('Write the subject in ordinary letters').waitFor()
  await page.getByText('First mail, variant B', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'Send me a test' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Reminder, variant C' }).check()
  await dialog.getByText('Still one question about Islet Docs').waitFor()
  await dialog.frameLocator('iframe').getByText('Ana', { exact: true }).waitFor()
  await expectAccessible(page, 'choosing a test')
  await dialog.getByRole('button', { name: 'Send me this mail' }).click()
  await dialog.getByText(/The test to .+ is in the outbox/).waitFor()
  const { items } = await (await page.request.get(`${site.url}/api/messages?kind=test`)).json()
  expect(items).toHaveLength(1)

  const phone = await newPage(browser, { ...PHONE, storageState: await page.context().storageState() })
  await phone.goto(`${site.url}/listen/waves/${wave.id}`)
  await phone.getByRole('group', { name: 'Variant C' }).waitFor()
  expect(new Set(await heightsOf(phone, 'Sender name'))).toHaveProperty('size', 3)
  await expectAccessible(phone, 'variants on a phone')
  await phone.goto(`${site.url}/listen/programs/${program.id}`)
  await phone.getByLabel('Which way of asking').selectOption({ label: 'Autumn: variant B' })
  await phone.getByText('ANSWER US TODAY').waitFor()
  await expectAccessible(phone, 'a variant on the page of its program')
  expect([...page.faults, ...phone.faults]).toEqual([])
  await phone.context().close()
  await page.context().close()
  await site.close()
})

/** How far down the page each card has the label of this field. */
const heightsOf = (page: Page, label: string): Promise<number[]> =>
  page
    .locator('.variant .field-label', { hasText: label })
    .evaluateAll((labels) => labels.map((each) => Math.round(each.getBoundingClientRect().top)))
