import { describe, expect, test } from 'vitest'
import {
  ATTEMPTS,
  canBecome,
  classifyReply,
  isInDoubt,
  MESSAGE_STATES,
  recovered,
  resendInMinutes,
  retryInMinutes,
} from './message.ts'

describe('the life of a mail', () => {
  test.each([
    ['planned', ['queued']],
    ['queued', ['planned', 'sending', 'sent', 'uncertain', 'bounced']],
    ['sending', ['queued', 'deferred', 'sent', 'uncertain', 'bounced', 'failed']],
    ['deferred', ['planned', 'sending', 'failed', 'sent', 'uncertain', 'bounced']],
    ['sent', ['bounced']],
    ['uncertain', ['queued', 'sent', 'bounced']],
    ['bounced', []],
    ['failed', ['queued']],
  ] as const)('from %s', (from, to) => {
    expect(MESSAGE_STATES.filter((state) => canBecome(from, state)).toSorted()).toEqual([...to].toSorted())
  })

  test('a deferred mail waits longer each time, four hours at most, and gives up after twelve attempts', () => {
    const waits = Array.from({ length: ATTEMPTS }, (_, at) => retryInMinutes(at + 1, 0.5))
    expect(waits).toEqual([1, 5, 15, 30, 60, 120, 240, 240, 240, 240, 240, null])
  })

  test('jitter spreads a wait by a fifth either way', () => {
    expect(retryInMinutes(3, 0)).toBeCloseTo(12)
    expect(retryInMinutes(3, 1)).toBeCloseTo(18)
  })

  test.each([
    [['D', 'A'], 'sent'],
    [['A'], 'sent'],
    [['D'], 'uncertain'],
    [[], 'queued'],
    [null, 'uncertain'],
  ] as const)('after a crash the journal %j means %s', (marks, state) => {
    expect(recovered(marks)).toBe(state)
  })

  test.each([
    ['strict', false, 1, null],
    ['strict', true, 1, null],
    ['resend', false, 1, 1],
    ['resend', false, 3, 15],
    ['resend', true, 2, null],
    ['resend', false, ATTEMPTS, null],
  ] as const)(
    'in doubt (%s, sent again before: %s) the attempt %i is followed by another in %s minutes',
    (policy, before, attempt, wait) => {
      expect(resendInMinutes({ policy, before }, attempt, 0.5)).toBe(wait)
    },
  )
})

test('a mail is in doubt until somebody knows, also while it waits to be sent once more', () => {
  const since = new Date('2026-03-02T09:00:00Z')
  const inDoubt = (doubtedAt: Date | null) => MESSAGE_STATES.filter((state) => isInDoubt({ state, doubtedAt }))
  expect(inDoubt(null)).toEqual(['uncertain'])
  expect(inDoubt(since).toSorted()).toEqual(['deferred', 'queued', 'uncertain'])
})

describe('what a mail server says', () => {
  test.each([
    [250, '250 2.0.0 OK', 'sent', 'accepted'],
    [null, '', 'deferred', 'no_reply'],
    [421, '421 Too many connections', 'deferred', 'try_later'],
    [451, '451 4.7.1 Greylisted, 550 later', 'deferred', 'try_later'],
    [452, '452 4.2.2 Mailbox full', 'deferred', 'try_later'],
    [503, '503 Error: nested MAIL command', 'deferred', 'try_later'],
    [535, '535 5.7.8 Authentication failed', 'deferred', 'sign_in'],
  ] as const)('%s "%s" means the same wherever it is said', (code, text, state, because) => {
    for (const to of ['sender', 'recipient', 'content'] as const)
      expect(classifyReply(to, code, text)).toEqual({ state, because })
  })

  test.each([
    [550, '550 No such user here', 'bounced', 'no_such_mailbox'],
    [550, '550-5.1.1 The account does not exist', 'bounced', 'no_such_mailbox'],
    [550, '550 用户不存在', 'bounced', 'no_such_mailbox'],
    [554, '554 5.1.10 Recipient not found', 'bounced', 'no_such_mailbox'],
    [550, '550 5.2.1 The account is disabled', 'bounced', 'no_such_mailbox'],
    [551, '551 User not local', 'failed', 'refused'],
    [553, '553 Mailbox name not allowed', 'failed', 'refused'],
    [550, '550 5.1.0 Address rejected', 'failed', 'refused'],
    [550, '550 5.7.1 Message looks like spam', 'failed', 'refused'],
    [550, '550 Ip frequency limited', 'failed', 'refused'],
    [550, '550 SPF check failed', 'failed', 'refused'],
    [552, '552 5.2.2 Mailbox full', 'failed', 'refused'],
    [554, '554 Transaction failed', 'failed', 'refused'],
    [550, '550 relay not permitted', 'deferred', 'sender_refused'],
    [554, '554 5.7.1 <ada@a.example>: Relay access denied', 'deferred', 'sender_refused'],
    [553, '553 5.7.1 <mo@b.example>: Sender address rejected: not owned by user mo', 'deferred', 'sender_refused'],
    [553, '553 5.1.8 Sender domain does not resolve', 'deferred', 'sender_refused'],
  ] as const)('of a recipient: %s "%s" is %s', (code, text, state, because) => {
    expect(classifyReply('recipient', code, text)).toEqual({ state, because })
  })

  test.each([
    [553, '553 Mail from must equal authorized user'],
    [550, '550 No such user here'],
    [550, '550 5.1.1 The account does not exist'],
    [501, '501 Bad address syntax'],
    [555, '555 MAIL FROM parameters not recognized'],
  ])('of the sender %s "%s" is our own setting, so the mail waits', (code, text) => {
    expect(classifyReply('sender', code, text)).toEqual({ state: 'deferred', because: 'sender_refused' })
  })

  test.each([
    [550, '550 Mail content denied'],
    [550, '550 5.1.1 User unknown'],
    [553, '553 Sender address rejected'],
    [554, '554 DT:SPM'],
  ])('of what a mail says %s "%s" is the end of this mail and says nothing of its reader', (code, text) => {
    expect(classifyReply('content', code, text)).toEqual({ state: 'failed', because: 'refused' })
  })

  test('a mail that is announced as too large has failed, since no other setting lets it through', () => {
    expect(classifyReply('sender', 552, '552 5.3.4 Message size exceeds fixed limit').state).toBe('failed')
  })
})
