import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '#domain/listen/contact-policy.ts'
import { newId } from '#server/platform/scope.ts'
import { crowd, defineAttribute, makeAccount, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { makeAsks } from '#test/asks.ts'
import { DESK, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, type JourneySite, openSite } from '#test/journey.ts'
import { makeProgram } from '#test/make.ts'

const DAY = 86_400_000

let browser: Browser
let site: JourneySite
let desk: Page & { faults: string[] }
let phone: Page & { faults: string[] }
let now: Date
beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite('embedded')
  desk = await newPage(browser, DESK)
  await becomeOwner(desk, site)
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  await site.within({ workspaceId: workspace.id, actorId: null }, async (scope) => {
    now = scope.now
    const ago = (days: number) => new Date(now.getTime() - days * DAY)
    const program = await makeProgram(scope)
    await defineAttribute(scope, 'account', 'region', 'Region')
    await defineAttribute(scope, 'account', 'status', 'Status')
    const wave = await makeDatedWave(scope, program.id, 'Autumn', ago(341))
    // Content for twenty weeks, then not any more; the north always more so than the south.
    for (let week = 40; week >= 1; week--) {
      const attributes = (region: string) => ({ at: ago(7 * week), attributes: { region } })
      const [bad, good] = week > 20 ? [4, 12] : [18, 3]
      await makeAnswers(scope, program.id, [
        ...crowd(bad, 4, good, attributes('South')),
        ...crowd(1, 2, good, attributes('North')),
      ])
    }
    for (const [rating, renewed] of [
      [10, 18],
      [2, 5],
    ] as const)
      for (let n = 0; n < 20; n++) {
        const accountId = await makeAccount(scope, `${rating} ${n}`, { status: n < renewed ? 'active' : 'left' })
        await makeAnswers(scope, program.id, [{ rating, accountId, at: ago(250) }])
        const event = (name: string, days: number) => ({
          ...{ workspaceId: scope.workspaceId, id: newId(), accountId, name, at: ago(days), messageId: newId() },
        })
        await scope.db
          .insertInto('activities')
          .values([event('signed in', 400), ...(n < renewed ? [event('renewed', 220)] : [])])
          .execute()
      }
    const asks = [
      { times: 60, attributes: { region: 'North' }, rating: 10, after: 1 },
      { times: 20, attributes: { region: 'South' }, rating: 3, after: 9 },
      { times: 120, attributes: { region: 'South' } },
    ]
    await makeAsks(scope, program, wave, asks, ago(340))
  })
  phone = await newPage(browser, { ...PHONE, storageState: await desk.context().storageState() })
  await phone.addInitScript(() => localStorage.setItem('hearback.locale', 'zh-Hans'))
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** At a desk in both themes, and on a phone in Chinese in both: nothing that axe finds, nothing wider than the window. */
async function expectFit(where: string, chinese: string | RegExp) {
  await phone.goto(desk.url())
  await phone.getByText(chinese).first().waitFor()
  for (const [page, name] of [
    [desk, where],
    [phone, `${where} on a phone`],
  ] as const)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, `${name}, ${colorScheme}`)
    }
  expect([...desk.faults, ...phone.faults], where).toEqual([])
}
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

test('the line over time is asked by the month, and what happened is noted and taken back', async () => {
  await desk.goto(`${site.url}/learn/trend`)
  await desk.getByText(/^.+ (shows no evidence of a change from|stands \d+ points)/).waitFor()
  await desk.getByLabel('Length of a step').selectOption('month')
  await desk.waitForURL(/grain=month/)
  await desk.getByText(/^The line falls over \d+ periods/).waitFor()
  await desk.getByRole('button', { name: 'Note something' }).click()
  const form = desk.getByRole('form', { name: 'Note something' })
  await form.getByLabel('Day', { exact: true }).fill(dayOf(new Date(now.getTime() - 75 * DAY)))
  await form.getByLabel('What happened').fill('Prices raised')
  await form.getByRole('button', { name: 'Save' }).press('Enter')
  await desk.locator('.annotations').getByText('Prices raised').waitFor()
  await desk.getByRole('button', { name: 'Remove: Prices raised' }).press('Enter')
  await desk.getByText('Removed.').waitFor()
  expect(await desk.locator('.annotations').getByText('Prices raised').count()).toBe(0)
  await desk.getByRole('button', { name: 'Undo' }).click()
  await desk.locator('.annotations').getByText('Prices raised').waitFor()
  await expectFit('trend', '期间发生了什么')
})

test('what was noted stands in every line of the score over time, on a phone and in its picture too', async () => {
  for (const where of ['score?period=all', 'explorer?by=time.month&period=all', 'board'])
    for (const page of [desk, phone]) {
      await page.goto(`${site.url}/learn/${where}`)
      const flag = page.locator('svg.chart .flag', { hasText: 'Prices raised' }).first()
      await flag.waitFor()
      expect(await flag.locator('title').textContent(), where).toMatch(
        page === desk ? /^\d.+: Prices raised/ : /^\d.+日：Prices raised/,
      )
    }
  const taken = desk.waitForResponse((reply) => reply.url().endsWith('/api/pictures'))
  await desk.goto(`${site.url}/learn/score?period=all`)
  await desk.getByRole('button', { name: 'Save as picture: Over time' }).press('Enter')
  await desk.getByRole('menuitem', { name: /SVG/ }).press('Enter')
  const drawn = (await taken).request().postDataJSON() as { svg: string }
  expect(drawn.svg).toContain('Prices raised')
  expect((await taken).status()).toBe(200)
  await desk.goto(`${site.url}/learn/trend?grain=month`)
})

test('on a phone in Chinese the answer and the whole chart stand on the first screen, the newest end in sight', async () => {
  await phone.setViewportSize({ width: 375, height: 812 })
  for (const grain of ['quarter', 'month', 'week']) {
    await phone.goto(`${site.url}/learn/trend?grain=${grain}`)
    const chart = await phone.locator('.trend svg.chart').boundingBox()
    const wings = await phone.getByRole('navigation').last().boundingBox()
    expect(await phone.locator('.time-says p').count(), grain).toBe(1)
    expect((chart?.y ?? 0) + (chart?.height ?? 812), grain).toBeLessThanOrEqual(wings?.y ?? 0)
    const newest = await phone.locator('.trend .point').last().boundingBox()
    expect(newest?.x, grain).toBeGreaterThan(0)
    expect((newest?.x ?? 0) + (newest?.width ?? 375), grain).toBeLessThanOrEqual(375)
  }
  await phone.setViewportSize(PHONE.viewport as { width: number; height: number })
})

test('scores on both sides of a break are not compared', async () => {
  await desk.getByRole('button', { name: 'Note something' }).click()
  const form = desk.getByRole('form', { name: 'Note something' })
  await form.getByLabel('Day', { exact: true }).fill(dayOf(new Date(now.getTime() - 5 * DAY)))
  await form.getByLabel('Kind').selectOption('wording')
  expect(await form.getByRole('checkbox', { name: /not comparable/ }).isChecked()).toBe(true)
  await form.getByLabel('What happened').fill('Asked in other words')
  await form.getByRole('button', { name: 'Save' }).click()
  await desk.getByText('Asked in other words. Scores before and after that day are not compared.').waitFor()
  expect(await desk.getByText('that is real').count()).toBe(0)
  await desk.getByRole('button', { name: 'Remove: Asked in other words' }).click()
  await desk.getByText('Removed.').waitFor()
})

test('a change that is known by itself parts the line until somebody says that it is none', async () => {
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  const createdAt = new Date(now.getTime() - 3 * DAY)
  await site.within({ workspaceId: workspace.id, actorId: null }, ({ db, workspaceId }) =>
    db
      .insertInto('contactPolicies')
      .values({ workspaceId, version: 1, policy: JSON.stringify(DEFAULT_POLICY), createdAt })
      .execute(),
  )
  await desk.reload()
  await desk.getByText('Contact policy changed (version 1). Scores before and after that day are not compared.').waitFor()
  await desk.getByRole('button', { name: 'Not a break: Contact policy changed (version 1)' }).click()
  await desk.getByText('Scores before and after it are compared again, on every screen.').waitFor()
  await desk.getByText(/not a break, says Mo Okafor/).waitFor()
  expect(await desk.getByText('Contact policy changed (version 1). Scores before').count()).toBe(0)
  await desk.getByRole('button', { name: 'A break after all: Contact policy changed (version 1)' }).waitFor()
  await expectFit('trend with a change that parts nothing', /Mo Okafor 声明不是断点/)
})

test('a watch is set, judged at once, and shows that it fired', async () => {
  await desk.getByRole('link', { name: 'What is watched' }).click()
  await desk.getByText('Nothing is watched yet.').waitFor()
  await desk.getByRole('button', { name: 'Watch something' }).click()
  const form = desk.getByRole('form', { name: 'Watch something' })
  await form.getByLabel('Name').fill('Everybody')
  await form.getByLabel('Learns from').fill(dayOf(new Date(now.getTime() - 285 * DAY)))
  await form.getByRole('button', { name: 'Save' }).press('Enter')
  await desk.getByText(/^Lower than usual since the week of .+; it probably began around/i).waitFor()
  await expectFit('watches', /^自.+起低于常态/)
})

test('before an alarm is acted on, one looks whether other people answered', async () => {
  await desk.getByText('Before you act, look whether other people answered than before').waitFor()
  await desk.getByRole('link', { name: 'Why: since then against the usual' }).click()
  await desk.waitForURL(/learn\/why\?.*period=all.*versus=/)
  await desk.getByText(/points against the answers from .+ to .+ lie in who answered/).waitFor({ timeout: 60_000 })
  await desk.goBack()
  await desk.getByText(/^Lower than usual since/).waitFor()
})

test('a goal says how far the score is from its line', async () => {
  await desk.getByRole('link', { name: 'Goals', exact: true }).click()
  await desk.getByRole('button', { name: 'Set a goal' }).click()
  const form = desk.getByRole('form', { name: 'Set a goal' })
  await form.getByLabel('Name').fill('Back on top')
  await form.getByLabel('Starts from').selectOption({ label: 'the last 90 days' })
  await form.getByLabel('Score to reach').fill('60')
  await form.getByLabel('By', { exact: true }).fill(dayOf(new Date(now.getTime() + 200 * DAY)))
  await form.getByRole('button', { name: 'Save' }).press('Enter')
  await desk.getByRole('heading', { name: 'Back on top' }).waitFor()
  await desk.getByText(/^(Behind|On the way|It cannot be told yet|Nothing since the baseline yet)/).waitFor()
  await expectFit('goals', 'Back on top')
})

test('the score foretells who renews, and is not called its cause', async () => {
  await desk.getByRole('link', { name: 'Foresight' }).click()
  await desk.getByLabel('What is to come').selectOption('renewed')
  await desk.getByText(/^After promoters “renewed” came more often than after detractors: 90\.0% against 25\.0%/).waitFor()
  await desk.getByText('That it foretells does not mean that it causes').waitFor()
  await expectFit('foresight', /^推荐者此后出现“renewed”的比例高于贬损者/)
})

test('what the score foretells is asked of some answers alone', async () => {
  await desk.goto(`${site.url}/learn/foresight?event=renewed&where=rating%20%3C%3D%206`)
  await desk.getByText('Only: rating <= 6').waitFor()
  await desk.getByText(/^Not enough yet: it takes five promoters/).waitFor()
  await desk.getByRole('button', { name: 'Only answers where …' }).click()
  await desk.getByRole('button', { name: 'Known today' }).click()
  await expectFit('foresight of some answers', '只看：rating <= 6')
  await desk.getByRole('button', { name: 'Known today' }).click()
  await desk.getByRole('button', { name: /^Remove.*rating <= 6/ }).click()
  await desk.getByText(/“renewed” came more often/).waitFor()
})

test('what became of them is asked by what is known today, which knows nothing of when', async () => {
  await desk.getByRole('button', { name: 'Known today' }).click()
  await desk.getByText('Today’s records know nothing of when').waitFor()
  await desk.getByRole('button', { name: 'Add a line' }).click()
  await desk.getByLabel('What', { exact: true }).selectOption({ label: 'Status (company, today)' })
  expect(await desk.getByLabel('What', { exact: true }).locator('option').allTextContents()).not.toContain('Status')
  await desk.getByLabel('Value', { exact: true }).fill('left')
  await desk.getByRole('button', { name: 'Show them' }).click()
  await desk
    .getByText(/^Today “company\.status is "left"” holds of fewer promoters than detractors: 10\.0% against 75\.0%/)
    .waitFor()
  await desk.getByText(/and nothing of when: it may have been so before they answered/).waitFor()
  await expectFit('foresight by what is known today', /^目前符合“company\.status is "left"”的比例，推荐者低于贬损者/)
  await desk.getByRole('button', { name: /^Remove.*company\.status/ }).click()
  await desk.getByText(/“renewed” came more often/).waitFor()
})

test('a department keeps its own figures beside the whole', async () => {
  await desk.getByRole('link', { name: 'Departments' }).click()
  await desk.getByRole('button', { name: 'Save a view' }).click()
  const form = desk.getByRole('form', { name: 'Save a view' })
  await form.getByLabel('Department or name').fill('Northern sales')
  await form.getByLabel('Its answers are those where').fill('region is "North"')
  await form.getByRole('button', { name: 'Save' }).press('Enter')
  await desk.getByText('Above all others, and real: Northern sales.').waitFor()
  await desk
    .getByRole('table', { name: 'Departments' })
    .getByRole('row', { name: /Northern sales .* Real/ })
    .waitFor()
  await expectFit('departments', '高于其余，是真实差异：Northern sales')
})

test('what silence hides: how far the score could lie, and whether those who answered are like those asked', async () => {
  await desk.getByRole('link', { name: 'Silence' }).click()
  await desk.getByText('80 of 200 people answered (40.0%); 120 stayed silent.').waitFor()
  await desk.getByText('Those who answered are not like those who were asked: they differ in Region').waitFor()
  await expectFit('silence', '200 人中有 80 人回答（40.0%），120 人未回答。')
})

test('each of them is of the program that is chosen, and departments of the period as well', async () => {
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  await site.within({ workspaceId: workspace.id, actorId: null }, async (scope) => {
    const shop = await makeProgram(scope)
    await scope.db.updateTable('programs').set({ name: 'Shop' }).where('id', '=', shop.id).execute()
    await makeAnswers(
      scope,
      shop.id,
      crowd(4, 4, 30, { at: new Date(now.getTime() - 400 * DAY), attributes: { region: 'North' } }),
    )
  })
  const pick = (program: string) => desk.getByLabel('Program', { exact: true }).selectOption({ label: program })
  await desk.goto(`${site.url}/learn/watches`)
  await desk.getByRole('heading', { name: 'Everybody' }).waitFor()
  expect(await desk.getByLabel('Program', { exact: true }).locator('option').first().textContent()).toBe('All programs')
  await pick('Shop')
  await desk.getByText('Nothing is watched yet.').waitFor()
  await desk.getByRole('button', { name: 'Watch something' }).click()
  const form = desk.getByRole('form', { name: 'Watch something' })
  expect(await form.getByLabel('Program').locator('option:checked').textContent()).toBe('Shop')
  await desk.getByRole('link', { name: 'Goals', exact: true }).click()
  await desk.getByRole('button', { name: 'Set a goal' }).waitFor()
  expect(await desk.getByRole('heading', { name: 'Back on top' }).count()).toBe(0)
  await pick('All programs')
  await desk.getByRole('heading', { name: 'Back on top' }).waitFor()
  await expectFit('goals of all programs', 'Back on top')
  await desk.getByRole('link', { name: 'Foresight' }).click()
  await pick('Shop')
  await desk.getByText(/^Not enough yet: it takes five/).waitFor()
  await expectFit('foresight of a program', /^样本还不够：至少/)
  await desk.getByRole('link', { name: 'Departments' }).click()
  await desk.getByText('Northern sales').first().waitFor()
  const whole = desk.getByRole('row', { name: /^The whole program .*\b38\b/ })
  expect(await whole.count()).toBe(0)
  await desk.getByLabel('Period', { exact: true }).selectOption({ label: 'All time' })
  await whole.waitFor()
  expect(new URL(desk.url()).searchParams.get('period')).toBe('all')
  await expectFit('departments of a program and a period', '整个项目')
})
