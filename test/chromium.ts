import fs from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

export const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true }
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Nearly as long as a test may take, so that it is said what did not come: how long things take is for the benches to say. */
const PATIENCE = 150_000
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

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })

/** A page that reports what went wrong in it: a script error, a refused policy or a failed request fails the journey. */
export async function newPage(browser: Browser, options: BrowserContextOptions = DESK): Promise<Page & { faults: string[] }> {
  // A headless browser says so, and is then rightly taken for a machine.
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`
  const context = await browser.newContext({
    userAgent,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(PATIENCE)
  const page = Object.assign(await context.newPage(), { faults: [] as string[] })
  page.on('pageerror', (error) => page.faults.push(error.message))
  page.on('console', (said) => said.type() === 'error' && page.faults.push(said.text()))
  page.on('response', (reply) => reply.status() >= 500 && page.faults.push(`${reply.status()} ${reply.url()}`))
  return page
}

/** WCAG 2.2 AA by machine: what axe finds, and whether the page is wider than its window. */
export async function findingsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [...found, `wider than the window by ${scrollWidth - clientWidth} px`] : found
  })
}
