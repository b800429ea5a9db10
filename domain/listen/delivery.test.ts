import { describe, expect, test } from 'vitest'
import { POLICY_REASONS, type PolicyVerdict } from './contact-policy.ts'
import { type DeliveryFacts, isAddress, linksWorkHere, mailWay, mayDeliver } from './delivery.ts'

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
  inDoubt: false,
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
    ['by a stopped wave', { wave: { ...wave, stoppedAt: now } }, 'uncertain', 'wave_over'],
    ['by an unsubscription', { suppression: 'unsubscribed' }, 'uncertain', 'interrupted'],
    ['by an answer', { answered: true }, 'uncertain', 'interrupted'],
    ['by a rest that began since', { policy: { ask: false, because: 'quiet_period', until } }, 'uncertain', 'interrupted'],
    ['by a quiet hour', { policy: { ask: false, because: 'quiet_hours', until } }, 'deferred', 'quiet_hours'],
    ['by an erasure, after which nobody is left to ask', { erasedAt: now }, 'failed', 'erased'],
  ] as const)('the second copy of a mail in doubt is kept back %s, and the doubt stays', (_, given, state, because) => {
    expect(mayDeliver({ ...ask, inDoubt: true, ...given }, now)).toMatchObject({ deliver: false, state, because })
    expect(mayDeliver({ ...ask, inDoubt: true }, now)).toEqual({ deliver: true })
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
