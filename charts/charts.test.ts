import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distribution } from '#charts/distribution.ts'
import { echoComparison, echoRow } from '#charts/echo.ts'
import { axisOf } from '#charts/scale.ts'
import { type TrendPoint, trend, unsaid } from '#charts/trend.ts'
import { watchChart } from '#charts/watch.ts'
import { echoOf } from '#domain/learn/interval.ts'
import { sampleOf } from '#domain/learn/sample.ts'
import { answersIn, scoreOf, type Tally, tally } from '#domain/learn/score.ts'

const NAMES = {
  detractor: { name: 'Detractors', share: '17%' },
  passive: { name: 'Passives', share: '31%' },
  promoter: { name: 'Promoters', share: '52%' },
}
const HOSTILE = `"><script>alert('1')</script>&`
const of = (detractor: number, passive: number, promoter: number): Tally => ({ promoter, passive, detractor })
const figure = (counted: Tally) => {
  const shown = answersIn(counted) >= 5
  return { score: shown ? (scoreOf(counted)?.score ?? null) : null, echo: shown ? echoOf(counted) : null }
}
const wave = (label: string, counted: Tally): TrendPoint => ({
  label,
  title: `${label}!`,
  sample: sampleOf(answersIn(counted)),
  ...figure(counted),
})
const bars = (counts: readonly number[], title = 'answers') =>
  distribution({ counts, groups: NAMES, label: 'Every answer', print: String, title: (rating, n) => `${rating}: ${n} ${title}` })
    .text
const drawn = (points: readonly TrendPoint[], more = {}) => trend({ points, label: 'Two years', latest: '36', ...more }).text
const count = (text: string, piece: string | RegExp) => text.split(piece).length - 1

const NOW = of(213, 395, 676)
const some = fc.record({ promoter: fc.nat(400), passive: fc.nat(400), detractor: fc.nat(400) })
const few = fc.record({ promoter: fc.nat(2), passive: fc.nat(2), detractor: fc.nat(2) })
const words = fc.string({ unit: fc.constantFrom('a', 'W', '中', ' ', '<', '>', '"', "'", '&', '{'), maxLength: 40 })

describe('every chart', () => {
  test('is well-formed and free of NaN, whatever the figures and words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(some, few), { maxLength: 14 }),
        words,
        fc.integer({ min: 280, max: 900 }),
        (tallies, text, width) => {
          const figures = tallies.map((counted) => figure(counted))
          const axis = axisOf(figures.flatMap(({ echo }) => (echo ? [echo[95]] : [])))
          const charts = [
            ...figures.map((one) => echoRow({ ...one, axis, all: 12.3, label: text }).text),
            echoComparison({ rows: figures.map((one) => ({ ...one, label: text, title: text })), label: text, width }).text,
            drawn(
              tallies.map((counted) => wave(text, counted)),
              { width, latest: text, flags: tallies.map((_, at) => ({ at: at - 1.5, text })) },
            ),
            ...tallies.map(({ promoter, passive, detractor }) =>
              bars([detractor, 0, 0, 0, 0, 0, 0, passive, 0, 0, promoter], text),
            ),
          ]
          for (const chart of charts) expectSvg(chart)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('escapes the words it is given', () => {
    const axis = axisOf([])
    const charts = [
      echoRow({ ...figure(NOW), axis, label: HOSTILE }).text,
      echoComparison({ rows: [{ ...figure(NOW), label: HOSTILE, title: HOSTILE }], label: HOSTILE }).text,
      drawn([{ ...wave(HOSTILE, of(1, 1, 1)), title: HOSTILE, note: [HOSTILE] }], {
        label: HOSTILE,
        latest: HOSTILE,
        flags: [{ at: 0, text: HOSTILE }],
      }),
      bars([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], HOSTILE),
      watchChart({
        points: [{ label: HOSTILE, title: HOSTILE, ewma: 3, limit: 2 }],
        ...{ label: HOSTILE, usual: HOSTILE, limit: HOSTILE, flags: [{ at: 0, text: HOSTILE }] },
      }).text,
    ]
    for (const chart of charts) {
      expect(chart).not.toContain('<script')
      expectSvg(chart)
    }
  })

  test('takes its colours and text sizes from tokens alone', () => {
    const all =
      drawn([wave('Q1', NOW), wave('Q2', of(1, 0, 1)), wave('Q3', of(5, 5, 9))], { flags: [{ at: 1, text: 'We called' }] }) +
      bars([5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5])
    for (const [, value] of all.matchAll(/(?:fill|stroke|font-size)="([^"]*)"/g))
      expect(value).toMatch(/^(none|var\(--[a-z0-9-]+\))$/)
    expect(all).not.toContain('style=')
  })
})

describe('the echo', () => {
  const axis = axisOf([{ low: 10, high: 60 }])

  test('nests three bands around the tick, widest first', () => {
    const chart = echoRow({ ...figure(NOW), axis, label: '36, between 32 and 40' }).text
    expect([...chart.matchAll(/class="band-(\d+)"/g)].map(([, level]) => level)).toEqual(['95', '80', '50'])
    const widths = [...chart.matchAll(/class="band-\d+" x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    )
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    expect(chart).toContain('role="img" aria-label="36, between 32 and 40"')
    expect(count(chart, 'class="tick"')).toBe(1)
  })

  test('too few answers are hatched and have no tick; a published figure is a hollow diamond', () => {
    const unknown = echoRow({ score: null, echo: null, axis, label: '' }).text
    expect([count(unknown, 'class="hatch"'), count(unknown, 'class="tick"'), count(unknown, 'band-')]).toEqual([1, 0, 0])
    expect(unknown).toContain('aria-hidden="true"')
    const published = echoRow({ score: 34, echo: null, axis, label: '' }).text
    expect([count(published, 'class="no-margin"'), count(published, 'class="hatch"')]).toEqual([1, 0])
  })

  test("today's range runs as a column through the rows below; every row can be reached and says itself", () => {
    const rows = [NOW, of(200, 340, 520), of(1, 0, 0)].map((counted, at) => ({
      ...figure(counted),
      label: `row ${at}`,
      title: `title ${at}`,
    }))
    const chart = echoComparison({ rows, label: 'Three quarters' }).text
    expect(count(chart, 'class="today"')).toBe(1)
    expect(count(chart, 'tabindex="0"')).toBe(3)
    expect(chart).toContain('<title>title 2</title>')
    expect(chart).toContain('aria-label="Three quarters"')
    expect(count(echoComparison({ rows: rows.toReversed(), label: '' }).text, 'class="today"')).toBe(0)
  })
})

describe('the axis', () => {
  test('has round bounds that hold every range, and at most seven figures', () => {
    const range = fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: -100, max: 100, noNaN: true }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 5 }), (pairs) => {
        const ranges = pairs.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
        const axis = axisOf(ranges)
        for (const { low, high } of ranges) expect(axis.low <= low + 1e-9 && axis.high >= high - 1e-9).toBe(true)
        expect(axis.low).toBeGreaterThanOrEqual(-100)
        expect(axis.high).toBeLessThanOrEqual(100)
        expect(axis.ticks.length).toBeGreaterThan(1)
        expect(axis.ticks.length).toBeLessThanOrEqual(7)
        expect(axis.ticks.every((tick) => tick % 5 === 0)).toBe(true)
      }),
    )
    expect(axisOf([{ low: 32, high: 40 }])).toEqual({ low: 30, high: 45, ticks: [30, 35, 40, 45] })
    expect(axisOf([])).toMatchObject({ low: -100, high: 100 })
  })
})

describe('the distribution', () => {
  test('draws eleven columns with their counts, and a bracket with share and name for each group', () => {
    const chart = bars([22, 9, 14, 19, 24, 58, 67, 148, 247, 268, 408])
    expect([count(chart, 'class="bar '), count(chart, 'class="bracket"'), count(chart, 'tabindex="0"')]).toEqual([11, 3, 11])
    for (const text of ['>408<', '>10<', '>Detractors<', '>52%<', '<title>9: 268 answers</title>']) expect(chart).toContain(text)
  })

  test('bars start at zero: nobody is no bar, and one of many is still seen', () => {
    const chart = bars([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 100_000])
    expect(count(chart, 'class="bar ')).toBe(2)
    expect(chart).toMatch(/class="bar detractor" d="M[\d.]+ 242v0a2 2/)
    expect(count(bars(Array(11).fill(0)), 'class="bar ')).toBe(0)
    expect(tally(Array(11).fill(0))).toEqual(of(0, 0, 0))
  })
})

describe('the trend', () => {
  const [q1, q2, q3, q4] = [wave('Q1', NOW), wave('Q2', of(150, 200, 300)), wave('Q3', of(180, 260, 420)), wave('Q4', NOW)]

  test('is one line with three bands where every wave has a score', () => {
    const chart = drawn([q1, q2, q3, q4])
    expect([count(chart, 'class="line"'), count(chart, /<path class="band-/), count(chart, 'class="dotted"')]).toEqual([1, 3, 0])
    expect([count(chart, 'tabindex="0"'), count(chart, '>36</text>')]).toEqual([4, 1])
  })

  test('leaves a gap where there was no wave', () => {
    const chart = drawn([q1, q2, wave('none', of(0, 0, 0)), q3, q4])
    expect([count(chart, 'class="line"'), count(chart, 'class="dotted"'), count(chart, 'class="hatch"')]).toEqual([2, 0, 0])
  })

  test('passes too few answers dotted, through no value', () => {
    const chart = drawn([q1, q2, { ...wave('few', of(1, 1, 2)), note: ['Not enough yet', '4 answers'] }, q3, q4])
    expect([count(chart, 'class="line"'), count(chart, 'class="dotted"'), count(chart, 'class="hatch"')]).toEqual([2, 1, 1])
    expect(chart).toContain('>Not enough yet</text>')
    expect(count(drawn([q1, wave('few', of(1, 1, 2)), wave('none', of(0, 0, 0)), q4]), 'class="dotted"')).toBe(0)
  })

  test('marks a small sample, and never prints it in bold', () => {
    const chart = drawn([q1, q2, wave('Q3', of(3, 4, 10))])
    expect(count(chart, 'class="small"')).toBe(1)
    expect(chart).toMatch(/font-weight="400"[^>]*>36<\/text>/)
    expect(drawn([q1, q2])).toMatch(/font-weight="600"[^>]*>36<\/text>/)
  })

  test('flags that would cover each other stand on different poles', () => {
    const chart = drawn([q1, q2, q3, q4], {
      flags: [
        { at: 2.1, text: 'Support answers in 24 hours' },
        { at: 2.2, text: 'New pricing' },
      ],
    })
    expect(new Set(topsOf(chart)).size).toBe(2)
    expect(chart).toContain('<title>New pricing</title>')
  })

  test('more flags than find room keep their poles and their titles, and those that break the line their words', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      ...{ at: at / 10, text: `Release ${at}`, title: `${at} March: Release ${at}`, breaks: at === 29 },
    }))
    const chart = drawn([q1, q2, q3, q4], { flags: many })
    expect(new Set(topsOf(chart)).size).toBeLessThanOrEqual(4)
    expect(chart).toContain('>Release 29</text>')
    expect(count(chart, /class="(?:pole|break)"/)).toBe(30)
    for (const { title } of many) expect(chart).toContain(`<title>${title}</title>`)
  })

  test('what flags have no room to say is told to who prints it, in the order of time, and nothing else', () => {
    const line = { points: [q1, q2, q3, q4], label: 'Trend', latest: '36' }
    const long = { at: 2.5, text: 'New pricing for everybody who came before the summer', title: '3 July: New pricing' }
    const short = { at: 0.5, text: 'Release 1', title: '3 March: Release 1' }
    expect(unsaid({ ...line, flags: [long, short] })).toEqual(['3 July: New pricing'])
    const crowd = Array.from({ length: 9 }, (_, at) => ({ at: 1.5 + at / 100, text: `Release ${at}`, title: `Day ${at}` }))
    expect(unsaid({ ...line, flags: crowd })).toEqual(['Day 4', 'Day 5', 'Day 6', 'Day 7', 'Day 8'])
    expect(unsaid(line)).toEqual([])
  })

  test('two years of months print only the labels that fit, the last always', () => {
    const months = Array.from({ length: 24 }, (_, month) => wave(`Month ${month + 1}`, NOW))
    const chart = drawn(months, { width: 360 })
    expect(count(chart, /<text[^>]*>Month /)).toBeLessThan(8)
    expect(chart).toContain('>Month 24</text>')
  })
})

const topsOf = (chart: string) =>
  [...chart.matchAll(/class="flag"[^>]*><title>[^<]*<\/title><path d="M[\d.]+ ([\d.]+)V/g)].map(([, top]) => top)

function expectSvg(chart: string) {
  expect(chart).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
  const open: string[] = []
  for (const [, closing, name, own] of chart.matchAll(/<(\/?)([a-z]+)(?:\s(?:"[^"]*"|[^">])*?)?(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name)
    else if (!own && name) open.push(name)
  }
  expect(open).toEqual([])
}
