import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, openSite } from '#test/journey.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

test('a program begins with a template: its design is edited, its sender picked, and its first wave is planned as proposed', async () => {
  const site = await openSite('postgres')
  const page = await newPage(browser, DESK)
  await becomeOwner(page, site)
  const sender = { name: 'Ines from Islet', address: 'ines@isletdocs.example', replyTo: null }
  await page.request.post(`${site.url}/api/senders`, { data: sender, headers: { origin: site.url } })

  await page.goto(`${site.url}/start`)
  await page.getByLabel('your product or company').fill('Islet Docs')
  await page.getByLabel('What kind of business is it?').selectOption({ label: 'Software (SaaS)' })
  await page.getByRole('button', { name: 'See the mail and the page' }).click()
  await page.getByText('every quarter, 160 days of rest').waitFor()

  await page.getByRole('link', { name: 'Design' }).click()
  await page.getByText('50 % of the people, drawn at random').waitFor()
  await page.getByText('No contact or company has an attribute “plan” yet').waitFor()
  await expectAccessible(page, 'the design')
  await page.getByLabel('Who is asked').fill('Administrators of paying customers')
  await page.getByRole('button', { name: 'Save the design' }).click()
  await page.getByText('Design saved.').waitFor()

  await page.getByRole('link', { name: 'Sender and rules' }).click()
  await page.getByLabel('From', { exact: true }).selectOption({ label: 'Ines from Islet <ines@isletdocs.example>' })
  await page.getByText('The domain isletdocs.example is not set up here').waitFor()
  await page.getByLabel('Send it again: rather twice than never').check()
  await expectAccessible(page, 'sender and rules')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved.', { exact: true }).waitFor()

  await page.reload()
  await page.getByText('Signed by Ines from Islet.').waitFor()
  expect(await page.getByLabel('Send it again: rather twice than never').isChecked()).toBe(true)
  await page.getByRole('link', { name: 'Design' }).click()
  expect(await page.getByLabel('Who is asked').inputValue()).toBe('Administrators of paying customers')
  const design = page.url()

  await page.goto(`${site.url}/listen/waves`)
  await page.getByRole('button', { name: 'Plan a wave' }).first().click()
  await page.waitForURL(/\/listen\/waves\/[0-9a-f-]{36}/)
  expect(await page.getByRole('radio', { name: /random/i }).isChecked()).toBe(true)

  const phone = await newPage(browser, { ...PHONE, storageState: await page.context().storageState() })
  await phone.goto(design)
  await phone.getByLabel('Who is asked').waitFor()
  await expectAccessible(phone, 'the design on a phone')
  expect([...page.faults, ...phone.faults]).toEqual([])
  await phone.context().close()
  await page.context().close()
  await site.close()
})
