import { describe, expect, test } from 'vitest'
import { readDeliveryStatus, readFeedbackReport, tellsOfMailbox, UNREAD } from './bounce.ts'

const report = (action: string, status: string, diagnostic?: string) =>
  readDeliveryStatus(
    `Reporting-MTA: dns; relay.example\r\n\r\nFinal-Recipient: rfc822; ines@customer.example\r\nAction: ${action}\r\nStatus: ${status}\r\n${diagnostic ? `Diagnostic-Code: smtp; ${diagnostic}\r\n` : ''}`,
  )

describe('a notice of failed delivery', () => {
  test.each([
    ['5.1.1', 'hard'],
    ['5.1.2', 'hard'],
    ['5.1.3', 'hard'],
    ['5.1.6', 'hard'],
    ['5.1.10', 'hard'],
    ['5.2.1', 'hard'],
    ['5.4.4', 'hard'],
    ['5.1.0', 'soft'],
    ['5.1.4', 'soft'],
    ['5.1.7', 'soft'],
    ['5.1.8', 'soft'],
    ['5.2.0', 'soft'],
    ['5.2.2', 'soft'],
    ['5.2.3', 'soft'],
    ['5.3.0', 'soft'],
    ['5.3.4', 'soft'],
    ['5.4.1', 'soft'],
    ['5.4.6', 'soft'],
    ['5.4.7', 'soft'],
    ['5.5.0', 'soft'],
    ['5.6.1', 'soft'],
    ['5.7.1', 'soft'],
    ['5.7.26', 'soft'],
    ['4.4.7', 'soft'],
    ['4.1.1', 'soft'],
    ['4.7.1', 'soft'],
  ])('with %s is %s', (status, expected) => {
    expect(report('failed', status)).toEqual({ class: expected, status, said: null })
  })

  test('that says 5.0.0 of everything is read by its words', () => {
    expect(report('failed', '5.0.0', '550 5.1.1 User unknown')).toMatchObject({ class: 'hard', status: '5.1.1' })
    expect(report('failed', '5.0.0', '554 5.7.1 Looks like spam')).toMatchObject({ class: 'soft', status: '5.7.1' })
    expect(report('failed', '5.0.0', '550 No such user here')).toMatchObject({ class: 'hard', status: '5.0.0' })
    expect(report('failed', '5.0.0', '550 Mail content denied')).toMatchObject({ class: 'soft' })
    expect(report('failed', '5.0.0')).toMatchObject({ class: 'soft', said: null })
  })

  test('of a temporary failure stays soft, whatever code stands in its words', () => {
    expect(report('failed', '4.0.0', '550 5.1.1 User unknown')).toMatchObject({ class: 'soft', status: '4.0.0' })
  })

  test('about two people says the worse', () => {
    const two = 'A: b\n\nAction: delivered\nStatus: 2.0.0\n\nAction: failed\nStatus: 5.1.1\n\nAction: delayed\nStatus: 4.4.1\n'
    expect(readDeliveryStatus(two)).toMatchObject({ class: 'hard' })
  })
})

test('a notice of a delay or of an arrival says that the mail was taken', () => {
  expect(report('delayed', '4.4.1').class).toBe('delayed')
  expect(report('relayed', '2.0.0').class).toBe('delivered')
  expect(report('Delivered (to mailbox)', '2.1.5').class).toBe('delivered')
})

test('what is no delivery status means nothing', () => {
  for (const text of ['', 'Dear sender, I am away. 550 5.1.1', 'Status: 5.1.1\n', 'Action: exploded\nStatus: 5.1.1\n', '\0\0\0'])
    expect(readDeliveryStatus(text).class).toBe('unclassified')
})

test('folded lines are one line, and a field may stand in any case', () => {
  const text =
    'x: y\n\nACTION: failed\nstatus: 5.0.0\nDiagnostic-Code: smtp; 550\n 5.1.1 <ines@customer.example>: User\n unknown\n'
  expect(readDeliveryStatus(text)).toEqual({
    class: 'hard',
    status: '5.1.1',
    said: 'smtp; 550 5.1.1 <ines@customer.example>: User unknown',
  })
})

test('only a report of abuse is a complaint', () => {
  expect(readFeedbackReport('Feedback-Type: abuse\nVersion: 1\n').class).toBe('complaint')
  for (const type of ['fraud', 'virus', 'not-spam', 'auth-failure', ''])
    expect(readFeedbackReport(`Feedback-Type: ${type}\nVersion: 1\n`)).toEqual(UNREAD)
})

test.each([
  ['550 Mailbox not found', true],
  ['550 User not found: nobody@customer.example', true],
  ['550 no such user', true],
  ['551 The recipient does not exist', true],
  ['550 用户不存在', true],
  ['550 Ip frequency limited', false],
  ['550 DMARC check failed', false],
  ['550 SPF check failed for unknown user agent', false],
  ['452 mailbox not found', false],
  ['550 Sender address invalid', false],
])('without a code that says more, “%s” tells of the mailbox: %s', (said, expected) => {
  expect(tellsOfMailbox(null, said)).toBe(expected)
})
