import { describe, expect, test } from 'vitest'
import { isAligned, isDomain, judgeDkim, judgeDmarc, judgeSpf, policyDomains, spfOf } from './mail-records.ts'

describe('SPF', () => {
  test.each([
    [['v=spf1 include:amazonses.com ~all'], 'right'],
    [['V=SPF1 ip4:192.0.2.1 +include:amazonses.com -all'], 'right'],
    [['google-site-verification=x', 'v=spf1 include:amazonses.com'], 'right'],
    [['v=spf1 -all'], 'different'],
    [['v=spf1 include:amazonses.com.evil.example ~all'], 'different'],
    [['v=spf1 include:amazonses.com ~all', 'v=spf1 mx -all'], 'different'],
    [['v=spf10 include:amazonses.com'], 'missing'],
    [[], 'missing'],
    [null, 'unknown'],
  ] as const)('%j is %s', (texts, state) => {
    expect(judgeSpf(texts, 'include:amazonses.com').state).toBe(state)
  })

  test('what is wanted keeps what is there and comes before its end', () => {
    const wanted = (text: string) => judgeSpf([text], 'include:amazonses.com').wanted
    expect(wanted('v=spf1 mx -all')).toBe('v=spf1 mx include:amazonses.com -all')
    expect(wanted('v=spf1 mx')).toBe('v=spf1 mx include:amazonses.com')
    expect(wanted('v=spf1 redirect=_spf.example')).toBe('v=spf1 include:amazonses.com redirect=_spf.example')
    expect(judgeSpf([], 'include:amazonses.com').wanted).toBe('v=spf1 include:amazonses.com ~all')
  })
})

test.each([
  [['v=DKIM1; k=rsa; p=AAAA'], 'right'],
  [['k=rsa;p=AA AA'], 'right'],
  [['v=DKIM1; k=rsa; p='], 'different'],
  [['v=DKIM1; k=rsa; p=BBBB'], 'different'],
  [['v=DKIM1; k=rsa; p=AAAA', 'v=DKIM1; k=rsa; p=BBBB'], 'different'],
  [[], 'missing'],
  [null, 'unknown'],
] as const)('DKIM %j is %s', (texts, state) => {
  expect(judgeDkim(texts, 'AAAA').state).toBe(state)
})

test.each([
  [['v=DMARC1; p=none'], 'right'],
  [['v=DMARC1;p=REJECT; rua=mailto:d@example.com'], 'right'],
  [['v=DMARC1; rua=mailto:d@example.com'], 'different'],
  [['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'different'],
  [['some other text'], 'missing'],
  [null, 'unknown'],
] as const)('DMARC %j is %s', (texts, state) => {
  expect(judgeDmarc(texts).state).toBe(state)
})

test('two domains are aligned when one is beneath the other, or both beneath the policy', () => {
  expect(isAligned('example.com', 'Example.com', null)).toBe(true)
  expect(isAligned('example.com', 'bounces.example.com', null)).toBe(true)
  expect(isAligned('mail.example.com', 'example.com', null)).toBe(true)
  expect(isAligned('a.example.com', 'b.example.com', null)).toBe(false)
  expect(isAligned('a.example.com', 'b.example.com', 'example.com')).toBe(true)
  expect(isAligned('example.com', 'notexample.com', 'example.com')).toBe(false)
})

test('a policy may stand at the domain or above it, and not at the top', () => {
  expect(policyDomains('a.b.example.com')).toEqual(['a.b.example.com', 'b.example.com', 'example.com'])
  expect(policyDomains('com')).toEqual([])
})

test('known mail providers have lists of their own', () => {
  expect(spfOf('email-smtp.eu-west-1.amazonaws.com')).toBe('include:amazonses.com')
  expect(spfOf('smtp.exmail.qq.com')).toBe('include:spf.mail.qq.com')
  expect(spfOf('mail.isletdocs.example')).toBe('a:mail.isletdocs.example')
  expect(spfOf('notamazonaws.com')).toBe('a:notamazonaws.com')
  expect(spfOf(null)).toBe('mx')
})

test.each([
  ['example.com', true],
  ['a-b.xn--fiq228c.example', true],
  ['localhost', false],
  ['-a.example', false],
  ['127.0.0.1', false],
  ['a..example', false],
  ['a.example.', false],
  [`${'a'.repeat(64)}.example`, false],
])('%s is a domain: %s', (text, expected) => expect(isDomain(text)).toBe(expected))
