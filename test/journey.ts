import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import { type Engine, freshConfig } from './app.ts'
import { nobodysPort } from './mail-sink.ts'

export const OWNER = {
  name: 'Mo Okafor',
  email: 'mo@isletdocs.example',
  password: 'an honest password',
  workspace: 'Islet Docs',
  locale: 'en',
  timeZone: 'Europe/Berlin',
} as const
export const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true }
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A whole Hearback on a port of its own, as `npm start` serves it. */
export async function openSite(engine: Engine, settings: Partial<Config> = {}) {
  const port = await nobodysPort()
  const config = await freshConfig(engine, { port, baseUrl: `http://localhost:${port}`, ...settings })
  const app = await openApp(config, { durable: false, web: path.join(import.meta.dirname, '../dist/web') })
  await app.http.listen({ port, host: 'localhost' })
  return { ...app, url: config.baseUrl }
}
export type JourneySite = Awaited<ReturnType<typeof openSite>>

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })

/** A page that reports what went wrong in it: a script error, a refused policy or a failed request fails the journey. */
export async function newPage(browser: Browser, options: BrowserContextOptions = DESK): Promise<Page & { faults: string[] }> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', ...options })
  const page = Object.assign(await context.newPage(), { faults: [] as string[] })
  page.on('pageerror', (error) => page.faults.push(error.message))
  page.on('console', (said) => said.type() === 'error' && page.faults.push(said.text()))
  page.on('response', (reply) => reply.status() >= 500 && page.faults.push(`${reply.status()} ${reply.url()}`))
  return page
}

/** The first owner, made through the API, signed in on this page by the form. */
export async function becomeOwner(page: Page, site: Pick<JourneySite, 'url'>) {
  const reply = await page.request.post(`${site.url}/api/welcome`, { data: OWNER, headers: { origin: site.url } })
  expect(reply.status(), await reply.text()).toBe(200)
}

/** WCAG 2.2 AA by machine: nothing found, and nothing wider than the window. */
export async function expectAccessible(page: Page, where: string) {
  await page.evaluate(AXE)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
  expect(found, where).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, `${where} is wider than the window`).toBeLessThanOrEqual(0)
}
