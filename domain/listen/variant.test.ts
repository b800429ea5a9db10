import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asVariant,
  designOf,
  type ExperimentPlan,
  experimentProblem,
  type PlannedVariant,
  VARIED_TEXTS,
  type VariantContent,
} from './variant.ts'
import type { Wording } from './wording.ts'

const ours: Wording = {
  subject: 'One question about {brand}',
  intro: 'Hello.',
  question: 'How likely are you to recommend {brand}?',
  why: { promoter: 'Why?', passive: 'Why?', detractor: 'Why?' },
  thanks: { promoter: 'Thanks.', passive: 'Thanks.', detractor: 'Sorry.' },
  closing: 'It helps us.',
  reminder: { subject: 'Still one question', intro: 'We wrote to you.' },
}
const { subject, intro, question } = ours
const around = { programSays: { en: { subject, intro, question } }, senderName: 'Mo', untilPrecise: false }
const plan = (over: Partial<ExperimentPlan> = {}): ExperimentPlan => ({
  varies: ['subject'],
  stopping: 'fixed_horizon',
  readDays: 7,
  variants: [{ percent: 50 }, { percent: 50, texts: { en: { subject: 'A minute for {brand}?' } } }],
  ...over,
})
const problem = (over: Partial<ExperimentPlan>, given: Partial<typeof around> = {}) =>
  experimentProblem(plan(over), { ...around, ...given })
const versus = (second: VariantContent): PlannedVariant[] => [{ percent: 50 }, { percent: 50, ...second }]

describe('an experiment', () => {
  test('splits everybody, or leaves a part waiting for the winner', () => {
    expect(problem({})).toBeNull()
    expect(designOf(plan().variants)).toBe('fixed_split')
    const [champion, challenger] = [{ percent: 10 }, { ...versus({ senderName: 'Ana' })[1], percent: 10 }]
    expect(designOf([champion, challenger])).toBe('champion_challenger')
    expect(problem({ varies: ['sender_name'], variants: [champion, challenger] })).toBeNull()
    expect(problem({ variants: [{ percent: 60 }, { percent: 50 }] })).toEqual({ field: 'variants', because: 'over_whole' })
  })

  test('compares ways of asking that differ, from the program and from each other', () => {
    const [, second = { percent: 50 }] = plan().variants
    const three = (third: VariantContent) => [{ percent: 30 }, { ...second, percent: 30 }, { ...third, percent: 30 }]
    expect(problem({ varies: [] })).toEqual({ field: 'varies', because: 'nothing_varies' })
    expect(problem({ variants: versus({}) })).toEqual({ field: 'variants.1', because: 'same_as_program' })
    expect(problem({ variants: versus({ texts: { en: { subject } } }) })).toMatchObject({ because: 'same_as_program' })
    expect(problem({ variants: versus({ senderName: 'Mo' }), varies: ['sender_name'] })).toMatchObject({
      because: 'same_as_program',
    })
    expect(problem({ variants: three(second) })).toEqual({ field: 'variants.2', because: 'same_as_other' })
    expect(problem({ variants: three({ texts: { en: { subject: 'Hi' } } }) })).toBeNull()
    expect(problem({ variants: [{ ...second }, { percent: 50 }] })).toEqual({ field: 'variants.0', because: 'champion_differs' })
  })

  test('varies what it says that it varies, all of it and nothing else', () => {
    expect(problem({ varies: ['intro'] })).toEqual({ field: 'variants.1', because: 'not_varied' })
    expect(problem({ varies: ['subject', 'intro'] })).toEqual({ field: 'varies', because: 'unused' })
  })

  test('names the text that must be mended', () => {
    const text = (said: string, name: 'subject' | 'question' = 'subject') =>
      problem({ varies: [name], variants: versus({ texts: { 'zh-Hans': { [name]: said } } }) })
    expect(text(' ')).toEqual({ field: 'variants.1.texts.zh-Hans.subject', because: 'empty', limit: 120 })
    expect(text('x'.repeat(121))).toMatchObject({ because: 'too_long', limit: 120 })
    expect(text('Dear {nmae}')).toMatchObject({ because: 'unknown_field' })
    expect(text('Dear {name|you}', 'question')).toMatchObject({ because: 'mail_only' })
    expect(problem({ variants: versus({ senderName: '' }) })).toMatchObject({ field: 'variants.1.senderName', because: 'empty' })
  })

  test('of hours is read when all mails have left, and ends later than it begins', () => {
    const variants = versus({ hours: { from: 17, to: 20 } })
    expect(problem({ varies: ['send_time'], variants })).toBeNull()
    expect(problem({ varies: ['send_time'], variants, stopping: 'always_valid' })).toMatchObject({
      because: 'time_needs_horizon',
    })
    expect(problem({ varies: ['send_time'], variants: versus({ hours: { from: 9, to: 9 } }) })).toEqual({
      field: 'variants.1.hours.to',
      because: 'hours',
    })
  })

  test('leaves nobody waiting in a wave that asks until its margin is reached', () => {
    const variants = [{ percent: 10 }, { percent: 10, texts: { en: { subject: 'Hi' } } }]
    expect(problem({ variants }, { untilPrecise: true })).toEqual({ field: 'variants', because: 'precision_needs_all' })
    expect(problem({}, { untilPrecise: true })).toBeNull()
  })
})

test('a variant says its own texts in its languages, and all else as the program does', () => {
  const content = { texts: { en: { subject: 'Hi' } } }
  expect(asVariant(ours, 'en', content)).toEqual({ ...ours, subject: 'Hi' })
  expect(asVariant(ours, 'de', content)).toEqual(ours)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...VARIED_TEXTS), fc.string()), (texts) => {
      const { subject: _, intro: __, question: ___, ...rest } = asVariant(ours, 'en', { texts: { en: texts } })
      const { subject: _s, intro: _i, question: _q, ...fixed } = ours
      expect(rest).toEqual(fixed)
    }),
  )
})
