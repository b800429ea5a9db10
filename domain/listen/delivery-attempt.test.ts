import { describe, expect, test } from 'vitest'
import { type Attempt, afterAttempt, doubtOf, restMinutes } from './delivery-attempt.ts'
import type { RepliedTo } from './message.ts'

const now = new Date('2026-03-02T09:00:00Z')

describe('after an attempt', () => {
  const reply = (code: number, said: string, to: RepliedTo = 'recipient'): Attempt => ({ got: 'reply', to, code, said })

  test.each([
    ['250', reply(250, '250 OK'), 'sent', null, null, true, null],
    ['451', reply(451, '451 4.7.1 later'), 'deferred', 'try_later', 1, true, 'domain'],
    ['550', reply(550, '550 5.1.1 unknown'), 'bounced', 'no_such_mailbox', null, true, null],
    ['554', reply(554, '554 5.7.1 spam', 'content'), 'failed', 'refused', null, true, null],
    [
      'a server that is not there',
      { got: 'no_session', because: 'unreachable', said: '' },
      'deferred',
      'unreachable',
      1,
      false,
      'server',
    ],
    [
      'a sign-in that was refused',
      { got: 'no_session', because: 'sign_in', said: '' },
      'deferred',
      'sign_in',
      1,
      false,
      'server',
    ],
    [
      'a server that wants us to sign in first',
      reply(530, '530 5.7.0 Authentication required', 'sender'),
      'deferred',
      'sign_in',
      1,
      false,
      'server',
    ],
    [
      'a sender that may not send',
      reply(553, '553 Mail from must equal authorized user', 'sender'),
      'deferred',
      'sender_refused',
      1,
      false,
      'sender',
    ],
    [
      'a sender that is to come later',
      reply(451, '451 4.7.0 Rate limited', 'sender'),
      'deferred',
      'try_later',
      1,
      true,
      'sender',
    ],
    [
      'a server that does not relay',
      reply(554, '554 5.7.1 Relay access denied'),
      'deferred',
      'sender_refused',
      1,
      true,
      'sender',
    ],
    ['a break before the message', { got: 'lost', began: false, said: '' }, 'deferred', 'no_reply', 1, true, 'domain'],
    ['a break within the message', { got: 'lost', began: true, said: '' }, 'uncertain', 'interrupted', null, true, 'domain'],
    [
      'an address the server cannot spell',
      { got: 'unsendable', because: 'needs_smtputf8', said: '' },
      'failed',
      'needs_smtputf8',
      null,
      true,
      null,
    ],
  ] as const)('that ended with %s', (_, attempt, state, because, inMinutes, counts, rests) => {
    expect(afterAttempt(attempt as Attempt, 1, 0.5)).toEqual({ state, because, inMinutes, counts, rests })
  })

  test('no mail pays for a sender that may not send, however often it was tried', () => {
    expect(afterAttempt(reply(553, '553 Mail from must equal authorized user', 'sender'), 12, 0.5).state).toBe('deferred')
  })

  test('a break within the message is followed by one more attempt where the program would rather ask twice than never', () => {
    const lost: Attempt = { got: 'lost', began: true, said: '' }
    const again = { state: 'deferred', because: 'interrupted', inMinutes: 1, counts: true, rests: 'domain' }
    expect(afterAttempt(lost, 1, 0.5, { policy: 'resend', before: false })).toEqual(again)
    const stays = { state: 'uncertain', because: 'interrupted', inMinutes: null }
    expect(afterAttempt(lost, 2, 0.5, { policy: 'resend', before: true })).toMatchObject(stays)
    expect(afterAttempt(lost, 2, 0.5, { policy: 'strict', before: true })).toMatchObject(stays)
  })

  test('what is refused after a doubt may still have arrived the first time; a mailbox that does not exist has not', () => {
    const doubt = { policy: 'resend', before: true } as const
    expect(afterAttempt(reply(554, '554 5.7.1 spam'), 2, 0.5, doubt).state).toBe('uncertain')
    expect(afterAttempt(reply(451, '451 later'), 12, 0.5, doubt).state).toBe('uncertain')
    expect(afterAttempt(reply(550, '550 5.1.1 unknown'), 2, 0.5, doubt).state).toBe('bounced')
  })

  test('what a program says of doubts holds for its asks and reminders alone', () => {
    const policies = (['ask', 'reminder', 'test', 'alert', 'reply'] as const).map(
      (kind) => doubtOf({ kind, doubtPolicy: 'resend', doubtedAt: null }).policy,
    )
    expect(policies).toEqual(['resend', 'resend', 'strict', 'strict', 'strict'])
    expect(doubtOf({ kind: 'reply', doubtPolicy: null, doubtedAt: now })).toEqual({ policy: 'strict', before: true })
  })

  test('the twelfth temporary refusal is the last', () => {
    expect(afterAttempt(reply(451, '451 later'), 12, 0.5)).toMatchObject({
      state: 'failed',
      because: 'try_later',
      inMinutes: null,
    })
  })
})

test('a domain that keeps refusing is left alone longer each time, a quarter of an hour at most', () => {
  expect([0, 4, 5, 6, 7, 8, 9, 1000].map((failures) => restMinutes(failures))).toEqual([0, 0, 1, 2, 4, 8, 15, 15])
  expect([0, 1, 2].map((failures) => restMinutes(failures, 1))).toEqual([0, 1, 2])
})
