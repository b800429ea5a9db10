import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { openApp } from '#server/main.ts'
import { DESK, findingsOn, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { configFor } from '#test/config.ts'

// Takes the pictures of the documentation from the sample workspace: every screen, two languages, two themes, two widths. With names as
// arguments only those. Prints what axe finds and what is wider than its window.
const OUT = path.join(import.meta.dirname, '../docs/pictures')
const PORT = Number(process.env.PICTURES_PORT ?? 3900)
const URL = `http://localhost:${PORT}`
const OWNER = {
  name: 'Mo Okafor',
  email: 'mo@isletdocs.example',
  password: 'an honest password',
  workspace: 'Islet Docs',
  locale: 'en',
  timeZone: 'Europe/Berlin',
}
const LOOKS = [
  { locale: 'en', theme: 'light' },
  { locale: 'zh-Hans', theme: 'dark' },
  { locale: 'en', theme: 'dark' },
  { locale: 'zh-Hans', theme: 'light' },
] as const

const wanted = process.argv.slice(2)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hb-pictures-'))
const app = await openApp(configFor(folder, { port: PORT, baseUrl: URL }), {
  durable: false,
  web: path.join(import.meta.dirname, '../dist/web'),
})
await app.http.listen({ port: PORT, host: 'localhost' })
const browser = await openBrowser()
try {
  const cookies = await enter()
  const screens = await addresses(cookies)
  for (const { locale, theme } of LOOKS) {
    for (const [width, size] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      for (const [name, address] of Object.entries(screens)) {
        if (wanted.length && !wanted.includes(name)) continue
        const page = await newPage(browser, {
          ...size,
          deviceScaleFactor: width === 'phone' ? 2 : 1,
          colorScheme: theme,
          reducedMotion: 'reduce',
          locale: locale === 'en' ? 'en-GB' : 'zh-CN',
        })
        await page.context().addCookies(cookies)
        await page.addInitScript(
          ([l, t]) => {
            if (window !== window.top) return // A mail's frame may keep nothing.
            localStorage.setItem('hearback.locale', l)
            localStorage.setItem('hearback.theme', t)
          },
          [locale, theme] as const,
        )
        await page.goto(URL + (name === 'answer' && locale !== 'en' ? `${address}?lang=${locale}` : address), {
          waitUntil: 'load',
        })
        await settled(page)
        await page.screenshot({ path: path.join(OUT, `${name}-${locale}-${theme}-${width}.png`) })
        const found = [...(await findingsOn(page)), ...page.faults]
        if (found.length) console.log(name, locale, theme, width, found)
        await page.context().close()
      }
    }
  }
} finally {
  await browser.close()
  await app.close()
  fs.rmSync(folder, { recursive: true, force: true })
}

/** The owner's session, in the sample workspace. */
async function enter() {
  const page = await newPage(browser)
  const post = async (where: string, data: object) => {
    const reply = await page.request.post(URL + where, { data, headers: { origin: URL } })
    if (!reply.ok()) throw new Error(`${where}: ${await reply.text()}`)
  }
  await post('/api/welcome', OWNER)
  await post('/api/sample', { locale: 'en', timeZone: OWNER.timeZone })
  const cookies = await page.context().cookies()
  await page.context().close()
  return cookies
}

/** A screen of each kind, by what the sample holds. */
async function addresses(cookies: Awaited<ReturnType<typeof enter>>): Promise<Record<string, string>> {
  const page = await newPage(browser)
  await page.context().addCookies(cookies)
  const get = async (where: string) => (await page.request.get(URL + where)).json()
  const [[program], { items: waves }, { items: contacts }, { items: accounts }, { items: cases }, { items: mails }] =
    await Promise.all(
      [
        '/api/programs',
        '/api/waves',
        '/api/contacts?group=detractor',
        '/api/accounts',
        '/api/cases?state=open',
        '/api/messages?kind=ask',
      ].map(get),
    )
  const text = (await get(`/api/messages/${mails[0].id}`)).text as string
  const answer = /\/a\/[\w-]{44}\/9/.exec(text)?.[0] ?? '/a/none'
  await page.context().close()
  return {
    score: '/learn/score',
    responses: '/learn/responses',
    cases: '/act/cases',
    case: `/act/cases?case=${cases[0].id}`,
    contacts: '/listen/contacts',
    contact: `/listen/contacts/${contacts[0].id}`,
    accounts: '/listen/accounts',
    account: `/listen/accounts/${accounts[0].id}`,
    programs: '/listen/programs',
    program: `/listen/programs/${program.id}`,
    waves: '/listen/waves',
    wave: `/listen/waves/${waves[0].id}`,
    outbox: '/listen/outbox',
    imports: '/listen/imports',
    start: '/start',
    members: '/settings/members',
    audit: '/settings/audit',
    answer,
  }
}

/** The page has what it asked for, and its fonts. */
async function settled(page: Page) {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {}) // The live list keeps one connection open for ever.
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(200)
}
