import { describe, expect, test } from 'vitest'
import type { Exploration } from '#contract/learn/explorer.ts'
import { sentencesOf, versusSentence } from './explorer-sentences.ts'
import { dayName, formatIn } from './format.ts'
import { LOCALES, type Locale } from './locale.ts'
import { say } from './say.ts'

type Row = Exploration['rows'][number]
const COUNTED = { counted: { promoter: 0, passive: 0, detractor: 0 }, sample: 'full', score: null, echo: null } as const
const ALL = { ...COUNTED, answers: 500 }
const row = (name: string, verdict: Row['verdict'], difference: number): Row => ({
  keys: [{ value: name, label: name, from: null }],
  standing: { ...COUNTED, answers: 50 },
  verdict,
  against: { difference, low: 0, high: 0, p: 0, q: 0, smallestVisible: 0 },
  barred: null,
  population: null,
})
const AXIS: Exploration['axes'][number] = {
  by: 'plan',
  label: 'Plan',
  kind: 'words',
  grain: null,
  breaks: null,
  annotations: null,
  edges: null,
  found: null,
  others: 0,
}
const edged = (p: number | null, estimate: NonNullable<typeof AXIS.found>['estimate'] = null) => ({
  ...AXIS,
  edges: [20_000],
  found: { p, estimate },
})
const PARTED = {
  held: 'before' as const,
  p: null,
  axes: [{ ...AXIS, kind: 'time' as const, grain: 'month' as const, breaks: ['2025-01-01', '2026-02-05', '2027-01-01'] }],
}
const found = (over: Partial<Exploration>): Exploration => ({
  ...{
    axes: [AXIS],
    held: 'rest',
    rows: [],
    all: ALL,
    answers: 500,
    unknown: 0,
    looks: 4,
    p: 0.5,
    population: null,
    versus: null,
  },
  ...over,
})
const said = (over: Partial<Exploration>, locale: Locale = 'en') => {
  const format = formatIn(locale, 'UTC')
  const day = (each: string) => dayName(each, locale)
  const { list } = format
  return sentencesOf(
    found(over),
    { by: 'Plan', day, axis: ({ label }) => String(label), row: ({ keys }) => String(keys[0]?.label), list },
    say(locale),
    format,
  )
}
const month = (value: number, verdict: Row['verdict'], barred: Row['barred'] = null) => ({
  ...row(String(value), verdict, 5),
  keys: [{ value, label: String(value), from: null }],
  barred,
})
const ROWS = ['A', 'B', 'C', 'D'].map((name, at) => row(name, 'higher', 10 + at))

describe('what an exploration says', () => {
  test.each<[string, Partial<Exploration>, string[]]>([
    ['nobody', { all: { ...ALL, answers: 0 } }, ['No answer here meets the condition.']],
    ['no values', {}, ['No answer here has a value of Plan.']],
    ['too few', { rows: ROWS, p: null }, ['Not enough yet to compare: it takes two groups of five answers.']],
    ['nothing', { rows: [row('A', 'no_evidence', 9)] }, ['No evidence that scores differ by Plan.']],
    [
      'the largest first',
      { rows: [...ROWS, row('E', 'lower', -3)], p: 0.01 },
      ['Scores differ by Plan.', 'Above the rest: D, C, and B and 1 other group.', 'Below the rest: E.'],
    ],
    [
      'one alone',
      { rows: [row('A', 'lower', -9)], p: 0.2 },
      ['Taken together there is no evidence that scores differ by Plan, though single groups stand out.', 'Below the rest: A.'],
    ],
    [
      'an edge that is more than a search brings',
      {
        axes: [edged(0.001, { difference: -21, low: -33, high: -8 })],
        rows: [row('A', 'higher', 21), row('B', 'lower', -21)],
        p: 0.001,
      },
      [
        'Where Plan is 20,000 or more, the score is about 21 points lower (−33 to −8). Chance alone brings so clear an edge in 0.1% of all cases.',
      ],
    ],
    [
      'an edge that may be chance',
      { axes: [edged(0.21)], rows: [row('A', 'no_evidence', 0)], looks: 0, p: null },
      [
        'No evidence that scores differ by Plan: its edge was looked for in these same answers, and chance alone brings one as clear in 21.0% of all cases. So no group is called different.',
      ],
    ],
    [
      'an edge of which nobody reckoned the chance',
      { axes: [edged(null), AXIS], rows: [row('A', 'no_evidence', 0)], looks: 0, p: null },
      [
        'The edge of Plan was looked for in these same answers, and how often chance brings one as clear was not reckoned here. So no group is called different.',
      ],
    ],
    [
      'an edge among other groups',
      { axes: [edged(0.001, { difference: 9, low: 2, high: 15 }), AXIS], rows: [row('A', 'higher', 10)], p: 0.01 },
      [
        'Where Plan is 20,000 or more, the score is about 9 points higher (+2 to +15). Chance alone brings so clear an edge in 0.1% of all cases.',
        'Scores differ by Plan.',
        'Above the rest: A.',
        'The edge was looked for in these same answers, so differences between the groups below look larger than they are.',
      ],
    ],
    [
      'steps on two sides of a change in what is asked',
      {
        ...PARTED,
        rows: [month(24_312, 'too_few'), month(24_313, 'too_few', 'break'), month(24_314, 'higher')],
      },
      [
        'Up on the step before, and real: 24314.',
        'Whom you ask, what or where changed on 5 Feb 2026: nothing is compared across.',
      ],
    ],
    [
      'steps of which none can be compared, since what is asked changed',
      { ...PARTED, looks: 0, rows: [month(24_312, 'too_few'), month(24_313, 'too_few', 'break')] },
      ['Whom you ask, what or where changed on 5 Feb 2026: nothing is compared across.'],
    ],
    [
      'one step alone',
      { ...PARTED, looks: 0, rows: [month(24_312, 'too_few')] },
      ['All of these answers came in one month: alone it shows no change.'],
    ],
    [
      'one step of the answers that have a value, of which others may have more',
      { ...PARTED, looks: 0, rows: [month(24_312, 'too_few')], unknown: 9 },
      ['Not enough yet to see a change: it takes five answers in two steps that follow each other.'],
    ],
    [
      'steps of too few',
      { ...PARTED, looks: 0, rows: [month(24_314, 'too_few'), month(24_315, 'too_few')] },
      ['Not enough yet to see a change: it takes five answers in two steps that follow each other.'],
    ],
    [
      'waves on two sides of a change in what is asked',
      { axes: [{ ...AXIS, breaks: ['2026-02-05'] }], rows: [row('A', 'higher', 9)], p: 0.01 },
      [
        'Scores differ by Plan.',
        'Above the rest: A.',
        'Whom you ask, what or where changed on 5 Feb 2026: nothing is compared across.',
      ],
    ],
    [
      'waves that are each alone on their side',
      { axes: [{ ...AXIS, breaks: ['2026-02-05'] }], rows: [row('A', 'too_few', 0)], looks: 0, p: null },
      ['Whom you ask, what or where changed on 5 Feb 2026: nothing is compared across.'],
    ],
    [
      'one group alone',
      { rows: [row('A', 'too_few', 0)], looks: 0, p: null },
      ['All of these answers are of A: there is nothing to hold them against.'],
    ],
    ['steps', { held: 'before', rows: [row('May', 'lower', -9)], p: null }, ['Down on the step before, and real: May.']],
    [
      'no steps',
      { held: 'before', rows: [row('May', 'no_evidence', 1)], p: null },
      ['No evidence of a change from one step to the next.'],
    ],
  ])('%s', (_, over, sentences) => expect(said(over)).toEqual(sentences))

  test('in Chinese', () =>
    expect(said({ rows: ROWS, p: 0.01 }, 'zh-Hans')).toEqual(['按“Plan”划分，分数有差异。', '高于其余：D、C和B等，另有 1 组。']))
})

const SECOND = {
  standing: ALL,
  shared: 0,
  parted: null,
  verdict: 'no_evidence',
  difference: 3,
  low: -4,
  high: 10,
  smallestVisible: 12,
} as const

test.each(LOCALES)('two groups in one sentence (%s)', (locale) => {
  const one = (over: object) =>
    versusSentence({ ...SECOND, ...over }, { day: (day) => dayName(day, locale) }, say(locale), formatIn(locale, 'UTC'))
  expect(one({})).toMatch(/−4.*\+10.*12/)
  expect(one({ verdict: 'higher' })).toMatch(/3.*−4.*\+10/)
  expect(one({ verdict: null, shared: 7 })).toContain('7')
  expect(one({ verdict: null, parted: '2026-04-05' })).toContain(dayName('2026-04-05', locale))
  expect(one({ verdict: 'too_few', difference: null })).not.toMatch(/\d/)
})
