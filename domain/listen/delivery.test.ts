import { describe, expect, test } from 'vitest'
import { POLICY_REASONS, type PolicyVerdict } from './contact-policy.ts'
import {
  type Attempt,
  afterAttempt,
  type DeliveryFacts,
  doubtOf,
  isAddress,
  linksWorkHere,
  mailWay,
  mayDeliver,
  restMinutes,
} from './delivery.ts'

const now = new Date('2026-03-02T09:00:00Z')
const wave = { startedAt: new Date('2026-03-01'), stoppedAt: null, closesAt: new Date('2026-03-20') }
const ask: DeliveryFacts = {
  kind: 'ask',
  address: 'ada@a.example',
  wave,
  answered: false,
  declined: false,
  suppression: null,
  erasedAt: null,
  policy: { ask: true },
}

describe('whether a mail may leave now', () => {
  test('an ask of a running wave may', () => expect(mayDeliver(ask, now)).toEqual({ deliver: true }))

  test.each([
    ['of a stopped wave waits', { wave: { ...wave, stoppedAt: now } }, 'planned', 'wave_over'],
    ['of a closed wave waits', { wave: { ...wave, closesAt: now } }, 'planned', 'wave_over'],
    ['of a paused wave waits', { wave: { ...wave, pausedAt: now } }, 'planned', 'wave_over'],
    ['whose invitation was answered fails', { answered: true }, 'failed', 'answered'],
    ['whose invitation was declined fails', { declined: true }, 'failed', 'declined'],
    ['to somebody who unsubscribed fails', { suppression: 'unsubscribed' }, 'failed', 'suppressed'],
    ['to somebody a member took off the list fails', { suppression: 'manual' }, 'failed', 'suppressed'],
    ['to an erased person fails', { erasedAt: now }, 'failed', 'erased'],
    ['to an address that was erased fails', { suppression: 'erased' }, 'failed', 'erased'],
    ['to no address fails', { address: 'ada@a.example, eve@b.example' }, 'failed', 'bad_address'],
  ] as const)('an ask %s', (_, given, state, because) => {
    expect(mayDeliver({ ...ask, ...given }, now)).toEqual({ deliver: false, state, because })
  })

  const until = new Date('2026-03-03T09:00:00Z')
  test.each([
    ['a click of yesterday that may be an answer', 'unconfirmed_click', 'deferred'],
    ['a day off', 'day_off', 'deferred'],
    ['a quiet hour', 'quiet_hours', 'deferred'],
    ['a rest that began since', 'quiet_period', 'failed'],
    ['a limit that was reached since', 'contact_limit', 'failed'],
    ['what the company has had', 'account_limit', 'failed'],
    ['a later first ask', 'too_new', 'failed'],
  ] as const)('%s keeps an ask back: %s, %s', (_, because, state) => {
    const policy: PolicyVerdict = { ask: false, because, until }
    expect(mayDeliver({ ...ask, policy }, now)).toEqual({
      deliver: false,
      state,
      because,
      ...(state === 'deferred' && { until }),
    })
  })

  test('an hour that never comes ends the mail, and whatever the policy refuses never leaves', () => {
    expect(mayDeliver({ ...ask, policy: { ask: false, because: 'quiet_hours', until: null } }, now)).toMatchObject({
      state: 'failed',
    })
    for (const because of POLICY_REASONS.slice(0, POLICY_REASONS.indexOf('account_share')))
      expect(mayDeliver({ ...ask, policy: { ask: false, because, until: null } as PolicyVerdict }, now)).toMatchObject({
        deliver: false,
        state: 'failed',
      })
  })

  test.each([
    ['reply', 'unsubscribed', true],
    ['reply', 'manual', true],
    ['reply', 'bounced', false],
    ['reply', 'complained', false],
    ['alert', 'bounced', true],
    ['test', 'unsubscribed', true],
  ] as const)('a %s to an address that is %s: %s', (kind, suppression, deliver) => {
    expect(mayDeliver({ ...ask, kind, suppression, wave: null, policy: null }, now).deliver).toBe(deliver)
  })
})

test.each([
  ['ada@a.example', true],
  ["o'hara+x@sub.a.example", true],
  ['王伟@例子.中国', true],
  ['ada@a.example\r\nRCPT TO:<eve@b.example>', false],
  ['ada@a.example>', false],
  ['"ada"@a.example', false],
  ['ada@@a.example', false],
  ['@a.example', false],
  ['ada@', false],
  ['ada b@a.example', false],
  ['ada@a.\u0000example', false],
  [`${'a'.repeat(65)}@a.example`, false],
])('%j is an address: %s', (address, is) => expect(isAddress(address)).toBe(is))

describe('after an attempt', () => {
  const reply = (code: number, said: string): Attempt => ({ got: 'reply', code, said })

  test.each([
    ['250', reply(250, '250 OK'), 'sent', null, null, true],
    ['451', reply(451, '451 4.7.1 later'), 'deferred', 'try_later', 1, true],
    ['550', reply(550, '550 5.1.1 unknown'), 'bounced', 'no_such_mailbox', null, true],
    ['554', reply(554, '554 5.7.1 spam'), 'failed', 'refused', null, true],
    ['a server that is not there', { got: 'no_session', because: 'unreachable', said: '' }, 'deferred', 'unreachable', 1, false],
    ['a sign-in that was refused', { got: 'no_session', because: 'sign_in', said: '' }, 'deferred', 'sign_in', 1, false],
    ['a break before the message', { got: 'lost', began: false, said: '' }, 'deferred', 'no_reply', 1, true],
    ['a break within the message', { got: 'lost', began: true, said: '' }, 'uncertain', 'interrupted', null, true],
    [
      'an address the server cannot spell',
      { got: 'unsendable', because: 'needs_smtputf8', said: '' },
      'failed',
      'needs_smtputf8',
      null,
      true,
    ],
  ] as const)('that ended with %s', (_, attempt, state, because, inMinutes, counts) => {
    expect(afterAttempt(attempt as Attempt, 1, 0.5)).toEqual({ state, because, inMinutes, counts })
  })

  test('a break within the message is followed by one more attempt where the program would rather ask twice than never', () => {
    const lost: Attempt = { got: 'lost', began: true, said: '' }
    const again = { state: 'deferred', because: 'interrupted', inMinutes: 1, counts: true }
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

test('the links of a mail that asks are shown only when it stayed here; those of the others give nobody’s answer', () => {
  const shown = (['ask', 'reminder', 'test', 'alert', 'reply'] as const).map((kind) => [
    linksWorkHere({ kind, kept: false }),
    linksWorkHere({ kind, kept: true }),
  ])
  expect(shown).toEqual([
    [false, true],
    [false, true],
    [true, true],
    [true, true],
    [true, true],
  ])
})

describe('mail of a workspace goes', () => {
  test.each([
    ['to the mail server that is set', { sample: false, held: false, server: true }, 'smtp'],
    ['no further than the outbox without one', { sample: false, held: false, server: false }, 'outbox'],
    ['nowhere while it is held', { sample: false, held: true, server: true }, 'held'],
    ['no further than the outbox in a sample, held or not', { sample: true, held: true, server: true }, 'sample'],
  ] as const)('%s', (_, given, way) => expect(mailWay(given)).toBe(way))
})
