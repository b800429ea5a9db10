import { describe, expect, test } from 'vitest'
import { asksTheStandardQuestion, asReminder, fillWording, type Wording, wordingProblems } from './wording.ts'

const ours: Wording = {
  subject: 'One question about {brand}, {name|please}',
  intro: 'Hello {name|there}.',
  question: 'How likely are you to recommend {brand}?',
  why: { promoter: 'What do you value?', passive: 'What would make {brand} better?', detractor: 'What is the reason?' },
  thanks: { promoter: 'Thank you.', passive: 'Thank you.', detractor: 'We are sorry.' },
  closing: 'It helps us at {brand}.',
  reminder: { subject: 'Still one question', intro: 'We wrote to {account|you}.' },
}

describe('the wording of a program', () => {
  test('every field is filled, in a mail with the person, on a page with nobody', () => {
    const mail = fillWording(ours, 'Islet', { name: 'Ines', account: 'Fjord' })
    expect([mail.subject, mail.intro, mail.reminder.intro]).toEqual([
      'One question about Islet, Ines',
      'Hello Ines.',
      'We wrote to Fjord.',
    ])
    expect(fillWording(ours, 'Islet')).toMatchObject({ intro: 'Hello there.', why: { passive: 'What would make Islet better?' } })
    expect(JSON.stringify(fillWording(ours, 'Islet'))).not.toMatch(/\{(brand|name|account)/)
  })

  test('a reminder says its own subject and intro, and the rest alike', () => {
    expect(asReminder(ours)).toEqual({ ...ours, subject: 'Still one question', intro: 'We wrote to {account|you}.' })
  })

  test('a changed question is no longer the standard one', () => {
    expect(asksTheStandardQuestion({ ...ours, question: 'Do you love {brand}?' }, ours)).toBe(false)
    expect(asksTheStandardQuestion({ ...ours, question: ` ${ours.question}\n` }, ours)).toBe(true)
  })

  test('what an owner must mend is named by its field', () => {
    expect(wordingProblems(ours)).toEqual([])
    const wording = {
      ...ours,
      question: ' ',
      subject: 'x'.repeat(121),
      intro: 'Dear {nmae}',
      closing: 'Dear {name}',
      why: { ...ours.why, passive: '' },
      thanks: { ...ours.thanks, promoter: 'Thanks, {name|you}' },
      reminder: { subject: '', intro: '{colour|x}' },
    }
    expect(
      wordingProblems(wording)
        .map(({ field, because }) => `${field} ${because}`)
        .sort(),
    ).toEqual([
      'closing needs_fallback',
      'intro unknown_field',
      'question empty',
      'reminder.intro unknown_field',
      'reminder.subject empty',
      'subject too_long',
      'thanks.promoter mail_only',
      'why.passive empty',
    ])
  })
})
