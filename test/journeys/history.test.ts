import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, OWNER, openSite } from '#test/journey.ts'

const FILE = path.join(import.meta.dirname, '../data/skytrax_seat.csv')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

test.each(['postgres', 'embedded'] as const)(
  'ten years of airline-seat reviews come in through the screen and score as the method says (%s)',
  async (engine) => {
    const site = await openSite(engine)
    const desk = await newPage(browser)
    await becomeOwner(desk, site)
    const created = await desk.request.post(`${site.url}/api/programs`, {
      headers: { origin: site.url },
      data: { name: 'Seats', brand: 'Seats', locale: 'en', senderName: OWNER.name, senderEmail: OWNER.email },
    })
    expect(created.ok()).toBe(true)

    await desk.goto(`${site.url}/listen/imports/new?kind=responses`)
    await desk.setInputFiles('input[type=file]', FILE)
    const target = (header: string) => desk.getByLabel(`Where “${header}” goes`)
    await target('airline_name').selectOption('field account_name')
    const commit = desk.getByRole('button', { name: 'Import 1,257 answers' })
    await commit.waitFor()
    await expectAccessible(desk, 'mapping')
    await commit.click()
    await desk.getByText('1,257 answers came in.').waitFor()
    const [done] = (await (await desk.request.get(`${site.url}/api/imports`)).json()).items
    expect(done.counts).toMatchObject({ fresh: 1257, rejected: 1, warned: 26 })

    const score = async (query: string) =>
      (await (await desk.request.get(`${site.url}/api/scores?period=all${query}`)).json()).sheet.standing
    const rounded = ({
      score: { score, low, high, answers },
    }: {
      score: { score: number; low: number; high: number; answers: number }
    }) => [answers, ...[score, low, high].map((points) => Number(points.toFixed(1)))]
    expect(rounded(await score(''))).toEqual([1257, -56.8, -60.6, -52.9])
    expect((await score('')).counted).toEqual({ promoter: 151, passive: 241, detractor: 865 })
    expect(rounded(await score('&attribute=asked.cabin_flown&value=Economy'))).toEqual([1066, -60, -64, -55.9])
    expect(rounded(await score('&attribute=asked.cabin_flown&value=Premium Economy'))).toEqual([181, -39.2, -50.4, -27.2])

    const { items: mails } = await (await desk.request.get(`${site.url}/api/messages`)).json()
    const { items: cases } = await (await desk.request.get(`${site.url}/api/cases`)).json()
    expect([mails, cases]).toEqual([[], []])
    expect(desk.faults).toEqual([])
    await desk.context().close()
    await site.close()
  },
)
