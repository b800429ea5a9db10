import fs from 'node:fs/promises'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, type Scope } from '#server/platform/scope.ts'
import { crowd, defineAttribute, makeAnswers } from '#test/answers.ts'
import { DESK, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, type JourneySite, openSite } from '#test/journey.ts'
import { makeProgram } from '#test/make.ts'

const HOUR = 3_600_000
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
    await makeAnswers(scope, id, [
      ...crowd(10, 20, 90, { attributes: { plan: 'Pro' } }),
      ...crowd(60, 30, 30, { attributes: { plan: 'Free' } }),
      { rating: 9, verbatim: 'Quick and friendly.', attributes: { plan: 'Pro' } },
      { rating: 3, verbatim: 'Slow on Mondays.', attributes: { plan: 'Free' } },
    ])
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const asked = () => Object.fromEntries(new URL(desk.url()).searchParams)
const isBegun = (reply: Response) => reply.request().method() === 'POST' && reply.url().endsWith('/api/studies')
const page = (name: string) => desk.getByRole('img', { name })

test('a report is put together from parts, seen page by page, and taken along as a file in another language', async () => {
  await desk.goto(`${site.url}/learn/reports?period=all`)
  await page('Page 1: Customer feedback report').waitFor()
  await page('Page 5: For whom').waitFor()
  await desk.getByRole('checkbox', { name: 'Over time' }).uncheck()
  await desk.getByRole('button', { name: 'Move For whom up' }).click()
  await page('Page 3: For whom').waitFor()
  expect(asked()).toMatchObject({ period: 'all', parts: 'score,segments,distribution,why,silence,stakes,verbatims,method' })
  await desk.getByLabel('Language of the report').selectOption('zh-Hans')
  await page('Page 1: 客户反馈报告').waitFor()
  await desk.getByLabel('Title').fill('三季度董事会')
  await page('Page 1: 三季度董事会').waitFor()

  await desk.getByRole('button', { name: 'Download' }).click()
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('menuitem', { name: /^PDF/ }).click()])
  expect(file.suggestedFilename()).toMatch(/^三季度董事会 .*\.pdf$/)
  const bytes = await fs.readFile(await file.path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await inBothThemes(desk, 'a report')
})

test('it is saved under a name, opened again with all it held, and fits a phone in Chinese', async () => {
  await desk.getByLabel('Name', { exact: true }).fill('Board')
  await desk.getByRole('button', { name: 'Save this report' }).click()
  await desk.getByText('Saved as Board').waitFor()
  await desk.goto(`${site.url}/learn/reports`)
  await desk.getByRole('button', { name: 'Board', exact: true }).click()
  await page('Page 1: 三季度董事会').waitFor()
  expect(asked()).toMatchObject({ period: 'all', locale: 'zh-Hans', title: '三季度董事会' })

  const phone = await newPage(browser, { ...PHONE, storageState: await desk.context().storageState() })
  await phone.addInitScript(() => localStorage.setItem('hearback.locale', 'zh-Hans'))
  await phone.goto(desk.url())
  await phone.getByRole('img', { name: '第 1 页：三季度董事会' }).waitFor()
  await inBothThemes(phone, 'a report on a phone')
  expect(phone.faults).toEqual([])
  await phone.context().close()

  await desk.getByRole('button', { name: 'Remove Board' }).click()
  await desk.getByText('Removed Board').waitFor()
  await desk.getByRole('button', { name: 'Undo' }).click()
  await desk.getByRole('button', { name: 'Board', exact: true }).waitFor()
  expect(desk.faults).toEqual([])
})

test('whose words stand in it is picked by hand, and a saved report keeps that', async () => {
  await desk.goto(`${site.url}/learn/reports?period=all&parts=score,verbatims`)
  await desk.getByText('The latest of each group, in proportion to its share.').waitFor()
  const shown = desk.waitForResponse((reply) => reply.url().includes('/api/reports/pages') && reply.url().includes('verbatims='))
  await desk.getByRole('button', { name: 'Choose whose words' }).press('Enter')
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /Slow on Mondays/ }).press('Space')
  await dialog.getByText('1 of at most 40 picked.').waitFor()
  await inBothThemes(desk, 'picking words')
  await dialog.getByRole('button', { name: 'Quote these' }).click()
  await desk.getByText('One answer picked by hand.').waitFor()
  expect((await shown).ok()).toBe(true)
  const picked = asked().verbatims
  await desk.getByLabel('Name', { exact: true }).fill('Mondays')
  await desk.getByRole('button', { name: 'Save this report' }).click()
  await desk.getByText('Saved as Mondays').waitFor()
  await desk.goto(`${site.url}/learn/reports`)
  await desk.getByRole('button', { name: 'Mondays', exact: true }).click()
  await desk.getByText('One answer picked by hand.').waitFor()
  expect(asked().verbatims).toBe(picked)

  const phone = await newPage(browser, { ...PHONE, storageState: await desk.context().storageState() })
  await phone.addInitScript(() => localStorage.setItem('hearback.locale', 'zh-Hans'))
  await phone.goto(desk.url())
  await phone.getByText('已挑选 1 条原话。').waitFor()
  await phone.getByRole('button', { name: '挑选原话' }).click()
  await phone.getByRole('checkbox', { name: /Slow on Mondays/, checked: true }).waitFor()
  await inBothThemes(phone, 'picking words on a phone')
  expect(phone.faults).toEqual([])
  await phone.context().close()
  await desk.getByRole('button', { name: 'Back to the latest' }).click()
  await desk.getByText('The latest of each group, in proportion to its share.').waitFor()
  expect(desk.faults).toEqual([])
})

test('a saved report is changed under its name, and as it was again', async () => {
  await desk.getByRole('button', { name: 'Board', exact: true }).click()
  await page('Page 1: 三季度董事会').waitFor()
  const anew = desk.getByRole('button', { name: 'Save changes to Board' })
  await desk.getByText('Board is open, and nothing has been changed in it yet.').waitFor()
  await desk.getByLabel('Title').fill('四季度董事会')
  await page('Page 1: 四季度董事会').waitFor()
  await anew.press('Enter')
  await desk.getByText('Saved the changes to Board').waitFor()
  await inBothThemes(desk, 'a saved report that was changed')
  await desk.getByRole('button', { name: 'Undo' }).click()
  await page('Page 1: 三季度董事会').waitFor()
  await desk.getByText('Board is open, and nothing has been changed in it yet.').waitFor()
  expect(desk.faults).toEqual([])
})

test('what a colleague saved meanwhile is not overwritten, and can be opened', async () => {
  await desk.goto(`${site.url}/learn/reports`)
  await desk.getByRole('button', { name: 'Board', exact: true }).click()
  await page('Page 1: 三季度董事会').waitFor()
  const [board] = (await (await desk.request.get(`${site.url}/api/reports`)).json()).filter(
    ({ name }: { name: string }) => name === 'Board',
  )
  const { id, name, spec } = board
  const theirs = { name, spec: { ...spec, title: '同事的标题' } }
  const saved = await desk.request.put(`${site.url}/api/reports/${id}`, { data: theirs, headers: { origin: site.url } })
  expect(saved.ok()).toBe(true)
  await desk.getByLabel('Title').fill('我的标题')
  await page('Page 1: 我的标题').waitFor()
  await desk.getByRole('button', { name: 'Save changes to Board' }).click()
  await desk.getByText('nothing was overwritten').waitFor()
  await inBothThemes(desk, 'a saved report that a colleague changed')
  await desk.getByRole('button', { name: 'Open Board as it is now' }).click()
  await page('Page 1: 同事的标题').waitFor()
  await desk.getByText('Board is open, and nothing has been changed in it yet.').waitFor()
  await desk.getByLabel('Title').fill('三季度董事会')
  await page('Page 1: 三季度董事会').waitFor()
  await desk.getByRole('button', { name: 'Save changes to Board' }).click()
  await desk.getByText('Saved the changes to Board').waitFor()
  desk.faults.length = 0 // The browser notes the refusal that was wanted.
})

test('it is sent regularly: set up, tried on oneself, paused, and taken away with a way back', async () => {
  await desk.getByRole('button', { name: 'Send Board regularly' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Every month' }).check()
  await dialog.getByLabel('On day').selectOption('31')
  await inBothThemes(desk, 'setting up that a report is sent')
  await dialog.getByLabel('Addresses outside').fill('ines@partner.example\nlee@partner.example')
  await dialog.getByRole('button', { name: 'Send regularly' }).click()
  await dialog.getByText(/^Next on (28|29|30|31) /).waitFor()
  await dialog.getByText(/ines@partner\.example/).waitFor()
  await dialog.getByRole('button', { name: 'Send it to me now' }).click()
  await desk.getByText('On its way to your mailbox.').waitFor()
  await dialog.getByRole('button', { name: 'Pause' }).click()
  await dialog.getByText('Paused').waitFor()
  await inBothThemes(desk, 'a report that is sent')
  await dialog.getByRole('button', { name: 'Send it no more' }).click()
  await desk.getByText('It is sent no more.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  expect(desk.faults).toEqual([])
})

test('it is shared by a link, whose page shows the report as it is printed and gives its file', async () => {
  await desk.getByRole('button', { name: 'Share “Board”' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Language', { exact: true }).selectOption('zh-Hans')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await dialog.getByText(/\/s\//).first().textContent()
  await inBothThemes(desk, 'a link to a report')
  const guest = await newPage(browser, PHONE)
  await guest.goto(`${site.url}${new URL(link ?? '').pathname}`)
  await guest.getByRole('img', { name: /^第 1 页/ }).waitFor()
  await expectAccessible(guest, 'a shared report')
  const [file] = await Promise.all([guest.waitForEvent('download'), guest.getByRole('link', { name: '下载 PDF' }).click()])
  expect((await fs.readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')
  expect(guest.faults).toEqual([])
  await guest.context().close()
  expect(desk.faults).toEqual([])
})

test('a chart is taken along by itself, with its title and what it is of', async () => {
  await desk.goto(`${site.url}/learn/score?period=all`)
  await desk
    .getByRole('button', { name: /^Save as picture: / })
    .first()
    .click()
  await inBothThemes(desk, 'taking a chart along')
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('menuitem', { name: /^PNG/ }).click()])
  expect(file.suggestedFilename()).toMatch(/\.png$/)
  expect((await fs.readFile(await file.path())).subarray(1, 4).toString()).toBe('PNG')
  expect(desk.faults).toEqual([])
})

test('what it lacks is studied in its turn, also while the report is changed; its page comes by itself', async () => {
  const others = ['a', 'b', 'c'].map((key) => ({ key, id: newId() }))
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  const inside = <T>(work: (scope: Scope) => Promise<T>) => site.within({ workspaceId: workspace.id, actorId: null }, work)
  await inside(({ db, workspaceId, now }) => {
    const ahead = { askedAt: now, beatAt: new Date(now.getTime() + HOUR) }
    const rows = others.map((one) => ({ workspaceId, ...one, seed: 's', question: '{}', ofToday: false, ...ahead }))
    return db.insertInto('studies').values(rows).execute()
  })
  await desk.goto(`${site.url}/learn/reports?period=year&parts=score,why,method`)
  const refused = await desk.waitForResponse(isBegun)
  expect(refused.status()).toBe(429)
  await desk.getByText('What goes with the score is being worked out').waitFor()

  const stops: string[] = []
  desk.on('request', (request) => {
    if (request.method() === 'DELETE') stops.push(request.url())
  })
  const looked = Promise.withResolvers<void>()
  await desk.route('**/api/studies/*', async (route) => {
    await looked.promise
    await route.continue()
  })
  const begun = desk.waitForResponse((reply) => isBegun(reply) && reply.ok())
  await inside(({ db, workspaceId, now }) =>
    db.updateTable('studies').set({ finishedAt: now }).where('workspaceId', '=', workspaceId).where('seed', '=', 's').execute(),
  )
  await begun
  await desk.getByRole('checkbox', { name: 'Every answer, 0 to 10' }).check()
  await desk.getByRole('img', { name: /: Every answer, 0 to 10$/ }).waitFor()
  await desk.getByText('What goes with the score is being worked out').waitFor()
  looked.resolve()
  await desk.getByRole('img', { name: /: What goes with it$/ }).waitFor()
  expect(stops).toEqual([])
  await desk.unroute('**/api/studies/*')
  expect(desk.faults.splice(0).filter((fault) => !fault.includes('429'))).toEqual([])
})

async function inBothThemes(page: Page, where: string) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor()
    await expectAccessible(page, `${where}, ${colorScheme}`)
  }
}
