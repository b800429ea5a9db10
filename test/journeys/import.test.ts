import fs from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPage, openBrowser } from '#test/chromium.ts'
import { encode } from '#test/encode.ts'
import { becomeOwner, expectAccessible, type JourneySite, openSite } from '#test/journey.ts'

const PEOPLE = 3_000
const HEADER = '姓名,邮箱,公司,客户代码,套餐,席位,月费,续约日期,备注'
const ROWS = [
  '王伟,wangwei@qinghe.example,青禾科技,K-1,企业版,40,"4,800 元",2027-03-31,老客户',
  '李娜,lina@qinghe.example,青禾科技,K-2,企业版,40,"4,800 元",2027-03-31,',
  '陈晨,chenchen@yunfan,云帆物流,K-3,团队版,12,"1,200 元",2027-06-30,邮箱待确认',
  '赵敏,zhaomin@yunfan.example,云帆物流,K-4,团队版,十二,"1,200 元",2027-06-30,',
  '王伟,WANGWEI@qinghe.example,青禾科技,K-1,企业版,40,"4,800 元",2027-03-31,重复',
]
const MORE = Array.from(
  { length: PEOPLE - 3 },
  (_, at) => `客户${at},p${at}@kehu${at % 300}.example,客户公司${at % 300},M-${at},免费版,1,0 元,2027-01-31,`,
)
const FILE = {
  name: '客户名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(encode([HEADER, ...ROWS, ...MORE].join('\r\n'), 'gb18030')),
}

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

const call = async (method: 'GET' | 'POST', path: string, data?: unknown) => {
  const reply = await desk.request.fetch(site.url + path, {
    method,
    headers: { origin: site.url },
    ...(data === undefined ? {} : { data }),
  })
  expect(reply.ok(), `${path}: ${reply.status()}`).toBe(true)
  return reply.json()
}

/** Everybody and everything that an import can change, but not when it was touched. */
async function everything(q = '') {
  const { items: contacts } = await call('GET', `/api/contacts?q=${q}`)
  const whole = await Promise.all(contacts.map(({ id }: { id: string }) => call('GET', `/api/contacts/${id}`)))
  const accounts = new Set(whole.flatMap(({ account }) => account?.id ?? []))
  return {
    contacts: whole.map(({ updatedAt: _, ...contact }) => contact),
    accounts: await Promise.all([...accounts].map((id) => call('GET', `/api/accounts/${id}`))),
    attributes: await call('GET', '/api/attributes'),
    totals: await Promise.all(['contacts', 'accounts'].map(async (of) => (await call('GET', `/api/${of}`)).total)),
  }
}

/** With nothing but the tabulator, as far as the way is. */
async function reach(control: Locator) {
  await control.waitFor()
  for (let steps = 0; steps < 120; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await desk.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not get there.')
}
/** With the arrows, past everything that lies between. */
async function choose(list: Locator, key: 'ArrowUp' | 'ArrowDown', label: string) {
  await reach(list)
  for (let steps = 0; steps < 30; steps++) {
    if ((await list.locator('option:checked').textContent()) === label) return
    await desk.keyboard.press(key)
  }
  throw new Error(`The arrows do not come to “${label}”.`)
}

test('a list in GB18030 is mapped, tried, brought in, looked through and undone, all by the keyboard', async () => {
  await bring('姓名,邮箱,公司,套餐\n王小伟,wangwei@qinghe.example,青禾科技,团队版')
  const before = await everything()
  expect(before.contacts).toMatchObject([{ name: '王小伟', email: 'wangwei@qinghe.example', externalId: null }])

  await desk.goto(`${site.url}/listen/imports/new?kind=contacts`)
  await reach(desk.getByLabel('A CSV file, at most'))
  await desk.setInputFiles(':focus', FILE) // What follows in the dialog is the system's, not ours.
  await desk.getByText('3,002 rows, read as GB18030').waitFor()
  const goes = (header: string) => desk.getByLabel(`Where “${header}” goes`)
  const typeOf = (header: string) => desk.getByLabel(`Type of “${header}”`)
  expect(await typeOf('月费').inputValue()).toBe('money')
  expect(await typeOf('续约日期').inputValue()).toBe('date')

  // The way to the ID leads over the company, which another column has.
  await choose(goes('客户代码'), 'ArrowUp', 'Your ID of the person')
  expect(await goes('公司').inputValue()).toBe('field account_name')
  await choose(typeOf('席位'), 'ArrowDown', 'Number')
  await choose(goes('备注'), 'ArrowDown', 'Leave out')

  const found = desk.getByRole('listitem')
  await found
    .filter({ hasText: '“席位” says “十二”, which is not a number in the chosen notation.' })
    .getByText('row 5')
    .waitFor()
  await found.filter({ hasText: '“邮箱” says “chenchen@yunfan”, which is not an e-mail address.' }).getByText('row 4').waitFor()
  await found.filter({ hasText: '“WANGWEI@qinghe.example” in “邮箱” already stands in row 2' }).getByText('row 6').waitFor()
  await expectCounts({ 'new people': '2,999', 'person updated': '1', 'new companies': '301', 'to check': '1', 'left out': '2' })
  await expectAccessible(desk, 'mapping')
  expect(await everything()).toEqual(before)

  await reach(desk.getByRole('button', { name: 'Import 3,000 people' }))
  await Promise.all([desk.getByRole('progressbar').waitFor(), desk.keyboard.press('Enter')])
  await desk.getByText('3,000 people came in.').waitFor()
  await expectAccessible(desk, 'what came of it')

  const save = desk.getByRole('link', { name: 'Download the rows left out' })
  await reach(save)
  const [download] = await Promise.all([desk.waitForEvent('download'), desk.keyboard.press('Enter')])
  expect(fs.readFileSync(await download.path(), 'utf8').split('\r\n')).toEqual([
    `\ufeff${HEADER},Row,Why it was left out`,
    `${ROWS[2]},4,"“邮箱” says “chenchen@yunfan”, which is not an e-mail address. Correct it or empty the cell."`,
    `${ROWS[4]},6,"“wangwei@qinghe.example” in “邮箱” already stands in row 2, which is imported. Keep one of the two."`,
    '',
  ])
  const done = desk.url()
  const after = await everything('wangwei')
  expect(after.contacts).toMatchObject([{ name: '王伟', externalId: 'K-1', account: { name: '青禾科技' } }])
  expect(after.accounts).toMatchObject([{ attributes: { 套餐: '企业版', 席位: 40, 续约日期: '2027-03-31' } }])
  expect(after.attributes.map(({ key, type }: Record<string, string>) => [key, type]).toSorted()).toEqual(
    Object.entries({ 套餐: 'text', 席位: 'number', 月费: 'money', 续约日期: 'date' }).toSorted(),
  )

  await reach(desk.getByRole('link', { name: 'See these people' }))
  await desk.keyboard.press('Enter')
  await desk.getByText('赵敏').waitFor()
  await desk.goto(done)
  await reach(desk.getByRole('button', { name: 'Undo this import' }))
  await desk.keyboard.press('Enter')
  await reach(desk.getByRole('dialog').getByRole('button', { name: 'Undo this import' }))
  await desk.keyboard.press('Enter')
  await desk.getByText('2,999 removed, 1 restored.').waitFor()
  expect(await everything()).toEqual(before)
  expect(desk.faults).toEqual([])
})

/** The facts of the trial, each figure with its words. */
async function expectCounts(counts: Record<string, string>) {
  for (const [words, figure] of Object.entries(counts))
    expect(await desk.locator('.facts > div').filter({ hasText: words }).locator('b').textContent()).toBe(figure)
}

/** What was there before, through the API. */
async function bring(rows: string) {
  const headers = { origin: site.url, 'content-type': 'text/csv' }
  const file = await desk.request.post(`${site.url}/api/imports?kind=contacts&fileName=old.csv`, { headers, data: rows })
  const { id, sheet } = await file.json()
  await call('POST', `/api/imports/${id}/commit`, { mapping: sheet.mapping })
  await expect.poll(async () => (await call('GET', `/api/imports/${id}`)).state, { timeout: 120_000 }).toBe('committed')
}
