import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cleanVerbatim,
  mayAnswer,
  type Posted,
  REVISION_LIMIT,
  readAnswer,
  readRating,
  type Standing,
  takeAnswer,
  VERBATIM_LIMIT,
} from './answer.ts'
import { EVIDENCE, type Evidence, rankOf } from './evidence.ts'

const now = new Date('2026-03-01T12:00:00Z')
const before = new Date('2026-02-01T12:00:00Z')
const after = new Date('2026-04-01T12:00:00Z')
const wave = { startedAt: before, stoppedAt: null, closesAt: after }
const open = { revokedAt: null, expiresAt: after, wave }

const sure = (evidence: Evidence) => ({ evidence, outlook: evidence })
const standing: Standing = { rating: 9, verbatim: 'Quick help.', consent: true, ...sure('confirmed'), revision: 1 }
const posted = (over: Partial<Posted> = {}): Posted => ({
  answer: { rating: 3, verbatim: 'Exports broke.', consent: false },
  ...sure('confirmed'),
  ...over,
})

describe('reading a posted answer', () => {
  test('0 to 10 are ratings, written exactly so', () => {
    expect(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map(readRating)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test.each([
    ['7.5'],
    ['ten'],
    [' 7'],
    ['7 '],
    ['07'],
    ['11'],
    ['-1'],
    ['1e1'],
    ['٧'],
    ['７'],
    ['7\n'],
    [7],
    [true],
    [['9']],
    [{}],
  ])('%j is not on the scale', (rating) => {
    expect(readAnswer({ rating })).toEqual({ ok: false, problems: [{ field: 'rating', because: 'not_on_the_scale' }] })
  })

  test.each([[''], [undefined], [null]])('%j is a missing rating', (rating) => {
    expect(readAnswer({ rating })).toEqual({ ok: false, problems: [{ field: 'rating', because: 'missing' }] })
  })

  test('a step that asks for no words leaves words and consent open', () => {
    expect(readAnswer({ rating: '7' })).toEqual({ ok: true, answer: { rating: 7, verbatim: null, consent: null } })
  })

  test('consent is a ticked box and nothing else', () => {
    const consents = ['yes', undefined, 'on', true, 'no'].map((consent) => readAnswer({ rating: '7', verbatim: '', consent }))
    expect(consents.map((read) => read.ok && read.answer.consent)).toEqual([true, false, false, false, false])
  })

  test('5,000 characters fit, counted as a person counts them; one more is refused with both numbers', () => {
    expect(readAnswer({ rating: '7', verbatim: '🙂'.repeat(VERBATIM_LIMIT) }).ok).toBe(true)
    expect(readAnswer({ rating: '7', verbatim: '音'.repeat(VERBATIM_LIMIT + 1) })).toEqual({
      ok: false,
      problems: [{ field: 'verbatim', because: 'too_long', length: 5_001, limit: 5_000 }],
    })
  })

  test('both problems are named at once', () => {
    const read = readAnswer({ rating: '', verbatim: 'x'.repeat(6_000) })
    expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(['rating', 'verbatim'])
  })

  test('line ends, control characters and broken halves of characters are mended', () => {
    expect(cleanVerbatim(' one\r\ntwo\rthree\u0000\u0007\tfour \ud83d! \n')).toBe('one\ntwo\nthree\tfour \ufffd!')
  })

  test('what was cleaned once stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\t', '\u0000', '\u0007', '\ud83d', '\ude42') }),
        (text) => {
          expect(cleanVerbatim(cleanVerbatim(text))).toBe(cleanVerbatim(text))
        },
      ),
    )
  })
})

describe('whether a link takes answers', () => {
  test.each([
    ['an open wave does', open, { answer: true }],
    ['a stopped wave still does', { ...open, wave: { ...wave, stoppedAt: before } }, { answer: true }],
    ['a link without an end does', { ...open, expiresAt: null }, { answer: true }],
    ['a closed wave does not', { ...open, wave: { ...wave, closesAt: now } }, { answer: false, because: 'closed' }],
    ['an expired link does not', { ...open, expiresAt: now }, { answer: false, because: 'expired' }],
    [
      'a revoked link does not, whatever else',
      { revokedAt: before, expiresAt: now, wave: { ...wave, closesAt: now } },
      { answer: false, because: 'revoked' },
    ],
  ])('%s', (_, invitation, verdict) => expect(mayAnswer(invitation, now)).toEqual(verdict))
})

describe('taking an answer', () => {
  test('the first is new', () => {
    expect(takeAnswer(null, open, posted(), now)).toEqual({
      take: 'new',
      as: { rating: 3, verbatim: 'Exports broke.', consent: false, evidence: 'confirmed' },
    })
  })

  test('a later one of the same link revises: the last human act wins', () => {
    expect(takeAnswer(standing, open, posted(), now)).toMatchObject({
      take: 'revise',
      as: { rating: 3, verbatim: 'Exports broke.', consent: false },
    })
  })

  test('a new rating alone keeps the words and the consent', () => {
    const verdict = takeAnswer(standing, open, posted({ answer: { rating: 3, verbatim: null, consent: null } }), now)
    expect(verdict).toEqual({ take: 'revise', as: { rating: 3, verbatim: 'Quick help.', consent: true, evidence: 'confirmed' } })
  })

  test('words that were emptied on purpose are emptied', () => {
    expect(takeAnswer(standing, open, posted({ answer: { rating: 9, verbatim: '', consent: true } }), now)).toMatchObject({
      take: 'revise',
      as: { verbatim: '' },
    })
  })

  test('after fifty changes the last one stands, and to send it again is no change', () => {
    const worn = (revision: number) => ({ ...standing, revision })
    expect(takeAnswer(worn(REVISION_LIMIT), open, posted(), now).take).toBe('revise')
    expect(takeAnswer(worn(REVISION_LIMIT + 1), open, posted(), now)).toEqual({ take: 'no', because: 'revised_too_often' })
    const same = posted({ answer: { rating: 9, verbatim: 'Quick help.', consent: true } })
    expect(takeAnswer(worn(REVISION_LIMIT + 1), open, same, now)).toEqual({ take: 'repeat' })
  })

  test('the same again is written down once', () => {
    expect(takeAnswer(standing, open, posted({ answer: { rating: 9, verbatim: 'Quick help.', consent: true } }), now)).toEqual({
      take: 'repeat',
    })
  })

  test('the same again, now surer, raises the evidence', () => {
    const click: Standing = { ...standing, evidence: 'provisional', outlook: 'weak' }
    const verdict = takeAnswer(click, open, posted({ answer: { rating: 9, verbatim: null, consent: null } }), now)
    expect(verdict).toMatchObject({ take: 'revise', as: { rating: 9, evidence: 'confirmed' } })
  })

  test('nothing less sure ever overwrites what stands, nor does what will be left out', () => {
    for (const stands of EVIDENCE)
      for (const comes of EVIDENCE) {
        const verdict = takeAnswer({ ...standing, ...sure(stands) }, open, posted(sure(comes)), now)
        const weaker = rankOf(comes) < rankOf(stands) || comes === 'discarded'
        expect(verdict).toMatchObject(weaker ? { take: 'no', because: 'weaker_evidence' } : { take: 'revise' })
      }
  })

  test('of two that wait their day, the one that will count stands, whichever came first', () => {
    const person = { evidence: 'provisional', outlook: 'weak' } as const
    const machine = { evidence: 'provisional', outlook: 'discarded' } as const
    expect(takeAnswer({ ...standing, ...machine }, open, posted(person), now).take).toBe('revise')
    expect(takeAnswer({ ...standing, ...person }, open, posted(machine), now).take).toBe('no')
    expect(takeAnswer({ ...standing, ...person }, open, posted(person), now).take).toBe('revise')
    expect(takeAnswer({ ...standing, ...sure('discarded') }, open, posted(person), now).take).toBe('revise')
  })

  test.each([
    ['revoked', { ...open, revokedAt: before }],
    ['expired', { ...open, expiresAt: before }],
    ['closed', { ...open, wave: { ...wave, closesAt: before } }],
  ])('a %s link takes neither a first nor a later answer', (because, invitation) => {
    expect(takeAnswer(null, invitation, posted(), now)).toEqual({ take: 'no', because })
    expect(takeAnswer(standing, invitation, posted(), now)).toEqual({ take: 'no', because })
  })
})
