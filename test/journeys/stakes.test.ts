import fs from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crowd, defineAttribute, makeAccount, makeAnswers } from '#test/answers.ts'
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
    await defineAttribute(scope, 'account', 'arr', 'Annual revenue', 'money')
    await defineAttribute(scope, 'account', 'renewal', 'Renewal', 'date')
    for (let at = 0; at < 12; at++) {
      const renewal = new Date(scope.now.getTime() + (at + 1) * 20 * DAY).toISOString().slice(0, 10)
      const accountId = await makeAccount(scope, `Company ${at}`, {
        arr: { amount: 100_000 * (at + 1), currency: 'USD' },
        renewal,
      })
      await makeAnswers(scope, id, [...crowd(at % 3 === 0 ? 1 : 0, 1, 3, { accountId, verbatim: 'It works.' })])
    }
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** At a desk in English, and on a phone in Chinese: nothing that axe finds, nothing wider than the window. */
async function expectFit(where: string, chinese: string) {
  await expectAccessible(desk, where)
  const phone = await newPage(browser, { ...PHONE, storageState: await desk.context().storageState() })
  await phone.addInitScript(() => localStorage.setItem('hearback.locale', 'zh-Hans'))
  await phone.goto(desk.url())
  await phone.getByText(chinese).first().waitFor()
  await expectAccessible(phone, `${where} on a phone`)
  expect(phone.faults).toEqual([])
  await phone.context().close()
}

test('what is at stake: companies with a detractor that renew soon, and all of them as a file', async () => {
  await desk.goto(`${site.url}/learn/stakes`)
  await desk.getByText('2 companies worth $500K together renew within 90 days and have a detractor.').waitFor()
  await desk.getByText('In all, 4 of the 12 companies that answered have a detractor').waitFor()
  await expectFit('at stake', '90 天内将续约的公司中，有 2 家出现贬损者')
  await desk.getByRole('button', { name: 'Renewing within 90 days' }).click()
  await desk.getByText('2 companies, the largest revenue first').waitFor()
  await desk.getByRole('link', { name: 'Company 3' }).waitFor()
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: 'Download as CSV' }).click()])
  expect(await fs.readFile(await file.path(), 'utf8')).toContain('Company 3,detractor,3,5,400000,USD,')
})

test('a published figure is entered with its source, compared, and removed with a way back', async () => {
  await desk.goto(`${site.url}/learn/benchmarks?period=all`)
  await desk.getByText('No published figure has been entered yet.').waitFor()
  await desk.getByRole('button', { name: 'Enter a published figure' }).click()
  await desk.getByLabel('Whose score').fill('Freight software')
  await desk.getByLabel('Source', { exact: true }).fill('Trade body')
  await desk.getByLabel('Year').fill('2025')
  await desk.getByRole('button', { name: 'Save' }).click()
  await desk.getByLabel('Score', { exact: true }).and(desk.locator('[aria-invalid=true]')).waitFor()
  await desk.getByLabel('Score', { exact: true }).fill('20')
  await desk.getByLabel('Number of answers').fill('1200')
  await desk.getByRole('button', { name: 'Save' }).click()
  await desk.getByText(/points above Freight software \(Trade body, 2025\), and that is real/).waitFor()
  await expectFit('benchmarks', '得分比“Freight software”')
  await desk.getByRole('button', { name: 'Remove Freight software' }).click()
  await desk.getByText('No published figure has been entered yet.').waitFor()
  await desk.getByRole('button', { name: 'Undo' }).click()
  await desk.getByText(/points above Freight software/).waitFor()
  expect(desk.faults.filter((fault) => !fault.includes('422'))).toEqual([])
})
