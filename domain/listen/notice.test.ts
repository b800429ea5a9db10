import { describe, expect, test } from 'vitest'
import { NOTICE_CLASSES } from './bounce.ts'
import { canBecome, MESSAGE_STATES } from './message.ts'
import { afterNotice, needsPause } from './notice.ts'

const since = new Date('2026-03-02T09:00:00Z')
const ask = { kind: 'ask', bounce: null, doubtedAt: null } as const

describe('after a notice', () => {
  test('of a missing mailbox its address is never asked again, whether the mail was sent or in doubt', () => {
    for (const state of ['sent', 'uncertain'] as const)
      expect(afterNotice({ ...ask, state }, 'hard')).toEqual({ state: 'bounced', bounce: 'hard', suppress: 'bounced' })
  })

  test('of a full mailbox only this mail is lost', () => {
    expect(afterNotice({ ...ask, state: 'sent' }, 'soft')).toEqual({ state: 'bounced', bounce: 'soft', suppress: null })
  })

  test('of a complaint the mail arrived, and nobody writes there again', () => {
    expect(afterNotice({ ...ask, state: 'uncertain' }, 'complaint')).toEqual({
      state: 'sent',
      bounce: 'complaint',
      suppress: 'complained',
    })
  })

  test('of an unsubscription nobody writes there again, and the mail stays what it was', () => {
    const effect = { bounce: null, suppress: 'unsubscribed' }
    expect(afterNotice({ ...ask, state: 'sent' }, 'unsubscribed')).toEqual({ state: null, ...effect })
    expect(afterNotice({ ...ask, state: 'uncertain' }, 'unsubscribed')).toEqual({ state: 'sent', ...effect })
  })

  test('of a delay or an arrival the doubt about a mail ends', () => {
    for (const notice of ['delayed', 'delivered'] as const)
      expect(afterNotice({ ...ask, state: 'uncertain' }, notice)).toEqual({ state: 'sent', bounce: null, suppress: null })
  })

  test('a mail that waits to be sent once more for a doubt does not leave again, for it arrived or came back', () => {
    for (const state of ['deferred', 'queued'] as const) {
      const mail = { ...ask, state, doubtedAt: since }
      const states = NOTICE_CLASSES.map((notice) => [notice, afterNotice(mail, notice)?.state])
      expect(Object.fromEntries(states)).toEqual({
        hard: 'bounced',
        soft: 'bounced',
        complaint: 'sent',
        unsubscribed: 'sent',
        delayed: 'sent',
        delivered: 'sent',
        unclassified: null,
      })
      expect(afterNotice({ ...mail, doubtedAt: null }, 'delivered')?.state).toBeNull()
    }
  })

  test('that nobody can read nothing happens', () => {
    for (const state of MESSAGE_STATES.filter((state) => state !== 'sending'))
      expect(afterNotice({ ...ask, state }, 'unclassified')).toEqual({ state: null, bounce: null, suppress: null })
  })

  test('that overtook the end of its own mail, one waits', () => {
    for (const notice of NOTICE_CLASSES) expect(afterNotice({ ...ask, state: 'sending' }, notice)).toBeNull()
  })

  test('a member is told by no suppression', () => {
    for (const kind of ['alert', 'test'] as const)
      for (const notice of ['hard', 'complaint', 'unsubscribed'] as const)
        expect(afterNotice({ ...ask, kind, state: 'sent' }, notice)?.suppress).toBeNull()
  })

  test('a missing mailbox outweighs a full one, in either order', () => {
    expect(afterNotice({ ...ask, state: 'bounced', bounce: 'soft' }, 'hard')).toMatchObject({
      bounce: 'hard',
      suppress: 'bounced',
    })
    expect(afterNotice({ ...ask, state: 'bounced', bounce: 'hard' }, 'soft')).toMatchObject({
      bounce: 'hard',
      suppress: null,
    })
  })

  test('a mail only goes where a mail may go', () => {
    for (const state of MESSAGE_STATES)
      for (const doubtedAt of [null, since])
        for (const notice of NOTICE_CLASSES) {
          const effect = afterNotice({ ...ask, state, doubtedAt }, notice)
          expect(!effect?.state || canBecome(state, effect.state)).toBe(true)
        }
  })
})

test('three soft bounces in a row need a pause, and one mail that arrived breaks the row', () => {
  expect(needsPause(['soft', 'soft', 'soft', null])).toBe(true)
  expect(needsPause(['soft', 'soft'])).toBe(false)
  expect(needsPause(['soft', null, 'soft', 'soft'])).toBe(false)
  expect(needsPause(['soft', 'soft', 'complaint'])).toBe(false)
})
