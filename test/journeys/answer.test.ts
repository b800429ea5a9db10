import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { expectAccessible, invite, type JourneySite, openSite } from '#test/journey.ts'

let browser: Browser
let site: JourneySite
beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite('postgres')
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Something else that has the link opens it without end, all in one moment. */
async function wear(url: string) {
  site.stopClock()
  for (let tries = 0; tries < 500; tries++) if ((await fetch(url)).status === 429) return
  throw new Error('The link never had enough.')
}

test.each([
  ['en', true, 'Your rating from the mail', 'so your answer is not saved yet', 'Thank you. We heard you.'],
  ['zh-Hans', false, '已标出您在邮件中选的分数', '您的回答还没有保存', '谢谢您，我们听到了。'],
])(
  'on a phone, in %s, with scripts: %s, an answer that had to wait is sent by pressing the same button again',
  async (lang, javaScriptEnabled, marked, waits, thanks) => {
    const { url, stored } = await invite(site)
    const phone = await newPage(browser, { ...PHONE, javaScriptEnabled })
    await phone.goto(`${url}/3?lang=${lang}`)
    await phone.getByText(marked).waitFor()
    await phone.fill('textarea', 'Two lines,\nboth of them kept')
    await phone.check('input[name=consent]')
    await wear(url)
    await phone.click('form button')
    await phone.getByText(waits).waitFor()
    if (javaScriptEnabled) await expectAccessible(phone, 'an answer that waits')
    expect(await phone.inputValue('textarea')).toBe('Two lines,\nboth of them kept')
    expect(await phone.isChecked('input[name=consent]')).toBe(true)
    expect(await phone.isChecked('input[name=rating][value="3"]')).toBe(true)
    expect(await stored()).toEqual([])

    site.goOn(1_500)
    await phone.click('form button')
    await phone.getByText(thanks).waitFor()
    expect(await stored()).toMatchObject([{ rating: 3, verbatim: 'Two lines,\nboth of them kept', evidence: 'confirmed' }])
    await phone.context().close()
  },
)

test('changing the language of a page never costs what was typed, even while the other page cannot be had', async () => {
  const { url } = await invite(site)
  const phone = await newPage(browser, PHONE)
  await phone.goto(`${url}/3`)
  await phone.fill('textarea', 'Typed before')
  await wear(url)
  const press = async (link: string, language: string) => {
    const answered = phone.waitForResponse((reply) => reply.url().includes(`lang=${language}`))
    await phone.click(link)
    return (await answered).status()
  }
  expect(await press('header nav a', 'choose')).toBe(200)
  expect(await press('main nav a[lang=zh-Hant]', 'zh-Hant')).toBe(429)
  site.goOn(0)
  await phone.waitForTimeout(300) // A page that were led away would have lost its words by now.
  expect(await phone.inputValue('textarea')).toBe('Typed before')
  await phone.context().close()
})
