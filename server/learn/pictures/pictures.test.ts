import { expect, test } from 'vitest'
import { curve } from '#charts/curve.ts'
import { distribution } from '#charts/distribution.ts'
import { heat } from '#charts/heat.ts'
import { spans } from '#charts/spans.ts'
import { trend } from '#charts/trend.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { testApp } from '#test/app.ts'

const CELL = { title: '', figure: '35', beside: '±9', small: false, answers: '120', tint: 0 } as const
const CHARTS = {
  trend: trend({
    points: [20, 35, 50].map((promoter, at) => {
      const { score, echo, sample } = standingOf({ promoter, passive: 20, detractor: 20 })
      return { label: `第${at + 1}季度`, title: '', score: score?.score ?? null, echo, sample, side: 0 }
    }),
    flags: [
      { at: 0.4, text: '版本 2.0 发布', title: '2026年3月1日：版本 2.0 发布' },
      { at: 1.5, text: '换了问法', breaks: true },
    ],
    label: '走势',
    latest: '35',
    width: 640,
  }),
  distribution: distribution({
    counts: [1, 0, 2, 0, 0, 3, 1, 4, 5, 9, 20],
    groups: {
      promoter: { name: '推荐者', share: '60 %' },
      passive: { name: '中立者', share: '20 %' },
      detractor: { name: '贬损者', share: '20 %' },
    },
    label: '分布',
    print: String,
    title: () => '',
    width: 420,
  }),
  spans: spans({
    rows: [{ label: '方案', value: 20, low: 10, high: 30, printed: '20 %', range: '10 至 30 %', title: '', faint: false }],
    label: '影响',
    print: String,
    width: 480,
  }),
  heat: heat({
    label: '套餐与地区',
    columns: ['华东地区和华南地区', '华北'],
    rows: [
      {
        label: '专业版',
        cells: [
          { ...CELL, mark: 'up', tint: 3 },
          { ...CELL, mark: 'noise', small: true },
        ],
      },
      { label: '免费版', cells: [{ ...CELL, mark: null, figure: null }, null] },
      {
        label: '企业版',
        cells: [
          { ...CELL, mark: 'down', tint: 1 },
          { ...CELL, mark: null },
        ],
      },
    ],
  }),
  curve: curve({ bins: [], label: '曲线', print: String, cut: 3, width: 400 }),
}
const WORDS = { title: '净推荐值走势', source: '回音 · 截至 2026 年 11 月 23 日 · 120 份回答', locale: 'zh-Hans' } as const

test.each(Object.entries(CHARTS))(
  'a chart is taken along as a picture with its title and source, letters as outlines: %s',
  async (_, chart) => {
    const workspace = await (await testApp()).newWorkspace()
    const { svg, png } = await workspace.call('POST /api/pictures', { svg: chart.text, ...WORDS })
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 [\d.]+ [\d.]+"/)
    expect(svg).not.toMatch(/<text|var\(|NaN|class=/)
    const [, width = 0] = /viewBox="0 0 ([\d.]+)/.exec(svg)?.map(Number) ?? []
    const bytes = Buffer.from(png, 'base64')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(2 * width)
  },
)

test('what is said of a comparison goes along with its picture', async () => {
  const workspace = await (await testApp()).newWorkspace()
  const height = async (says: string[]) => {
    const { svg } = await workspace.call('POST /api/pictures', { svg: CHARTS.heat.text, ...WORDS, says })
    return Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1])
  }
  expect(await height(['真实差异。', '比去年同期高 9 分。'])).toBeGreaterThan((await height([])) + 30)
})

test('what is no chart of ours, or larger than any, is refused', async () => {
  const workspace = await (await testApp()).newWorkspace()
  for (const svg of [
    'x',
    '<svg viewBox="0 0 100 100"><image href="http://x"/></svg>',
    '<svg viewBox="0 0 90000 9"></svg>',
    '<svg viewBox="0 0 9 9"><path d="M0 0" fill="var(--nothing)"/></svg>',
    `<svg viewBox="0 0 9 9">${'<a '.repeat(130_000)}<ellipse/>`,
    `<svg viewBox="0 0 9 9"><path ${'a'.repeat(390_000)}><ellipse/>`,
  ])
    expect(await workspace.refusal('POST /api/pictures', { svg, ...WORDS }), svg.slice(0, 80)).toMatchObject({
      status: 422,
      issues: [{ field: 'svg' }],
    })
  const says = Array.from({ length: 6 }, () => '\n'.repeat(1000))
  expect(await workspace.refusal('POST /api/pictures', { svg: CHARTS.heat.text, ...WORDS, says })).toMatchObject({ status: 422 })
})
