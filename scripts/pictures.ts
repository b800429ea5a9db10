import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { openApp } from '#server/main.ts'
import { DESK, findingsOn, newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { configFor } from '#test/config.ts'
import { setup as buildWeb } from '#test/web-build.ts'
import { stage } from './staging.ts'

// Takes the pictures of the documentation from sample workspaces: every screen, two languages with a sample in each, two themes, two
// widths. With names as arguments only those. Prints what axe finds and what is wider than its window.
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
const LOCALES = ['en', 'zh-Hans'] as const
const LOOKS = [
  { theme: 'light', width: 'desk' },
  { theme: 'light', width: 'phone' },
  { theme: 'dark', width: 'desk' },
  { theme: 'dark', width: 'phone' },
] as const
/** Shown in the guide alone; the others are kept in every look. All are looked at by axe in every look. */
const GUIDE = [
  'board',
  'trend',
  'goals',
  'reports',
  'explorer',
  'silence',
  'stakes',
  'benchmarks',
  'why',
  'policy',
  'sending',
  'planner',
  'reminders',
  'experiment',
  'import',
  'import-rows',
  'design',
]
/** What a person does before the picture is taken. */
const TURNS: Record<string, (page: Page) => Promise<unknown>> = {
  'answer-thanks': async (page) => {
    await page.locator('form[data-step=why] button').click()
    await page.locator('.bye').waitFor()
  },
  why: async (page) => {
    await page.locator('.why-how').waitFor({ timeout: 60_000 })
    await page.locator('.why-progress').waitFor({ state: 'detached', timeout: 60_000 })
  },
  experiment: (page) => bringUp(page, 'Experiment', '实验'),
  reminders: (page) => bringUp(page, 'How mails leave', '邮件怎么发'),
  'import-rows': (page) => bringUp(page, 'What would happen', '导入结果预览'),
  design: (page) => page.getByRole('button', { name: /Put the texts|填入模板/ }).click(),
}
type Cookies = Awaited<ReturnType<typeof enter>>
type Look = { locale: (typeof LOCALES)[number] } & (typeof LOOKS)[number]

const wanted = process.argv.slice(2)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hb-pictures-'))
buildWeb()
const app = await openApp(configFor(folder, { port: PORT, baseUrl: URL }), {
  durable: false,
  web: path.join(import.meta.dirname, '../dist/web'),
})
await app.http.listen({ port: PORT, host: 'localhost' })
const browser = await openBrowser()
const owner = await newPage(browser)
try {
  await post(owner, '/api/welcome', OWNER)
  for (const locale of LOCALES) {
    const cookies = await enter(locale)
    const screens = await addresses(cookies, locale)
    for (const look of LOOKS)
      for (const [name, address] of Object.entries(screens))
        if (!wanted.length || wanted.includes(name)) await take(name, address, { locale, ...look }, cookies)
    await owner.request.delete(`${URL}/api/sample`, { headers: { origin: URL } }) // A person has one at a time.
  }
} finally {
  await browser.close()
  await app.close()
  fs.rmSync(folder, { recursive: true, force: true })
}

async function take(name: string, address: string, { locale, theme, width }: Look, cookies: Cookies) {
  const page = await newPage(browser, {
    ...(width === 'phone' ? PHONE : DESK),
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
  await page.goto(URL + address, { waitUntil: 'load' })
  await settled(page)
  await TURNS[name]?.(page)
  if (!GUIDE.includes(name) || (theme === 'light' && width === 'desk'))
    await page.screenshot({ path: path.join(OUT, `${name}-${locale}-${theme}-${width}.png`) })
  const found = [...(await findingsOn(page)), ...page.faults]
  if (found.length) console.log(name, locale, theme, width, found)
  await page.context().close()
}

/** The owner's session, in a sample workspace of this language. */
async function enter(locale: Look['locale']) {
  await post(owner, '/api/sample', { locale, timeZone: OWNER.timeZone })
  return owner.context().cookies()
}

async function post(page: Page, where: string, data: object) {
  const reply = await page.request.post(URL + where, { data, headers: { origin: URL } })
  if (!reply.ok()) throw new Error(`${where}: ${await reply.text()}`)
}

/** A screen of each kind, by what the sample holds. */
async function addresses(cookies: Cookies, locale: Look['locale']): Promise<Record<string, string>> {
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
  const [first = '/a/none', second = first, third = second] = await openLinks()
  const staged = await stage(page, URL, locale, program)
  await page.context().close()

  /** Where three customers who have not answered yet do so, in this language: looking at a marked rating for long is an answer. */
  async function openLinks() {
    const links: string[] = []
    for (const { id } of mails) {
      const link = /\/a\/[\w-]{44}/.exec((await get(`/api/messages/${id}`)).text)?.[0]
      const asked = link && (await (await page.request.get(URL + link)).text())
      if (asked?.includes(`<html lang="${locale}"`) && asked.includes('data-step="score"')) links.push(link as string)
      if (links.length === 3) break
    }
    return links
  }

  return {
    score: '/learn/score',
    board: '/learn/board',
    trend: '/learn/trend',
    goals: '/learn/goals',
    reports: '/learn/reports',
    explorer: '/learn/explorer?period=all&by=plan&by2=region',
    silence: '/learn/silence',
    stakes: '/learn/stakes',
    benchmarks: '/learn/benchmarks',
    why: '/learn/why',
    responses: '/learn/responses',
    cases: '/act/cases',
    case: `/act/cases?case=${cases[0].id}`,
    contacts: '/listen/contacts',
    contact: `/listen/contacts/${contacts[0].id}`,
    segments: `/listen/contacts?condition=${encodeURIComponent('group is "detractor" and last answered in the last 90 days')}`,
    suppressions: '/listen/suppressions',
    accounts: '/listen/accounts',
    account: `/listen/accounts/${accounts[0].id}`,
    programs: '/listen/programs',
    program: `/listen/programs/${program.id}`,
    waves: '/listen/waves',
    wave: `/listen/waves/${waves[0].id}`,
    ...staged,
    design: `/listen/programs/${program.id}?part=design`,
    outbox: '/listen/outbox',
    imports: '/listen/imports',
    start: '/start',
    members: '/settings/members',
    policy: '/settings/policy',
    sending: '/settings/sending',
    audit: '/settings/audit',
    'answer-score': first,
    answer: `${second}/9`,
    'answer-thanks': `${third}/3`,
  }
}

async function bringUp(page: Page, ...titles: string[]) {
  await page
    .getByText(new RegExp(`^(${titles.join('|')})$`))
    .first()
    .evaluate((title) => title.closest('section, fieldset')?.scrollIntoView())
}

/** The page has what it asked for, and its fonts. */
async function settled(page: Page) {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {}) // The live list keeps one connection open for ever.
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], .skeleton'))
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(200)
}
