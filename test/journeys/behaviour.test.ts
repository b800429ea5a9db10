import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser, PHONE } from '#test/chromium.ts'
import { becomeOwner, expectAccessible, type JourneySite, openSite } from '#test/journey.ts'

let browser: Browser
let site: JourneySite
let desk: Page & { faults: string[] }
beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite('postgres')
  desk = await newPage(browser)
  await becomeOwner(desk, site)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const post = async (path: string, data: unknown, headers: Record<string, string> = {}) => {
  const reply = await desk.request.post(site.url + path, { data, headers: { origin: site.url, ...headers } })
  expect(reply.ok(), `${path}: ${reply.status()}`).toBe(true)
  return reply.json()
}

test('events come in by a key that can do nothing else, become a measure, and filter people', async () => {
  for (const name of ['Ada', 'Bo', 'Cy']) await post('/api/contacts', { name, externalId: name, account: 'Fjord' })

  await desk.goto(`${site.url}/settings/keys`)
  await desk.getByRole('button', { name: 'New key' }).first().click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Web shop')
  await dialog.getByText('Only send events').click()
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  const key = await dialog.locator('code').textContent()
  await expectAccessible(desk, 'a key for events')
  const events = Array.from({ length: 12 }, (_, at) => ({
    ...{ event: 'signed_in', messageId: `m-${at}`, contact: { externalId: at < 10 ? 'Ada' : 'Bo' } },
    properties: { device: at % 2 ? 'phone' : 'desk' },
  }))
  const stranger = await newPage(browser)
  const sent = await stranger.request.post(`${site.url}/api/events`, {
    data: { events: [...events, { event: 'signed_in', messageId: 'm-x', contact: { externalId: 'Nobody' } }] },
    headers: { authorization: `Bearer ${key}` },
  })
  // Whoever holds such a key does not learn who is a customer; its owner sees on the keys' page how many named nobody.
  expect(await sent.json()).toMatchObject({ accepted: 13, refused: [] })
  await desk.goto(`${site.url}/settings/keys`)
  await desk.getByText('1 event named nobody here').waitFor()

  await desk.goto(`${site.url}/listen/behaviour`)
  await desk.getByRole('link', { name: 'signed_in' }).click()
  await desk.getByText('2 of 3 people have such events: 12 events in all.').waitFor()
  await desk.getByRole('button', { name: 'Add a condition' }).click()
  await desk.getByPlaceholder('Property').fill('device')
  await desk.getByPlaceholder('Value').fill('phone')
  await desk.getByText('2 of 3 people have such events: 6 events in all.').waitFor()
  await expectAccessible(desk, 'a measure being defined')
  await desk.getByLabel('Name').fill('Phone sign-ins')
  await desk.getByRole('button', { name: 'Define the measure' }).click()
  await desk.getByText(/Counted .* ago|Counted now/).waitFor()
  await expectAccessible(desk, 'behaviour')

  await desk.goto(`${site.url}/listen/contacts?condition=${encodeURIComponent('phone_sign_ins >= 1')}`)
  await desk.getByRole('link', { name: 'Ada' }).waitFor()
  expect(await desk.getByRole('row').count()).toBe(3)
  await desk.getByRole('link', { name: 'Ada' }).click()
  await desk.getByText('signed_in, 10 times that day').waitFor()
  await desk.getByText('Phone sign-ins').waitFor()
  await expectAccessible(desk, 'a contact with behaviour')

  const phone = await newPage(browser, { ...PHONE, storageState: await desk.context().storageState() })
  for (const path of ['/listen/behaviour', '/listen/behaviour/new?event=signed_in']) {
    await phone.goto(site.url + path)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(phone, `${path} on a phone`)
  }
  expect([...desk.faults, ...phone.faults]).toEqual([])
})
