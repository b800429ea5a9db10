import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { REPORT_PARTS, type ReportFormat } from '#contract/learn/reports.ts'
import { crowd, defineAttribute, makeAccount, makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { makePeople } from '#test/people.ts'
import { unzip } from '#test/unzip.ts'
import { LOCALES } from '#words/locale.ts'
import { renderReport, writeReport } from './reports.ts'

const HOSTILE = '=HYPERLINK("http://x","看这里")'

async function company() {
  const workspace = await (await testApp()).newWorkspace('=明渡')
  await workspace.inside(async (scope) => {
    await defineAttribute(scope, 'account', 'plan', 'Plan')
    const program = (await makeProgram(scope)).id
    await makeAnswers(scope, program, [
      ...crowd(10, 20, 90, { attributes: { plan: '企业版' } }),
      ...crowd(50, 20, 20, { attributes: { plan: 'Free' } }),
      { rating: 2, verbatim: HOSTILE, attributes: { plan: '=1+1' } },
    ])
  })
  const visit = workspace.inside as Parameters<typeof renderReport>[0]
  const file = (format: ReportFormat, locale: (typeof LOCALES)[number] = 'zh-Hans') =>
    renderReport(visit, { locale, period: 'all', parts: [...REPORT_PARTS] }, format)
  return { workspace, file, visit }
}

describe('a report', () => {
  test.each(LOCALES)('is a PDF of real text that carries only the letters it uses (%s)', async (locale) => {
    const { file } = await company()
    const { bytes, pages, name } = await file('pdf', locale)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pages).toBeGreaterThanOrEqual(7)
    expect(name).toMatch(
      { en: /^Customer feedback report .*\.pdf$/, 'zh-Hans': /^客户反馈报告 .*\.pdf$/, 'zh-Hant': /^客戶回饋報告 .*\.pdf$/ }[
        locale
      ],
    )
    const plain = bytes.toString('latin1')
    const fonts = [...plain.matchAll(/\/BaseFont \/([A-Z]{6}\+HearbackReport-\w+)/g)].map(([, font]) => font)
    expect(new Set(fonts).size).toBe(2)
    expect(bytes.length).toBeLessThan(200_000)
    const told = textsOf(bytes)
    const title = { en: 'Customer feedback report', 'zh-Hans': '客户反馈报告', 'zh-Hant': '客戶回饋報告' }[locale]
    for (const char of title.replaceAll(' ', '')) expect(told).toContain(char)
  })

  test('is slides whose text and tables can be edited, and whose drawings say what they show', async () => {
    const { file } = await company()
    const { bytes, pages } = await file('pptx')
    const parts = unzip(bytes)
    const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    expect(slides).toHaveLength(pages)
    const all = slides.map((name) => parts.get(name)?.toString()).join('')
    for (const text of [
      '客户反馈报告',
      '企业版',
      'Microsoft YaHei',
      'lang="zh-CN"',
      '<a:tbl>',
      'descr="与更早的结果比较"',
      'descr="走势"',
    ])
      expect(all).toContain(text)
    expect(bytes.length).toBeLessThan(1_500_000)
  })

  test('is a workbook whose numbers are numbers and whose texts are no formulas', async () => {
    const { file } = await company()
    const parts = unzip((await file('xlsx')).bytes)
    const sheets = [...parts.entries()]
      .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
      .map(([, xml]) => xml.toString())
    expect(sheets.length).toBeGreaterThanOrEqual(5)
    for (const sheet of sheets) expect(sheet).not.toContain('<f>')
    const strings = [...parts.entries()]
      .filter(([name]) => /sharedStrings|sheet\d/.test(name))
      .map(([, xml]) => xml.toString())
      .join('')
    expect(strings).toContain(`'=1+1`)
    expect(strings).toContain(`'=HYPERLINK`)
    expect(sheets.join('')).toMatch(/<v>-?\d+(\.\d+)?<\/v>/)
  })

  test('is a file of tables that no spreadsheet runs, with what happened along its line', async () => {
    const { workspace, file } = await company()
    const on = await workspace.inside(async ({ now }) => now.toISOString().slice(0, 10))
    await workspace.call('POST /api/annotations', { on, kind: 'release', words: '版本 2.0', program: null, breaks: false })
    const text = (await file('csv')).bytes.toString()
    expect(text).toMatch(/日：版本 2\.0/)
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text).toContain(`"'=1+1"`)
    expect(text).not.toMatch(/(^|[\r\n,])"?=/)
  })

  test('is a picture of one of its pages', async () => {
    const { file } = await company()
    const { bytes } = await file('png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080])
  })

  test('says what the screens say, in the order asked for, and opens with it before it is printed', async () => {
    const { workspace } = await company()
    const { pages } = await workspace.call('GET /api/reports/pages', { locale: 'en', period: 'all', parts: 'segments,score' })
    expect(pages.map(({ name }) => name)).toEqual(['Customer feedback report', 'For whom', 'The score'])
    expect(pages[0]?.svg).toMatch(/^<svg [^>]+viewBox="0 0 960 540"/)
    const document = await workspace.inside((scope) => writeReport(scope, { locale: 'en', period: 'all', parts: ['segments'] }))
    expect(document.sections[0]?.verdict).toEqual([
      'Free scores lower than the rest, and that is real.',
      '企业版 scores higher than the rest, and that is real.',
    ])
  })

  test('says why of its own program alone, of all its answers, and only while they are those of today', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const [first, other] = await workspace.inside(async (scope) => {
      await defineAttribute(scope, 'account', 'plan', 'Plan')
      const made = [(await makeProgram(scope)).id, (await makeProgram(scope)).id] as const
      for (const program of made) {
        await makeAnswers(scope, program, crowd(10, 20, 90, { attributes: { plan: 'Pro' } }))
        await makeAnswers(scope, program, crowd(60, 20, 20, { attributes: { plan: 'Free' } }))
      }
      return made
    })
    const whyOf = async (program: string) => {
      const spec = { locale: 'en' as const, program, period: 'all', parts: ['why' as const] }
      return JSON.stringify((await workspace.inside((scope) => writeReport(scope, spec))).sections)
    }
    const lackedBy = async (program: string) =>
      (await workspace.call('GET /api/reports/pages', { locale: 'en', program, period: 'all', parts: 'why,method' })).study
    const study = async (input: object) => {
      const begun = await workspace.call('POST /api/studies', { period: 'all', ...input })
      await app.settle()
      return begun.program.id
    }
    // Whoever names no program studies the one that the screen opens with.
    const opened = await study({})
    const [studied, unstudied] = opened === first ? [first, other] : [other, first]
    expect(await lackedBy(studied)).toBeNull()
    expect(await lackedBy(unstudied)).toEqual({ program: unstudied, wave: null, period: 'all', failed: false })
    expect(await whyOf(studied)).toMatch(/Plan.*Found on [^"]+ among 220 answers\./)
    expect(await whyOf(unstudied)).toBe('[]')
    for (const input of [
      { attributes: 'language' },
      { where: 'plan is "Pro"' },
      { where: 'plan is "Pro"', versus: 'plan is "Free"' },
    ])
      await study({ program: unstudied, ...input })
    expect(await whyOf(unstudied)).toBe('[]')

    const answer = (times: number) =>
      workspace.inside((scope) => makeAnswers(scope, studied, [{ rating: 9, times, attributes: { plan: 'Pro' } }]))
    await answer(22)
    expect(await whyOf(studied)).toContain('among 220 answers')
    await answer(1)
    expect(await whyOf(studied)).toBe('[]')
  })

  test('draws what changed with the range of each part, has it as figures too, and writes a renewal as the reader writes days', async () => {
    const app = await testApp()
    const workspace = await app.newWorkspace()
    const program = await workspace.inside(async (scope) => {
      await defineAttribute(scope, 'account', 'plan', 'Plan')
      await defineAttribute(scope, 'account', 'renewal', 'Renewal', 'date')
      const { id } = await makeProgram(scope)
      const accountId = await makeAccount(scope, 'Fjord', { renewal: '2031-05-09' })
      const ago = (days: number) => new Date(scope.now.getTime() - days * 86_400_000)
      await makeAnswers(scope, id, [
        ...crowd(10, 20, 90, { attributes: { plan: 'Pro' }, at: ago(400) }),
        ...crowd(40, 10, 10, { attributes: { plan: 'Free' }, at: ago(400) }),
        ...crowd(5, 10, 45, { attributes: { plan: 'Pro' }, at: ago(30) }),
        ...crowd(80, 20, 20, { attributes: { plan: 'Free' }, at: ago(30) }),
        { rating: 3, accountId, attributes: { plan: 'Free' }, at: ago(30) },
      ])
      return id
    })
    await workspace.call('POST /api/studies', { program, period: 'year' })
    await app.settle()
    const told = (locale: (typeof LOCALES)[number]) => {
      const spec = { locale, program, period: 'year', parts: ['why' as const, 'stakes' as const] }
      return workspace.inside((scope) => writeReport(scope, spec))
    }
    const [why, stakes] = (await told('en')).sections
    const [drawing, figures] = why?.blocks ?? []
    expect(drawing).toMatchObject({ is: 'chart', title: 'What changed' })
    const ranges = figures?.is === 'table' ? figures.rows.map((row) => row.at(-1)?.text ?? '') : []
    expect(ranges).toEqual(Array(3).fill(expect.stringMatching(/^(−\d+|0|\+\d+) to (−\d+|0|\+\d+)$/)))
    for (const range of ranges) expect(JSON.stringify(drawing)).toContain(`>${range}</text>`)
    expect(JSON.stringify(stakes)).toContain('"9 May 2031"')
    expect(JSON.stringify(await told('zh-Hans'))).toContain('"2031 年 5 月 9 日"'.replaceAll(' ', '\u00a0'))
  })

  test('names nobody unless it is asked to, and never for those who may not read contacts', async () => {
    const { workspace, visit } = await company()
    await workspace.inside(async (scope) => {
      const { id: program } = await scope.db.selectFrom('programs').select('id').executeTakeFirstOrThrow()
      const [person] = await makePeople(scope, [{ name: 'Ines Lima' }])
      await makeAnswers(scope, program, [{ rating: 9, verbatim: 'Quick.', ...(person && { contactId: person }) }])
    })
    const spec = { locale: 'en' as const, period: 'all', parts: ['verbatims' as const] }
    const quoted = async (more: { names?: true }) =>
      JSON.stringify(await visit((scope) => writeReport(scope, { ...spec, ...more })))
    expect(await quoted({})).not.toContain('Ines')
    expect(await quoted({ names: true })).toContain('Ines Lima, ')
    const viewer = await workspace.as('viewer')
    const asked = { locale: 'en' as const, period: 'all', parts: 'verbatims,stakes' }
    const [without, withNames] = [
      await viewer.call('GET /api/reports/pages', asked),
      await viewer.call('GET /api/reports/pages', { ...asked, names: true }),
    ]
    // What stakes tells is for those who may read contacts, so its page is not there.
    expect(withNames.pages.map(({ name }) => name)).toEqual(['Customer feedback report', 'In their own words'])
    const letters = ({ pages }: typeof without) => pages.map(({ svg }) => svg.split('<use ').length)
    expect(letters(withNames)).toEqual(letters(without))
  })
})

test('what happened and finds no room in the line stands below it on paper, the newest six and how many came before', async () => {
  const { workspace } = await company()
  const today = await workspace.inside(async ({ now }) => now.toISOString().slice(0, 10))
  const note = (words: string) =>
    workspace.call('POST /api/annotations', { on: today, kind: 'release', words, program: null, breaks: false })
  const blocks = async (locale: (typeof LOCALES)[number]) => {
    const spec = { locale, period: 'all', parts: ['trend' as const] }
    return (await workspace.inside((scope) => writeReport(scope, spec))).sections[0]?.blocks ?? []
  }
  await note('Short')
  expect((await blocks('en')).map(({ is }) => is)).toEqual(['chart', 'table'])
  for (let at = 1; at <= 8; at++) await note(`Number ${at} of the releases of this summer, with all that customers had asked for`)
  const [chart, notes] = await blocks('en')
  expect(notes).toMatchObject({ is: 'notes' })
  const lines = notes?.is === 'notes' ? notes.notes : []
  expect(lines).toHaveLength(7)
  expect(lines[0]).toMatch(/^.+: Number \d of the releases of this summer, with all that customers had asked for$/)
  expect(lines[6]).toBe('2 more things happened before; the Excel and CSV files name them all.')
  expect(chart).toMatchObject({ says: expect.stringMatching(/^[^;]+; [^；]+$/) })
  expect((await blocks('zh-Hans'))[0]).toMatchObject({ says: expect.stringMatching(/^[^;]+；[^;]+$/) })
  const { pages } = await workspace.call('GET /api/reports/pages', { locale: 'en', period: 'all', parts: 'trend' })
  expect(pages.length).toBeLessThanOrEqual(3)
})

test('there is nothing to report before there is a program', async () => {
  const workspace = await (await testApp()).newWorkspace()
  const refused = await workspace.refusal('GET /api/reports/pages', { locale: 'en' })
  expect(refused).toMatchObject({ status: 404, message: expect.stringContaining('nothing to report') })
})

/** The letters that a PDF's own tables give to its glyphs: what a reader finds when they search or copy. */
function textsOf(pdf: Buffer): string {
  const streams: string[] = []
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue
    try {
      streams.push(inflateSync(pdf.subarray(at + 7)).toString('latin1'))
    } catch {
      // Not every stream is packed.
    }
  }
  const maps = streams.filter((text) => text.includes('beginbfrange'))
  return maps
    .flatMap((map) =>
      [...map.matchAll(/<([0-9a-f]{4,8})>/gi)].map(([, hex = '']) => String.fromCodePoint(Number.parseInt(hex.slice(-4), 16))),
    )
    .join('')
}
