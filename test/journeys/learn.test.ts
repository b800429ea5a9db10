import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '#server/platform/events.ts'
import type { Scope } from '#server/platform/scope.ts'
import { crowd, defineAttribute, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { newPage, openBrowser } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, type JourneySite, openSite } from '#test/journey.ts'
import { makeProgram } from '#test/make.ts'

const MOST = 170_000
const DAY = 86_400_000

let browser: Browser
let site: JourneySite
let desk: Page & { faults: string[] }
let program: string
const inside = async <T>(work: (scope: Scope) => Promise<T>): Promise<T> => {
  const { workspace } = await (await desk.request.get(`${site.url}/api/session`)).json()
  return site.within({ workspaceId: workspace.id, actorId: null }, work)
}

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite('embedded')
  desk = await newPage(browser)
  await becomeOwner(desk, site)
  program = await inside(async (scope) => {
    const { id } = await makeProgram(scope)
    const at = (days: number) => new Date(scope.now.getTime() - days * DAY)
    await defineAttribute(scope, 'response', 'plan', 'Plan')
    const [then, now] = [await makeDatedWave(scope, id, 'Spring', at(100)), await makeDatedWave(scope, id, 'Summer', at(10))]
    await makeAnswers(scope, id, [
      ...crowd(60, 60, 60, { waveId: then, at: at(95) }),
      ...crowd(2, 20, 90, { waveId: now, at: at(5), attributes: { plan: 'Enterprise' } }),
      ...crowd(40, 20, 20, { waveId: now, at: at(4), attributes: { plan: 'Starter' } }),
      { rating: 2, waveId: now, at: at(3), verbatim: 'Exports <b>time out</b>', attributes: { plan: 'Trial' } },
    ])
    return id
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe('the learn wing', () => {
  test(`the score is readable after at most ${MOST / 1000} kB of script and style`, async () => {
    const kinds = new Map<string, string>()
    let bytes = 0
    const wire = await desk.context().newCDPSession(desk)
    wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    // What came over the wire without the heads of the replies, which a size of files knows nothing of.
    wire.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      if (['Script', 'Stylesheet'].includes(kinds.get(requestId) ?? '')) bytes += encodedDataLength
    })
    await wire.send('Network.enable')
    await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
    await desk.goto(`${site.url}/learn/score`)
    await desk.getByText('Up 35 since Spring, and that is real.').waitFor()
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThanOrEqual(MOST)
  })

  test('it says how sure it is, where it differs, and shows the figures behind its charts', async () => {
    await desk.goto(`${site.url}/learn/score`)
    const table = desk.getByRole('table', { name: 'Where it differs' })
    await table.getByRole('row', { name: /Enterprise .* \+\d+\s?\+\d+ to \+\d+ Real/ }).waitFor()
    expect(await table.getByRole('row', { name: /Trial .* Not enough yet/ }).count()).toBe(1)
    await expectAccessible(desk, 'score')
    await desk.keyboard.press('t')
    await desk.getByRole('table', { name: 'Every answer, 0 to 10' }).waitFor()
    expect(desk.url()).toContain('numbers=yes')
    await desk.getByRole('link', { name: 'How this was computed' }).click()
    await desk.getByText('plus-two interval').waitFor()
    await desk.getByText('Whoever answered both times counts as two strangers').waitFor()
    await expectAccessible(desk, 'score in numbers')
    await desk.getByRole('button', { name: 'Starter' }).click()
    await desk.getByText('Plan: Starter').waitFor()
    expect(await desk.getByText('Small sample').count()).toBe(0)
    await desk.getByLabel('Wave or period').selectOption({ label: 'All time' })
    await desk.getByText('All answers so far, taken together.').waitFor()
  })

  test('answers are read with the keyboard, show words as they were typed, and new ones announce themselves', async () => {
    await desk.goto(`${site.url}/learn/responses?program=${program}`)
    await desk.getByText('Exports <b>time out</b>').first().waitFor()
    await desk.keyboard.press('j')
    await desk.getByRole('article').getByText('Exports <b>time out</b>').waitFor()
    await desk.getByText('Trial').waitFor()
    await expectAccessible(desk, 'responses')
    await inside(async (scope) => {
      const [id = ''] = await makeAnswers(scope, program, [{ rating: 9, verbatim: 'A new voice' }])
      await record(scope, 'response.confirmed', { subjectId: id, detail: { rating: 9, take: 'new' } })
    })
    await desk.getByRole('button', { name: 'Show 1 new answer' }).click()
    await desk.getByText('A new voice').waitFor()
    await desk.getByLabel('Search words and names').fill('voice')
    await desk.getByText('1 of 1').waitFor()
    expect(desk.url()).toContain('q=voice')
    expect(desk.faults).toEqual([])
  })
})
