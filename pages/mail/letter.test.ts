import { describe, expect, test } from 'vitest'
import { LOCALES } from '#words/locale.ts'
import { type AlertView, alertMail } from './alert.ts'
import { oneLine } from './letter.ts'
import { type ReplyView, replyMail } from './reply.ts'

const HOSTILE = '<img src=x onerror=alert(1)>'
const alert: AlertView = {
  locale: 'en',
  workspace: 'Islet Docs',
  who: 'Ines Okafor',
  account: 'Osterby Cold Chain',
  rating: 3,
  verbatim: 'Exports broke.\n\nTwice.',
  consent: true,
  due: 'Tue 3 March, 14:00',
  caseUrl: 'https://hb.example/cases/1',
}
const reply: ReplyView = {
  locale: 'en',
  brand: 'Islet Docs',
  body: 'Dear Ines,\n\nit is mended.',
  sender: { name: 'Mo', title: null },
  answer: { rating: 3, verbatim: 'Exports broke.\nTwice.', date: '1 March' },
  inReplyToSubject: null,
}

describe('the alert to a member', () => {
  test.each(LOCALES)('in %s it says who, how much, what, until when and where', (locale) => {
    const { subject, html, text, headers } = alertMail({ ...alert, locale })
    expect(subject).toMatch(/Ines Okafor.*3|3.*Ines Okafor/)
    for (const part of [html, text])
      for (const said of [
        'Ines Okafor',
        'Osterby Cold Chain',
        'Exports broke.',
        'Tue 3 March, 14:00',
        'https://hb.example/cases/1',
      ])
        expect(part).toContain(said)
    expect(headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
  })

  test('without words and account it says that there are none', () => {
    const { subject, text } = alertMail({ ...alert, account: null, verbatim: '', consent: false })
    expect(subject).toBe('Ines Okafor gave you a 3')
    expect(text).toContain('No words, rating only.')
    expect(text).toContain('Did not tick')
  })

  test('hostile words stay text and one line stays one line', () => {
    const { subject, html } = alertMail({ ...alert, verbatim: HOSTILE, who: `${HOSTILE}\r\nBcc: evil@example.org` })
    expect(html).not.toContain('<img')
    expect(subject).not.toMatch(/[\r\n]/)
  })
})

describe('the reply to a customer', () => {
  test.each(LOCALES)('in %s it is the words of the member, and below what the customer wrote', (locale) => {
    const { html, text } = replyMail({ ...reply, locale })
    expect(text).toMatch(/^Dear Ines,\n\nit is mended\.\n\nMo\n\n.+\n> Exports broke\.\n> Twice\.$/)
    expect(html).toContain('it is mended.')
    expect(html).toContain('Exports broke.<br>Twice.')
  })

  test.each(['Mo', '— mo', 'All the best, Mo.'])('it adds no name where the member has signed with “%s”', (signature) => {
    const { text, html } = replyMail({ ...reply, body: `Dear Ines,\n\n${signature}` })
    expect(text.match(/\bmo\b/gi)).toHaveLength(1)
    expect(html.match(/\bmo\.?<\/p>/gi)).toHaveLength(1)
  })

  test('who gave only a rating is reminded of it', () => {
    expect(replyMail({ ...reply, answer: { rating: 3, verbatim: '', date: '1 March' } }).text).toMatch(
      /On 1 March you gave us a 3\.$/,
    )
  })

  test('it follows the subject it answers, with one Re:', () => {
    const subjects = [null, 'One question', 'Re: One question', 'x\r\nBcc: y'].map(
      (inReplyToSubject) => replyMail({ ...reply, inReplyToSubject }).subject,
    )
    expect(subjects).toEqual(['About your answer to Islet Docs', 'Re: One question', 'Re: One question', 'Re: x Bcc: y'])
  })

  test('hostile words stay text', () => {
    expect(replyMail({ ...reply, body: HOSTILE, answer: { ...reply.answer, verbatim: HOSTILE } }).html).not.toContain('<img')
  })
})

describe('a subject', () => {
  test.each([
    ['a\r\nB: c', 'a B: c'],
    ['a\u2028b\u0000c', 'a b c'],
    [' \t ', ''],
    ['关于🙂', '关于🙂'],
    ['a\ud83d', 'a\ufffd'],
  ])('%j becomes %j', (typed, subject) => {
    expect(oneLine(typed)).toBe(subject)
  })
})
