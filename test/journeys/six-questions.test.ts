import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, newPage, openBrowser } from '#test/chromium.ts'
import { expectAccessible, type JourneySite, OWNER, openSite } from '#test/journey.ts'

/** What a board of directors asks, where the app answers it, and how its verdict begins, whatever the figures of the sample. */
const QUESTIONS = {
  en: [
    ['Score', /^(Up|Down) \d+ since Q\d \d{4}, (and that is real|but that could be chance)\.$|^No evidence/],
    ['Over time', /shows no evidence of a change from|, and that is real: the difference lies between/],
    ['Explore', /^Scores differ by|^No evidence that scores differ|^Above the rest|^Below the rest/],
    [
      'Why',
      /points against the 12 months before(?:, which could be chance)?: .+ lie in who answered, .+ in how the same kinds of customers score\.$/,
    ],
    ['Silence', /^[\d,]+ of [\d,]+ people answered \([\d.]+%\); [\d,]+ stayed silent\.$/],
    ['At stake', /^\d+ companies worth \$[\d.]+M together renew within 90 days and have a detractor\.$/],
  ],
  'zh-Hans': [
    ['净推荐值', /^比.+[高低] \d+ 分，(是真实变化|但可能只是偶然)。$|^没有证据/],
    ['走势', /^没有证据表明从.+有变化：|是真实变化：差值介于/],
    ['探索', /^按“.+”划分，分数有差异。$|^没有证据|^高于其余|^低于其余/],
    ['为什么', /^与再往前 12 个月相比 .+ 分(?:，可能只是偶然)?：其中 .+ 分来自回答者构成，.+ 分来自同类客户的评分。$/],
    ['未回答', /^[\d,]+ 人中有 [\d,]+ 人回答（[\d.]+%），[\d,]+ 人未回答。$/],
    ['客户风险', /^90 天内将续约的公司中，有 \d+ 家出现贬损者，合计 .+。$/],
  ],
} as const

let browser: Browser
let site: JourneySite
let desk: Page & { faults: string[] }
beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite('embedded')
  desk = await newPage(browser, DESK)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** From the board, one press on what is seen; the screen's first words in bold are its verdict. */
async function asked(locale: keyof typeof QUESTIONS, tab: string, verdict: RegExp) {
  await desk.locator('.brand').click()
  await desk.waitForURL(`${site.url}/learn/board`)
  await desk.locator('.sub').getByRole('link', { name: tab, exact: true }).click()
  await desk.getByRole('main').getByText(verdict).first().waitFor()
  await expectAccessible(desk, `${tab}, ${locale}`)
}

test('a newcomer looks around in the sample, and its board says what the score is and what is at stake', async () => {
  await desk.goto(site.url)
  await desk.getByLabel('Your name').fill(OWNER.name)
  await desk.getByLabel('E-mail').fill(OWNER.email)
  await desk.getByLabel('Password').fill(OWNER.password)
  await desk.getByLabel('Name of the workspace').fill(OWNER.workspace)
  await desk.getByRole('button', { name: 'Create the workspace' }).click()
  await desk.getByRole('button', { name: 'Look around with sample data' }).click()
  await desk.getByText('Sample data: these companies and people are invented').waitFor()
  await desk.locator('.brand').click()
  await desk.getByText(QUESTIONS.en[0][1]).first().waitFor()
  await desk.getByText(QUESTIONS.en[5][1]).waitFor()
})

test.each(QUESTIONS.en)('%s answers with a verdict, one press from the board', (tab, verdict) => asked('en', tab, verdict))

test('whoever reads Chinese finds their language in the bar', async () => {
  await desk.getByRole('button', { name: /Language/ }).click()
  await desk.getByRole('menuitemradio', { name: '简体中文' }).click()
  await desk.locator('.sub').getByRole('link', { name: '净推荐值' }).waitFor()
})

test.each(QUESTIONS['zh-Hans'])('%s answers in Chinese, too', (tab, verdict) => asked('zh-Hans', tab, verdict))

test('nothing went wrong on the way', () => expect(desk.faults).toEqual([]))
