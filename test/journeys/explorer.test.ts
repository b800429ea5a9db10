import fs from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { want } from '#server/learn/read-model/read-model.queries.ts'
import { crowd, defineAttribute, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { DESK, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, type JourneySite, openSite } from '#test/journey.ts'
import { makeProgram } from '#test/make.ts'

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
    await defineAttribute(scope, 'account', 'region', 'Region')
    await defineAttribute(scope, 'contact', 'calls', 'API calls', 'number')
    const of = (plan: string, region: string, calls: number, ago = 0) => ({
      at: ago ? new Date(Date.UTC(scope.now.getUTCFullYear(), scope.now.getUTCMonth() - ago, 15)) : scope.now,
      attributes: { plan, region, calls },
    })
    await makeAnswers(scope, id, [
      ...crowd(10, 20, 90, of('Pro', 'North', 100, 2)),
      ...crowd(60, 30, 30, of('Pro', 'South', 30_000, 1)),
      ...crowd(40, 40, 60, of('Free', 'North', 100)),
      ...crowd(1, 0, 2, of('Free', 'South', 30_000)),
      { rating: 8, times: 4, attributes: {} },
    ])
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** At a desk in English, and on a phone in Chinese: nothing that axe finds in either theme, nothing wider than the window. */
async function expectFit(where: string, chinese: string) {
  await inBothThemes(desk, where)
  const phone = await newPage(browser, { ...PHONE, storageState: await desk.context().storageState() })
  await phone.addInitScript(() => localStorage.setItem('hearback.locale', 'zh-Hans'))
  await phone.goto(desk.url())
  await phone.getByText(chinese).first().waitFor()
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

const asked = () => Object.fromEntries(new URL(desk.url()).searchParams)
/** What the screen reader hears of a cell. */
const cell = (words: RegExp) => desk.getByRole('table').getByRole('cell', { name: words }).waitFor()

test('two attributes make a table in which colour is never the only sign, and which turns into a list', async () => {
  await desk.goto(`${site.url}/learn/explorer?period=all`)
  await desk.getByLabel('Told apart by').selectOption({ label: 'Plan' })
  await desk.getByLabel('and by').selectOption({ label: 'Region' })
  await desk.getByText('Scores differ by Plan and Region.').waitFor()
  await desk.getByText('Above the rest: Pro · North.'.replaceAll(' · ', '\u00a0·\u00a0')).waitFor()
  await cell(/^Pro · North: 67, between .* 120 answers Real: \d+ above the rest\.$/)
  await cell(/^Free · South: not enough yet, 3 answers/)
  await desk.getByText('4 answers without a value of Plan and Region').waitFor()
  await expectFit('two attributes', '按“Plan 和 Region”划分，分数有差异。')
  await desk.keyboard.press('t')
  await desk.getByRole('row', { name: /Pro · South .* −\d+\s?−\d+ to −\d+ Real/ }).waitFor()
  expect(asked()).toMatchObject({ period: 'all', by: 'plan', by2: 'region', view: 'list' })
  await expectFit('two attributes in a list', '各组分数：Plan 和 Region')
})

test('the table comes as a file', async () => {
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: 'Download as CSV' }).click()])
  expect(await fs.readFile(await file.path(), 'utf8')).toContain('Pro,North,120,90,20,10,')
})

test('a press on a value asks for it alone, and a number is cut at edges that are checked while they are typed', async () => {
  await desk.goto(`${site.url}/learn/explorer?period=all&by=plan&by2=region`)
  await desk.getByRole('rowheader').getByRole('button', { name: 'Pro' }).click()
  await desk.getByText('Only: plan is "Pro"').waitFor()
  expect(asked()).toEqual({ period: 'all', by: 'region', where: 'plan is "Pro"' })
  await desk.getByRole('rowheader', { name: 'South' }).waitFor() // As long as the answer is awaited the table of before stands there.

  await desk.getByLabel('Told apart by').selectOption({ label: 'API calls' })
  await desk.getByLabel('Groups of API calls').selectOption({ label: 'own edges' })
  await desk.getByLabel('Edges of API calls').fill('20000, 5')
  await desk.getByText('Write rising numbers').waitFor()
  await desk.getByLabel('Edges of API calls').fill('20000')
  await desk.getByRole('row', { name: /below 20,000/ }).waitFor()
  expect(asked().by).toBe('calls@20000')
  await desk.getByRole('button', { name: '20,000 and more' }).click()
  await desk.getByText('Only: plan is "Pro" and calls >= 20000').waitFor()
})

test('the table of two attributes is taken along as a picture', async () => {
  await desk.goto(`${site.url}/learn/explorer?period=all&by=plan&by2=region`)
  await desk.getByRole('button', { name: /^Save as picture: / }).click()
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('menuitem', { name: /^PNG/ }).click()])
  expect(file.suggestedFilename()).toBe('Score by Plan and Region.png')
  expect((await fs.readFile(await file.path())).subarray(1, 4).toString()).toBe('PNG')
})

test('one group is held against another, unless they share answers', async () => {
  await desk.goto(`${site.url}/learn/explorer?period=all&by=region`)
  await desk.getByRole('button', { name: 'Only answers where' }).click()
  await desk.getByRole('button', { name: 'Add a line' }).click()
  await desk.getByLabel('What', { exact: true }).selectOption({ label: 'Plan' })
  await desk.getByLabel('Value', { exact: true }).fill('Pro')
  await desk.getByRole('button', { name: 'Show them' }).click()
  await desk.getByText('Only: plan is "Pro"').waitFor()
  await desk.getByRole('button', { name: 'Hold against' }).click()
  await desk.getByLabel('As text').fill('plan is "Free"')
  await desk.getByRole('button', { name: 'Show them' }).click()
  await desk.getByText('No evidence of a difference between the two').waitFor()
  await desk.locator('.explorer-versus').getByText('count as strangers here').waitFor()
  await expectFit('two groups', '没有证据表明两组不同')
  await desk.getByLabel('As text').fill('region is "North"')
  await desk.getByRole('button', { name: 'Show them' }).click()
  await desk.getByText('120 answers are in both groups').waitFor()
})

test('time is a line with its table, and a third attribute makes a table for each of its values', async () => {
  await desk.goto(`${site.url}/learn/explorer?period=all&by=time.month`)
  await desk.getByText(/^Down on the step before, and real: /).waitFor()
  await desk.getByRole('region', { name: 'Over time' }).waitFor()
  await expectFit('time', '与前一期相比确有下降')
  await desk.goto(`${site.url}/learn/explorer?period=all&by=plan&by2=region&by3=calls@20000`)
  await desk.getByRole('table', { name: /below .*, Plan,? and Region/ }).waitFor()
  await expectFit('three attributes', '按“Plan')
  await desk.goto(`${site.url}/learn/explorer?period=all&where=rating%20%3E%2010`)
  await desk.getByText('No answer here meets the condition.').waitFor()
  expect(desk.faults).toEqual([])
})

test('one wave over time says that it is one step, and leads to all waves of its program', async () => {
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  const wave = await site.within({ workspaceId: workspace.id, actorId: null }, async (scope) => {
    const program = (await scope.db.selectFrom('programs').select('id').executeTakeFirstOrThrow()).id
    const made = await makeDatedWave(scope, program, 'Spring', new Date(scope.now.getTime() - 86_400_000))
    await makeAnswers(scope, program, crowd(5, 5, 20, { waveId: made }))
    return made
  })
  await desk.goto(`${site.url}/learn/explorer?wave=${wave}&by=wave`)
  await desk.getByText('All of these answers are of Spring: there is nothing to hold them against.').waitFor()
  await desk.getByRole('button', { name: 'Look at all waves' }).waitFor()
  await desk.goto(`${site.url}/learn/explorer?wave=${wave}&by=time.year`)
  await desk.getByText('All of these answers came in one year: alone it shows no change.').waitFor()
  await expectFit('one wave over time', '这些回答都是在同一年内收到的，看不出前后变化。')
  await desk.getByRole('button', { name: 'Look at all waves' }).click()
  await desk.waitForURL(/period=all/)
  expect(asked()).toMatchObject({ by: 'time.year', period: 'all' })
  expect(asked()).not.toHaveProperty('wave')
})

test('the copy that counts is made anew by a press, and counts on meanwhile', async () => {
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  await site.within({ workspaceId: workspace.id, actorId: null }, (scope) => want(scope))
  await desk.goto(`${site.url}/learn/explorer?period=all&by=plan`)
  await desk.getByText(/^Counted in a copy by columns of \d+ answers/).waitFor()
  await expectFit('the copy that counts', '由列式副本统计')
  await desk.getByRole('button', { name: 'Make the copy anew' }).press('Enter')
  await desk.getByRole('progressbar', { name: /^The copy by columns is being made anew/ }).waitFor()
  await expectAccessible(desk, 'a copy that is made anew')
  await desk.getByText('The copy by columns has been made anew.').waitFor()
  await desk.getByRole('button', { name: 'Make the copy anew' }).waitFor()
  expect(desk.faults).toEqual([])
})
