import { describe, expect, test } from 'vitest'
import type { Finding } from './letter-lint.ts'
import { mailsThatDiffer, shareFindings } from './proof.ts'
import type { VariantContent } from './variant.ts'

const twice = { reminders: 2 }

describe('of a variant, its mails are looked at', () => {
  test.each<[string, VariantContent, string[]]>([
    ['the first alone, where the subject differs', { texts: { en: { subject: 'A minute?' } } }, ['ask']],
    ['the first alone, where the words before the question differ', { texts: { en: { intro: 'Hello.' } } }, ['ask']],
    ['both, where the question differs', { texts: { en: { question: 'Would you?' } } }, ['ask', 'reminder']],
    ['both, where the sender differs', { senderName: 'Ana' }, ['ask', 'reminder']],
    ['none, where the hours alone differ', { hours: { from: 9, to: 12 } }, []],
    ['none, where only another language differs', { texts: { de: { subject: 'Eine Minute?' } } }, []],
    ['none of the champion', {}, []],
  ])('%s', (_, content, mails) => {
    expect(mailsThatDiffer(content, 'en', twice)).toEqual(mails)
  })

  test('no reminder where the wave sends none, and no first mail where another variant was adopted', () => {
    expect(mailsThatDiffer({ senderName: 'Ana' }, 'en', { reminders: 0 })).toEqual(['ask'])
    expect(mailsThatDiffer({ senderName: 'Ana' }, 'en', { reminders: 1, asks: false })).toEqual(['reminder'])
    expect(mailsThatDiffer({ texts: { en: { subject: 'A minute?' } } }, 'en', { reminders: 1, asks: false })).toEqual([])
  })
})

describe('what stands against several mails', () => {
  const size: Finding = { rule: 'large', weight: 'should', at: null }
  const shout = (at: string): Finding => ({ rule: 'subject_shouts', weight: 'must', at })

  test('is said once, with the mails that have it, the gravest first', () => {
    const checked = [
      { mail: 'ask', findings: [size] },
      { mail: 'reminder', findings: [shout('ANSWER US'), size] },
      { mail: 'B', findings: [size] },
    ]
    expect(shareFindings(checked)).toEqual([
      { ...shout('ANSWER US'), mails: ['reminder'], everywhere: false },
      { ...size, mails: ['ask', 'reminder', 'B'], everywhere: true },
    ])
  })

  test('is two things where it quotes two', () => {
    const checked = ['ONE LOUD SUBJECT', 'ANOTHER LOUD ONE'].map((at) => ({ mail: at, findings: [shout(at)] }))
    expect(shareFindings(checked).map(({ mails }) => mails)).toEqual([['ONE LOUD SUBJECT'], ['ANOTHER LOUD ONE']])
  })

  test('is nothing where nothing was found', () => {
    expect(shareFindings([{ mail: 'ask', findings: [] }])).toEqual([])
    expect(shareFindings([])).toEqual([])
  })
})
