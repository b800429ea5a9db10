import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { describe, expect, test } from 'vitest'
import { ASK_LOCALES, type AskLocale, directionOf } from '#domain/listen/ask-locale.ts'
import { paletteOf } from '#domain/listen/palette.ts'
import { fillWording } from '#domain/listen/wording.ts'
import { RATINGS } from '#pages/answer.ts'
import { standardWording } from '#words/asking/ask.ts'
import { type InvitationView, invitationMail } from './invitation.ts'
import type { Letter } from './letter.ts'

const base = 'https://feedback.isletdocs.example'
const token = 'AQAAAAcBiQpdrJZ3S7zOswKZqAVX0123456789abcdef'
const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(1)</script>'`

const mailOf = (locale: AskLocale, over: Partial<InvitationView> = {}): Letter =>
  invitationMail({
    locale,
    brand: 'Islet Docs',
    wording: fillWording(standardWording(locale), 'Islet Docs'),
    logoUrl: `${base}/logo/1/019ab2b0-0000-7000-8000-000000000000`,
    palette: paletteOf('#ffeb3b'),
    contactName: 'Ines',
    sender: { name: 'Mo', title: 'Customer success, Islet Docs' },
    senderAddress: 'Islet Docs, 1 Harbour Row, Islet',
    quietDays: 90,
    answerUrl: `${base}/s/${token}`,
    unsubscribeUrl: `${base}/u/${token}`,
    baitUrl: `${base}/s/${token}/pot`,
    test: false,
    ...over,
  })

const sent = async ({ subject, html, text, headers }: Letter) => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await transport.sendMail({
    from: 'mo@isletdocs.example',
    to: 'ines@osterby.example',
    subject,
    html,
    text,
    headers,
  })
  return { raw: String(message), mail: await simpleParser(message as Buffer) }
}

describe('the mail that asks', () => {
  test.each(ASK_LOCALES)('in %s it is at most 12 kB and says its language', (locale) => {
    const { html } = mailOf(locale, { test: true })
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(12_000)
    expect(html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`)
  })

  test.each(ASK_LOCALES)('in %s both parts carry one link for each rating, the reason, the address and the way out', (locale) => {
    const { html, text } = mailOf(locale)
    for (const part of [html, text]) {
      for (const n of RATINGS) expect(part.match(new RegExp(`${token}/${n}(?!\\d)`, 'g'))?.length).toBe(1)
      expect(part).toContain(`${base}/u/${token}`)
      expect(part).toContain('1 Harbour Row')
      expect(part).toContain('90')
      expect(part).not.toMatch(/\{brand\}|undefined|\[object|>null|mail\./)
    }
  })

  test('the ends of the scale are named for those who only hear it', () => {
    expect([...mailOf('zh-Hant').html.matchAll(/aria-label="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '0 = 完全不可能',
      '10 = 非常有可能',
    ])
  })

  test('every key brings its own paper and ink, so that no mail program inverts half of it', () => {
    const keys = [...mailOf('en').html.matchAll(/<a class="k s"[^>]*style="([^"]+)"/g)]
    expect(keys).toHaveLength(11)
    for (const [, style] of keys)
      expect(style).toMatch(/width:44px;height:44px;.*background:#\w{6};color:#\w{6}.*border-color:#\w{6}/)
  })

  test('one-click unsubscribe stands in the headers (RFC 8058), each on its line', async () => {
    const { raw, mail } = await sent(mailOf('en'))
    expect(raw).toMatch(/\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n/)
    expect(mail.headers.get('list')).toMatchObject({
      unsubscribe: { url: `${base}/u/${token}` },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    })
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true)
  })

  test('a long Chinese subject arrives whole, and a typed line break adds no header', async () => {
    const wording = {
      ...standardWording('zh-Hans'),
      subject: `${'关于屿纸文档，想请教您一个问题🙂'.repeat(6)}\r\nBcc: evil@example.org`,
    }
    const { mail } = await sent(mailOf('zh-Hans', { wording }))
    expect(mail.subject).toBe(`${'关于屿纸文档，想请教您一个问题🙂'.repeat(6)} Bcc: evil@example.org`)
    expect(mail.bcc).toBeUndefined()
  })

  test('a name that is a link does not greet; no name greets all the same', () => {
    expect(mailOf('en').text).toContain('Hello Ines,')
    for (const contactName of [null, 'win at https://evil.example']) {
      const { html, text } = mailOf('en', { contactName })
      expect(text).toContain('Hello,')
      expect(html + text).not.toContain('evil')
    }
  })

  test('a test mail says so, and there is nothing to unsubscribe from in its headers', () => {
    const { subject, html, text, headers } = mailOf('en', { test: true })
    expect(subject).toBe('[Test] One question about Islet Docs')
    for (const part of [html, text]) expect(part).toContain('This is a test for you alone.')
    expect(headers).toEqual({})
  })

  test('one day is one day', () => {
    expect(mailOf('en', { quietDays: 1 }).text).toContain('once every day.')
  })

  test('hostile wording, brand and sender stay text', () => {
    const en = standardWording('en')
    const { html } = mailOf('en', {
      brand: HOSTILE,
      sender: { name: HOSTILE, title: HOSTILE },
      senderAddress: HOSTILE,
      wording: { ...en, intro: HOSTILE, question: HOSTILE, closing: HOSTILE },
    })
    expect(html.match(/<img/g)?.length).toBe(1)
    expect(html).not.toMatch(/<img src=x|<script/)
  })
})
